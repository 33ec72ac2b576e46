#include "models/mechanisms/seek_help.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::debt_help;

struct Circumstances {
    float need = 0.6F, trust = 0.5F, familiarity = 0;
    bool is_client = false;
    Stance stance = Stance::open;
    double desks = 4, paperwork = 0.5, desilo = 0;
    int age = 40;
    float misreads = 0.3F;
    std::vector<std::pair<std::string, double>> parameters = {};
};

Unit16 as_steps(float share) { return {static_cast<std::uint16_t>(share * Unit16::scale)}; }

double share_asking(const Circumstances& of) {
    World world = world_with_workers(Role::debt_counsellor, 1, {.households = 400});
    set_all<AgeMonths>(world, static_cast<std::int16_t>(12 * of.age));
    set_all<MisreadsWorkers>(world, as_steps(of.misreads));
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = of.need;
        world.at<NeedKnown>(row)[service] = 1;
        world.at<TrustInInstitutions>(row)[institution_of(service)] = of.trust;
        world.at<Familiarity>(row)[service] = of.familiarity;
        world.at<StanceToService>(row)[service] = of.stance;
        if (of.is_client) world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
    }
    world = simulate(std::move(world), {phase<Resident>("asking", SeekHelp{})}, 1,
                     {of.parameters,
                      {lever_at("access.desks", of.desks), lever_at("access.paperwork", of.paperwork),
                       lever_at("access.desilo", of.desilo)}});
    const auto asking = count_if<Resident>(world, [&](Row row) { return world.at<Seeking>(row)[service] != 0; });
    return static_cast<double>(asking) / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("nobody asks without a need, or after giving up", "[model]") {
    CHECK(share_asking({.need = 0, .parameters = {{"asking.base", 10}}}) == 0);
    CHECK(share_asking({.stance = Stance::given_up, .parameters = {{"asking.base", 10}}}) == 0);
}

TEST_CASE("everybody asks when nothing stands in the way, nobody when everything does", "[model]") {
    CHECK(share_asking({.parameters = {{"asking.base", 10}}}) > 0.99);
    CHECK(share_asking({.parameters = {{"asking.base", -10}}}) < 0.01);
}

TEST_CASE("residents ask as often as the logistic curve says", "[model]") {
    // -0.3 + 4 * 0.6 - 2 * (0.06 * 3 + 0.5 * 0.5) * 1.3 - 0.6 + 1.5 * 0.5
    const double expected = math::logistic(-0.3 + 2.4 - 0.86 * 1.3 - 0.6 + 0.75);
    CHECK(share_asking({}) == Approx(expected).margin(0.04));
}

TEST_CASE("need, trust and familiarity bring residents to ask; hassle and wariness keep them away", "[model]") {
    const double usual = share_asking({});
    CHECK(share_asking({.need = 0.9F}) > usual);
    CHECK(share_asking({.trust = 0.9F}) > usual);
    CHECK(share_asking({.familiarity = 0.8F}) > usual);
    CHECK(share_asking({.is_client = true}) > usual);
    CHECK(share_asking({.stance = Stance::wary}) < usual);
    CHECK(share_asking({.desks = 12}) < usual);
    CHECK(share_asking({.paperwork = 1}) < usual);
    CHECK(share_asking({.desks = 12, .desilo = 1}) > share_asking({.desks = 12}));
    CHECK(share_asking({.age = 20}) < usual);
}

TEST_CASE("who expects to be received badly stays away, unless that is set to do nothing or the reverse", "[model]") {
    const auto asking = [](float misreads, double effect) {
        return share_asking({.misreads = misreads, .parameters = {{"asking.misreading_effect", effect}}});
    };
    CHECK(asking(0.9F, 2) < asking(0.1F, 2));
    CHECK(asking(0.9F, 0) == asking(0.1F, 0));
    CHECK(asking(0.9F, -2) > asking(0.1F, -2));
}

TEST_CASE("who waited in vain stays on the list as often as is set", "[model]") {
    const auto asking = [](double stays) {
        World world = small_world({.households = 300});
        for (const Row row : rows<Resident>(world)) {
            world.at<Need>(row)[service] = 0.5F;
            world.at<NeedKnown>(row)[service] = 1;
            world.at<OutcomeThisMonth>(row)[service] = HelpOutcome::waiting;
        }
        world = simulate(std::move(world), {phase<Resident>("asking", SeekHelp{})}, 1,
                         {.parameters = {{"asking.stays_on_list", stays}, {"asking.base", -10}}});
        const auto asks = count_if<Resident>(world, [&](Row row) { return world.at<Seeking>(row)[service] != 0; });
        return static_cast<double>(asks) / static_cast<double>(rows<Resident>(world).size());
    };
    CHECK(asking(0) == 0);
    CHECK(asking(1) == 1);
    CHECK(asking(0.5) == Approx(0.5).margin(0.06));
}

TEST_CASE("each service has a door of its own: the higher, the fewer ask", "[model]") {
    const auto asking = [](double entry) { return share_asking({.parameters = {{"asking.entry.debt_help", entry}}}); };
    CHECK(asking(2) < asking(1));
    CHECK(asking(1) < asking(0));
    CHECK(share_asking({.paperwork = 1, .parameters = {{"asking.entry.debt_help", 0}}}) == asking(0));
}
