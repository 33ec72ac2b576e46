#include "tools/adem/explain_run.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>

#include "models/measures.hpp"
#include "models/replicate_run.hpp"
#include "tools/adem/end_of_year.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/memory_check.hpp"
#include "tools/adem/progress.hpp"

namespace adem::tools {

namespace {

using attribution::Coalition;
using Clock = std::chrono::steady_clock;

/// The policies that a replicate simulates, one behind the other, from one settled world.
struct Round {
    std::vector<Coalition> coalitions;
    std::shared_ptr<const model::Experiment> experiment;
};

Scenario under(Scenario scenario, const Variant& variant) {
    for (const auto& [path, value] : variant.values) scenario.parameters[path].value = value;
    return scenario;
}

/// Nothing after the year in question has to be simulated, except that a budget is for the whole run.
Scenario until(Scenario scenario, const Question& question) {
    if (!question.a.budget && !question.b.budget) scenario.years = question.year;
    return scenario;
}

/// What is simulated in which replicate.
class Plan {
  public:
    explicit Plan(const Question& question) : question_(question) {
        if (question.is_exact()) all_ = round_of(attribution::all_coalitions(question.groups.size()));
        for (const Variant& variant : question.variants)
            variants_.push_back(experiment({under(hybrid_of(0), variant), under(hybrid_of(everything()), variant)}));
    }

    Round round(std::uint32_t replicate) const {
        return question_.is_exact() ? all_ : round_of(attribution::coalitions_along(order(replicate)));
    }
    const std::vector<std::shared_ptr<const model::Experiment>>& variants() const { return variants_; }

    attribution::Attribution attribution(std::uint32_t replicate, const attribution::Worth& worth) const {
        return question_.is_exact() ? attribution::by_enumeration(question_.groups.size(), worth)
                                    : attribution::along(order(replicate), worth);
    }

    std::uint64_t months() const {
        auto total = static_cast<std::uint64_t>(round(0).experiment->months_per_replicate());
        for (const auto& variant : variants_) total += static_cast<std::uint64_t>(variant->months_per_replicate());
        return total;
    }

  private:
    attribution::Order order(std::uint32_t replicate) const {
        return attribution::drawn_order(question_.groups.size(), question_.a.seed, replicate);
    }
    Coalition everything() const { return (Coalition{1} << question_.groups.size()) - 1; }
    Scenario hybrid_of(Coalition coalition) const {
        return until(model::hybrid(question_.a, question_.b, question_.groups, coalition), question_);
    }
    std::shared_ptr<const model::Experiment> experiment(std::vector<Scenario> scenarios) const {
        const model::ObservationChoice choice{{question_.indicator.name}, Cadence::yearly};
        return std::make_shared<model::Experiment>(std::move(scenarios), question_.profiles, choice);
    }
    Round round_of(std::vector<Coalition> coalitions) const {
        std::vector<Scenario> scenarios;
        for (const Coalition coalition : coalitions) scenarios.push_back(hybrid_of(coalition));
        return {std::move(coalitions), experiment(std::move(scenarios))};
    }

    const Question& question_;
    Round all_;
    std::vector<std::shared_ptr<const model::Experiment>> variants_;
};

/// How long there is. What would not be finished is not begun, and what is under way when time is up is given up.
class Deadline {
  public:
    explicit Deadline(double minutes) : end_(minutes * 60) {}

    double seconds() const { return std::chrono::duration<double>(Clock::now() - began_).count(); }
    bool allows_another() {
        const std::lock_guard lock(mutex_);
        return seconds() + longest_ < end_;
    }
    bool is_over() const { return interruption() || seconds() >= end_; }
    void took(double seconds) {
        const std::lock_guard lock(mutex_);
        longest_ = std::max(longest_, seconds);
    }

  private:
    Clock::time_point began_ = Clock::now();
    double end_, longest_ = 0;
    std::mutex mutex_;
};

class Simulator {
  public:
    Simulator(const Question& question, const Plan& plan, const Options& options, std::size_t replicates)
        : question_(question),
          plan_(plan),
          deadline_(options.minutes),
          answers_(replicates),
          progress_(replicates * plan.months(), plan.round(0).experiment->residents(true), options.language,
                    options.quiet) {}

    /// Does one replicate after the other until there is no more, or no time.
    void work(const Division& division) {
        while (!deadline_.is_over() && deadline_.allows_another()) {
            const std::size_t replicate = next_++;
            if (replicate >= answers_.size()) return;
            const double before = deadline_.seconds();
            answers_[replicate] = one(static_cast<std::uint32_t>(replicate), division);
            deadline_.took(deadline_.seconds() - before);
        }
    }

    Answers answers() {
        progress_.finish();
        Answers answers;
        answers.asked = answers_.size();
        answers.per_draw = plan_.round(0).experiment->shape().per_draw;
        answers.seconds = deadline_.seconds();
        answers.interrupted = interruption();
        for (; answers.finished < answers_.size() && answers_[answers.finished]; ++answers.finished) {
            if (!answers_[answers.finished]->is_defined()) continue;
            answers.replicates.push_back(static_cast<std::uint32_t>(answers.finished));
            answers.defined.push_back(std::move(*answers_[answers.finished]));
        }
        return answers;
    }

  private:
    /// The values at the end of the year, one for each scenario; nothing when time was up.
    std::vector<double> values(const model::Experiment& experiment, std::uint32_t replicate, const Division& division) {
        model::ReplicateRun run(experiment, replicate, division);
        while (!run.finished()) {
            if (deadline_.is_over()) return {};
            run.month();
            progress_.step();
        }
        std::vector<double> found;
        for (const Recording& recording : std::move(run).recordings())
            found.push_back(at_end_of_year(recording, experiment.shape(), question_.year, question_.group));
        return found;
    }

    std::optional<ReplicateAnswer> one(std::uint32_t replicate, const Division& division) {
        const Round round = plan_.round(replicate);
        const std::vector<double> worths = values(*round.experiment, replicate, division);
        if (worths.empty()) return {};
        if (std::isnan(worths.front()) && std::isnan(worths.back()) && replicate == 0) refuse();
        ReplicateAnswer answer{worths.front(), worths.back(), {}, {}};
        answer.attribution = plan_.attribution(replicate, [&](Coalition coalition) {
            const auto at = std::lower_bound(round.coalitions.begin(), round.coalitions.end(), coalition);
            return worths[static_cast<std::size_t>(at - round.coalitions.begin())];
        });
        for (const auto& variant : plan_.variants()) {
            const std::vector<double> ends = values(*variant, replicate, division);
            if (ends.empty()) return {};
            answer.left.push_back(ends.back() - ends.front());
        }
        return answer;
    }

    [[noreturn]] void refuse() const {
        throw InputError(Problem{Place{"--group"}, question_.indicator.name + " is not defined for the group '" +
                                                       model::group_names()[question_.group] +
                                                       "' at the end of that year"});
    }

    const Question& question_;
    const Plan& plan_;
    Deadline deadline_;
    std::atomic<std::size_t> next_ = 0;
    std::vector<std::optional<ReplicateAnswer>> answers_;
    Progress progress_;
};

}  // namespace

Answers answer(const Question& question, const Options& options) {
    const Plan plan(question);
    const auto replicates = static_cast<std::size_t>(question.a.replicates);
    const Parallel parallel(options.threads);
    const std::size_t wanted = std::min<std::size_t>(replicates, parallel.threads());
    const std::size_t together = replicates_that_fit(*plan.round(0).experiment, wanted, options.language);
    // With few replicates at a time the threads work within a month of one world.
    Division division;
    if (together < parallel.threads()) division.parallel = parallel;
    Simulator simulator(question, plan, options, replicates);
    Parallel(static_cast<unsigned>(together)).for_each(together, [&](std::size_t) { simulator.work(division); });
    return simulator.answers();
}

}  // namespace adem::tools
