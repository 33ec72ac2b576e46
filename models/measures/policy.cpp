#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/governance.hpp"

namespace adem::model {

namespace {

auto knows_programmes() {
    return of_resident([](const World& world, Row row) {
        return world.at<ViewOfProgrammes>(row) == ProgrammeView::unaware ? 0.0 : 1.0;
    });
}
/// Among those who know a programme.
auto approves_of_programmes() {
    return of_resident([](const World& world, Row row) {
        const ProgrammeView view = world.at<ViewOfProgrammes>(row);
        return view == ProgrammeView::unaware ? not_defined : view == ProgrammeView::approves ? 1.0 : 0.0;
    });
}
auto of_running_programme(float value(const World&, Row)) {
    return [value](const World& world) {
        return [value, &world](Row row) {
            return is_running(world.at<StateOf>(row)) ? static_cast<double>(value(world, row)) : not_defined;
        };
    };
}
double programmes_running(const World& world, std::size_t neighbourhood) {
    const Block& block = world.table<Programme>().block(neighbourhood);
    double running = 0;
    for (Row row = block.begin; row < block.high; ++row)
        if (world.table<Programme>().occupied(row) && is_running(world.at<StateOf>(row))) running += 1;
    return running;
}
double share_of_promises_kept(const World& world, std::size_t neighbourhood) {
    const auto& flows = world.at<FlowsThisMonth>(static_cast<Row>(neighbourhood));
    const auto kept = static_cast<double>(flows[Flow::promises_kept]);
    const auto settled = kept + static_cast<double>(flows[Flow::promises_broken] + flows[Flow::promises_explained]);
    return settled > 0 ? kept / settled : not_defined;
}
double inconsistency_of_municipality(const World& world, std::size_t neighbourhood) {
    return static_cast<double>(world.at<InconsistencyOf>(static_cast<Row>(neighbourhood))[Institution::municipality]);
}

}  // namespace

std::vector<Measure> policy_measures() {
    return {
        group_mean(indicator("aware_of_programmes_share", "1", "Aandeel dat een programma in de wijk kent",
                             "Share who know a programme in the neighbourhood", neither, yearly),
                   knows_programmes()),
        group_mean(
            indicator("programme_approval", "1", "Aandeel van wie programma's kent dat zegt dat ze de wijk verbeterden",
                      "Share of those who know programmes who say they improved the area", up, yearly),
            approves_of_programmes()),
        of_neighbourhood(
            indicator("programme_fatigue", "1", "Projectmoeheid", "Fatigue of ever new programmes", down, yearly),
            here<ProgrammeFatigue>()),
        of_neighbourhood(indicator("programmes_running", "project", "Lopende projecten", "Projects under way", neither,
                                   monthly, 0, unbounded),
                         programmes_running),
        of_neighbourhood(indicator("programmes_stopped", "project/month", "Projecten door de politiek gestopt",
                                   "Projects stopped by politics", neither, monthly, 0, unbounded),
                         flow(Flow::programmes_stopped)),
        mean_over<Programme>(
            indicator("goal_drift", "1", "Afgedwaald van het doel", "Goal drift of projects", down, yearly),
            of_running_programme([](const World& world, Row row) { return world.at<GoalDrift>(row); })),
        of_neighbourhood(indicator("promises_kept_share", "1", "Aandeel van de afgehandelde beloften dat is nagekomen",
                                   "Share kept of the promises settled", up, monthly),
                         share_of_promises_kept),
        of_neighbourhood(indicator("inconsistency_of_municipality", "1", "Onvoorspelbaarheid van de gemeente",
                                   "Inconsistency of the municipality", down, yearly),
                         inconsistency_of_municipality),
        of_neighbourhood(
            indicator("alignment", "1", "Overeenstemming tussen partners", "Alignment of partners", neither, yearly),
            here<Alignment>()),
        of_neighbourhood(indicator("partners_left", "partner/month", "Partners vertrokken", "Partners who left", down,
                                   monthly, 0, unbounded),
                         flow(Flow::partners_left)),
        of_neighbourhood(indicator("practice", "1", "Weten wat hier werkt", "Knowing what works here", up, yearly),
                         here<Practice>()),
        of_neighbourhood(indicator("time_for_funds", "1", "Tijd voor verantwoording van meerdere potjes",
                                   "Time spent on several funds", down, yearly),
                         here<TimeForFunds>()),
    };
}

}  // namespace adem::model
