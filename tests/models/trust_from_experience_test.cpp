#include "models/mechanisms/trust_from_experience.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/trust_returns.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Institution police = Institution::police;

/// Everybody has the same experience every month.
struct SameForAll {
    static constexpr std::string_view name = "same_for_all";
    Parameter<float> outcome, weight;
    Parameter<int> institution;
    static void describe(auto& d) {
        d.param("outcome", &SameForAll::outcome, {0.5, "1", 0, 1}, Fixed{}, assumption, "");
        d.param("weight", &SameForAll::weight, {1, "1", 0, 10}, Fixed{}, assumption, "");
        d.param("institution", &SameForAll::institution, {static_cast<double>(police), "1", 0, 5}, Fixed{}, assumption,
                "");
    }
    void operator()(Self<Resident> self, Send<Experience> send) const {
        if (weight > 0)
            send.to(self.row(), {{}, static_cast<Institution>(institution.value), outcome, outcome, weight});
    }
};

using Parameters = std::vector<std::pair<std::string, double>>;

Parameters plain(double outcome, double weight, Parameters more = {}) {
    Parameters all{{"same_for_all.outcome", outcome},
                   {"same_for_all.weight", weight},
                   {"trust_step.agreement", 0},
                   {"trust_from_experience.spill_over", 0}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

World after(int months, const Parameters& parameters, float first = 0.5F) {
    World world = small_world({.households = 3});
    Keyed<float, Institution> trust;
    trust.values.fill(first);
    set_all<TrustInInstitutions>(world, trust);
    set_all<Disposition>(world, 0);
    return simulate(
        std::move(world),
        {phase<Resident>("same", SameForAll{}), phase<Resident>("trust", TrustFromExperience{}, TrustReturns{})},
        months, {.parameters = parameters});
}

double trust(const World& world, Institution institution = police) {
    return static_cast<double>(world.at<TrustInInstitutions>(rows<Resident>(world)[0])[institution]);
}

}  // namespace

TEST_CASE("without experiences trust returns to one's own level", "[model]") {
    CHECK(trust(after(1, plain(0, 0), 0.9F)) == Approx(0.5 + 0.4 * 0.98));
    CHECK(trust(after(600, plain(0, 0), 0.9F)) == Approx(0.5).margin(1e-3));
}

TEST_CASE("trust reaches the fixed point of equal experiences", "[model]") {
    const double a = 0.06, back = 0.02, norm = 0.5;
    const auto fixed_point = [&](double y, double pace) {
        return ((1 - back) * pace * y + back * norm) / (1 - (1 - back) * (1 - pace));
    };
    CHECK(trust(after(800, plain(0.9, 1))) == Approx(fixed_point(0.9, a)).epsilon(1e-3));
    CHECK(trust(after(800, plain(0.1, 1, {{"trust_step.asymmetry", 3}}))) ==
          Approx(fixed_point(0.1, 3 * a)).epsilon(1e-3));
}

TEST_CASE("with asymmetry one, good and bad experiences weigh the same", "[model]") {
    const Parameters symmetric{{"trust_step.asymmetry", 1}};
    const double up = trust(after(1, plain(0.8, 1, symmetric))) - 0.5;
    const double down = 0.5 - trust(after(1, plain(0.2, 1, symmetric)));
    CHECK(up == Approx(down).epsilon(1e-4));
}

TEST_CASE("bad experiences weigh as much more as the asymmetry says, also the other way round", "[model]") {
    const double ratio = GENERATE(0.25, 1.5, 4.0);
    const Parameters parameters{{"trust_step.asymmetry", ratio}};
    const double up = trust(after(1, plain(0.8, 1, parameters))) - 0.5;
    const double down = 0.5 - trust(after(1, plain(0.2, 1, parameters)));
    CHECK(down / up == Approx(ratio).epsilon(1e-4));
}

TEST_CASE("trust rises with the outcome of experiences", "[model]") {
    double before = 0;
    for (const double outcome : {0.1, 0.4, 0.6, 0.95}) {
        CHECK(trust(after(12, plain(outcome, 1))) > before);
        before = trust(after(12, plain(outcome, 1)));
    }
}

TEST_CASE("news that fits is taken in sooner", "[model]") {
    const auto gain = [](double agreement) {
        return trust(after(1, plain(1, 1, {{"trust_step.agreement", agreement}}), 0.8F));
    };
    CHECK(gain(0.8) > gain(0));
}

TEST_CASE("kin institutions share in a change as far as it spills over, others do not", "[model]") {
    const auto spilled = [](double sigma, Institution to) {
        World world = small_world({.households = 3});
        set_all<Disposition>(world, 0);
        return static_cast<double>(
            simulate(std::move(world),
                     {phase<Resident>("same", SameForAll{}), phase<Resident>("trust", TrustFromExperience{})}, 1,
                     {.parameters = {{"same_for_all.outcome", 1},
                                     {"same_for_all.institution", 0},
                                     {"trust_from_experience.spill_over", sigma}}})
                .at<TrustInInstitutions>(rows<Resident>(small_world({.households = 3}))[0])[to]);
    };
    const double own = spilled(0, Institution::municipality) - 0.5;
    CHECK(own > 0);
    CHECK(spilled(0, Institution::care) == Approx(0.5));
    CHECK(spilled(0.5, Institution::care) - 0.5 == Approx(own / 2).epsilon(1e-4));
    CHECK(spilled(-0.5, Institution::care) - 0.5 == Approx(-own / 2).epsilon(1e-4));
    CHECK(spilled(0.5, Institution::police) == Approx(0.5));
}

TEST_CASE("trust stays within its bounds under the strongest experiences", "[model]") {
    for (const double outcome : {0.0, 1.0}) {
        const World world = after(30, plain(outcome, 10,
                                            {{"trust_step.pace", 1},
                                             {"trust_step.asymmetry", 10},
                                             {"trust_from_experience.spill_over", 1},
                                             {"trust_step.agreement", 1}}));
        CHECK(world.audit().empty());
    }
}
