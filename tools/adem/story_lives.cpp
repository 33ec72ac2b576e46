#include "tools/adem/story_lives.hpp"

#include <functional>

#include "engine/state/snapshot.hpp"
#include "models/replicate_run.hpp"
#include "models/rules/perspective.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/memory_check.hpp"
#include "tools/adem/progress.hpp"
#include "tools/adem/story_casting.hpp"

namespace adem::tools {

namespace {

std::map<Identity, float> perspectives(const World& world) {
    std::map<Identity, float> found;
    const Table& residents = world.table<model::Resident>();
    for (Row row = 0; row < residents.rows(); ++row)
        if (residents.occupied(row))
            found.emplace(residents.identity(row), model::overall_perspective(world.at<model::LifeDomains>(row)));
    return found;
}

/// Simulates both lives: at once when the resident is known beforehand, else a second time from the settled world,
/// since who lives there to the end is known then.
class Lives {
  public:
    Lives(const model::Experiment& experiment, const StoryWish& wish, const Options& options)
        : experiment_(experiment),
          wish_(wish),
          replicate_(options.story.replicate),
          months_(experiment.shape().months),
          progress_(steps(), experiment.residents(true), options.language, options.quiet) {
        division_.parallel = Parallel(options.threads);
    }

    std::optional<Story> tell() {
        if (!simulate([&](model::ReplicateRun& run) {
                if (!wish_.resident) run.when_settled([&](const World& world) { settled_ = Snapshot::save(world); });
            }))
            return {};
        if (!chosen_) {
            chosen_ =
                wish_.wish ? chosen_by_wish(residents_, *wish_.wish, ends_) : chosen_as_typical(residents_, ends_);
            const auto begin = [&](model::ReplicateRun& run) {
                ByteReader in(settled_);
                run.begin_settled(in);
            };
            if (!simulate(begin)) return {};
        }
        progress_.finish();
        Story story;
        story.start = experiment_.scenarios().front().start;
        story.months = months_;
        story.replicate = replicate_;
        std::tie(story.resident, story.choice) = *chosen_;
        for (std::size_t k = 0; k < 2; ++k) story.lives[k] = biographers_[k]->biography();
        story.fellows = fellows_of(story.resident, residents_, ends_);
        return story;
    }

  private:
    std::uint64_t steps() const {
        const int again = wish_.resident ? 0 : 2 * months_;
        return static_cast<std::uint64_t>(experiment_.months_per_replicate() + again);
    }

    bool simulate(const std::function<void(model::ReplicateRun&)>& prepare) {
        model::ReplicateRun run(experiment_, replicate_, division_);
        run.watch({[&](std::size_t k, const Phase& phase, const World& world) {
                       if (biographers_[k]) biographers_[k]->after_phase(phase, world);
                   },
                   [&](std::size_t k, const World& world) { after_month(k, world, run.schedule()); }});
        prepare(run);
        while (!run.finished()) {
            if (interruption()) return false;
            run.month();
            progress_.step();
        }
        return true;
    }
    void after_month(std::size_t k, const World& world, const Schedule& schedule) {
        if (world.now() == Month{0}) begin(k, world, schedule);
        if (biographers_[k]) biographers_[k]->after_month(world);
        if (world.now() == Month{months_}) ends_[k] = perspectives(world);
    }
    void begin(std::size_t k, const World& world, const Schedule& schedule) {
        if (residents_.empty())
            residents_ = model::portraits_of_all(world, experiment_.scenarios().front().neighbourhoods.size());
        if (wish_.resident && !chosen_) chosen_ = chosen_by_identity(residents_, *wish_.resident, replicate_);
        if (chosen_) biographers_[k].emplace(chosen_->first.who, schedule);
    }

    const model::Experiment& experiment_;
    const StoryWish& wish_;
    std::uint32_t replicate_;
    int months_;
    Division division_;
    Progress progress_;
    std::vector<std::byte> settled_;
    std::vector<model::Portrait> residents_;
    Ends ends_;
    std::optional<Chosen> chosen_;
    std::array<std::optional<model::Biographer>, 2> biographers_;
};

}  // namespace

std::optional<Story> lives(const model::Experiment& experiment, const StoryWish& wish, const Options& options) {
    replicates_that_fit(experiment, 1, options.language);
    return Lives(experiment, wish, options).tell();
}

}  // namespace adem::tools
