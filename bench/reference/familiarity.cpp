#include "bench/reference/side_by_side.hpp"
#include "models/mechanisms/relation_grows.hpp"

/// Familiarity with a contact person, a rule of one row: how far is the mechanism from a loop written for nothing else?
namespace adem::bench {

namespace {

using namespace model;

constexpr float growth = 0.06F;  // the defaults of relation_grows
constexpr float fading = 0.01F;

/// One long array for each column, a number for every resident and service, without gaps.
class FamiliarityByHand {
  public:
    explicit FamiliarityByHand(const World& world) {
        for (Row row = 0; row < world.table<Resident>().rows(); ++row) {
            if (!world.table<Resident>().occupied(row)) continue;
            for (const Service service : all_of<Service>()) {
                const HelpOutcome outcome = world.at<OutcomeThisMonth>(row)[service];
                knows_.push_back(world.at<ContactPerson>(row)[service] ? 1 : 0);
                met_.push_back(outcome == HelpOutcome::helped || outcome == HelpOutcome::failed ? 1 : 0);
                familiarity_.push_back(world.at<Familiarity>(row)[service]);
                months_.push_back(world.at<RelationMonths>(row)[service]);
            }
        }
    }

    void month() {
        for (std::size_t k = 0; k < familiarity_.size(); ++k) {
            float& known = familiarity_[k];
            if (!knows_[k] && known <= 0) continue;
            known = math::clamp01(met_[k] ? known + growth * (1 - known) : known * (1 - fading));
            if (knows_[k] && months_[k] < longest) ++months_[k];
        }
    }

    bool same_as(const World& world) const {
        std::size_t k = 0;
        for (Row row = 0; row < world.table<Resident>().rows(); ++row) {
            if (!world.table<Resident>().occupied(row)) continue;
            for (const Service service : all_of<Service>()) {
                if (world.at<Familiarity>(row)[service] != familiarity_[k]) return false;
                if (world.at<RelationMonths>(row)[service] != months_[k]) return false;
                ++k;
            }
        }
        return k == familiarity_.size();
    }

  private:
    static constexpr auto longest = static_cast<std::int16_t>(RelationMonths::info.high);
    std::vector<std::uint8_t> knows_, met_;
    std::vector<float> familiarity_;
    std::vector<std::int16_t> months_;
};

void familiarity(benchmark::State& state) { side_by_side(state, RelationGrows{}, FamiliarityByHand(settled_world())); }

BENCHMARK(familiarity)->Name("reference/familiarity")->UseManualTime()->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace adem::bench
