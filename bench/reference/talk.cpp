#include "models/mechanisms/talk.hpp"

#include <array>

#include "bench/reference/side_by_side.hpp"

/// DeGroot's talk along ties: how far is the mechanism from a loop written for nothing else?
namespace adem::bench {

namespace {

using namespace model;

constexpr float pull = 0.03F;  // the default of talk.pull; the other parameters' defaults change nothing
constexpr std::size_t topics = vocabulary_size<Institution> + 2;
using Opinions = std::array<float, topics>;

/// People without gaps, one array of eight opinions each, friends in one long list: what one would write by hand.
class TalkByHand {
  public:
    explicit TalkByHand(const World& world) : person_of_(world.table<Resident>().rows()) {
        for (Row row = 0; row < person_of_.size(); ++row) {
            if (!world.table<Resident>().occupied(row)) continue;
            person_of_[row] = opinions_.size();
            opinions_.push_back(opinions_in(world, row));
        }
        for (Row row = 0; row < person_of_.size(); ++row) {
            if (!world.table<Resident>().occupied(row)) continue;
            first_.push_back(friends_.size());
            for (const Tie& tie : world.ties().of(row)) friends_.push_back({person_of_[tie.other], tie.strength});
        }
        first_.push_back(friends_.size());
    }

    void month() {
        before_ = opinions_;
        for (std::size_t p = 0; p < opinions_.size(); ++p) {
            if (first_[p] == first_[p + 1]) continue;
            Opinions sum{};
            float weight = 0;
            for (std::size_t k = first_[p]; k < first_[p + 1]; ++k) {
                const Opinions& said = before_[friends_[k].person];
                for (std::size_t t = 0; t < topics; ++t) sum[t] += friends_[k].strength * said[t];
                weight += friends_[k].strength;
            }
            for (std::size_t t = 0; t < topics; ++t) {
                float& own = opinions_[p][t];
                const float mean = weight > 0 ? sum[t] / weight : own;
                own = math::clamp01(own + pull * (mean - own));
            }
        }
    }

    bool same_as(const World& world) const {
        for (Row row = 0; row < person_of_.size(); ++row)
            if (world.table<Resident>().occupied(row) && opinions_in(world, row) != opinions_[person_of_[row]])
                return false;
        return true;
    }

  private:
    struct Friend {
        std::size_t person;
        float strength;
    };

    static Opinions opinions_in(const World& world, Row row) {
        Opinions found{};
        std::copy(world.at<TrustInInstitutions>(row).begin(), world.at<TrustInInstitutions>(row).end(), found.begin());
        found[topics - 2] = world.at<TrustInPeople>(row);
        found[topics - 1] = world.at<ExpectationOfFuture>(row);
        return found;
    }

    std::vector<std::size_t> person_of_;  // by row
    std::vector<Opinions> opinions_, before_;
    std::vector<std::size_t> first_;
    std::vector<Friend> friends_;
};

void talk(benchmark::State& state) { side_by_side(state, Talk{}, TalkByHand(settled_world())); }

BENCHMARK(talk)->Name("reference/talk")->UseManualTime()->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace adem::bench
