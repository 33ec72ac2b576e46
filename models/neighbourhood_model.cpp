#include "models/neighbourhood_model.hpp"

#include "models/phases.hpp"

namespace adem::model {

/// Who acts when. Within a phase rows see others as they were when it began; what an earlier phase of the month wrote
/// is visible to the next. Which mechanisms a phase holds stands in models/phases/.
Schedule neighbourhood_model() {
    std::vector<Phase> month;
    const auto then = [&](Phase phase) { month.push_back(std::move(phase)); };

    then(phases::month_opens());
    then(phases::the_times());              // only in the run
    then(phases::remembering_the_start());  // only while settling
    then(phases::politics());
    then(phases::shocks());
    then(phases::programmes());
    then(phases::homes());  // only in the run

    then(phases::posts());
    then(phases::workforce());
    then(phases::hiring());

    then(phases::the_region());                // only in the run
    then(phases::births_deaths_and_moving());  // only in the run
    then(phases::households());                // only in the run
    then(phases::demolition());                // only in the run
    then(phases::turnover_in_place());         // only while settling
    then(phases::new_in_place());              // only while settling

    then(phases::youth());
    then(phases::relief());  // only in the run
    then(phases::debts());   // only in the run
    then(phases::work());    // only in the run
    then(phases::needs());

    then(phases::asking_for_help());
    then(phases::answering());
    then(phases::outcome_of_help());

    then(phases::promises());

    then(phases::ties_fade());
    then(phases::meeting());

    then(phases::talk());
    then(phases::trust());

    then(phases::taking_part());
    then(phases::initiatives());

    then(phases::community());
    then(phases::liveability());
    then(phases::perception());
    then(phases::life_domains());
    then(phases::time_at_address());
    then(phases::a_month_older());  // only in the run
    then(phases::the_bill());
    then(phases::the_books());  // only in the run
    then(phases::survey());
    return Schedule(std::move(month));
}

}  // namespace adem::model
