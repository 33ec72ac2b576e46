#include <catch2/catch.hpp>

#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/facility_closure.hpp"
#include "models/mechanisms/home_and_street.hpp"
#include "models/mechanisms/incidents.hpp"
#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/pandemic.hpp"
#include "models/mechanisms/posts_close.hpp"
#include "models/mechanisms/posts_open.hpp"
#include "models/mechanisms/scandal.hpp"
#include "models/rules/job_market.hpp"
#include "models/rules/recruitment.hpp"
#include "tests/models/place_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t households_in_debt(const World& world) {
    return count_if<Household>(world, [&](Row row) { return world.at<ProblemDebt>(row) != 0; });
}

/// A scandal of the national government in one month.
std::vector<LeverSetting> scandal(double victims, double media) {
    return {lever_at("shocks.scandal.national_government", 1, 0, 1), lever_at("shocks.scandal_victims", victims),
            lever_at("shocks.scandal_media", media)};
}

}  // namespace

TEST_CASE("without a scandal nothing happens", "[model]") {
    const World before = quiet_place();
    const World after = in_place<Scandal>(before, 12, {});
    CHECK(mean_trust(after, Institution::national_government) == mean_trust(before, Institution::national_government));
    CHECK(households_in_debt(after) == households_in_debt(before));
}

TEST_CASE(
    "a scandal in the media lowers trust in the institution named by some ten points, less in its kin and in no other",
    "[model]") {
    const World after = in_place<Scandal>(quiet_place(), 1, {.levers = scandal(0, 1)});
    std::size_t adults = 0;
    double lost = 0, of_kin = 0, of_others = 0;
    for (const Row row : rows<Resident>(after)) {
        if (after.at<AgeMonths>(row) < 192) continue;
        ++adults;
        lost += 0.5 - static_cast<double>(after.at<TrustInInstitutions>(row)[Institution::national_government]);
        of_kin += 0.5 - static_cast<double>(after.at<TrustInInstitutions>(row)[Institution::municipality]);
        of_others += 0.5 - static_cast<double>(after.at<TrustInInstitutions>(row)[Institution::school]);
    }
    const auto count = static_cast<double>(adults);
    CHECK(lost / count > 0.08);
    CHECK(lost / count < 0.12);
    CHECK(of_kin > 0);
    CHECK(of_kin < lost / 2);
    CHECK(of_others == 0);
}

TEST_CASE("victims of a scandal lose more trust than others, health, and often fall into debt", "[model]") {
    World world = quiet_place();
    set_all<ProblemDebt>(world, 0);
    const World media = in_place<Scandal>(world, 1, {.levers = scandal(0, 1)});
    const World victims = in_place<Scandal>(world, 1, {.levers = scandal(1, 0)});
    CHECK(mean_trust(victims, Institution::national_government) < mean_trust(media, Institution::national_government));
    CHECK(mean_domain(victims, Domain::health) < mean_domain(media, Domain::health));
    CHECK(households_in_debt(victims) > 0);
    CHECK(households_in_debt(media) == 0);
    CHECK(victims.audit().empty());
    const World counted = in_place<Scandal, CountEvents>(world, 1, {.levers = scandal(1, 0)});
    CHECK(counted.at<FlowsThisMonth>(0)[Flow::debts_entered] == static_cast<float>(households_in_debt(counted)));
}

TEST_CASE("a scandal hits the vulnerable sooner, unless it is made to hit all alike", "[model]") {
    const auto victims = [](float means, double tilt) {
        World world = quiet_place(200);
        set_all<ProblemDebt>(world, 0);
        for (const Row row : rows<Resident>(world)) world.at<OwnMeans>(row).values.fill(means);
        return households_in_debt(
            in_place<Scandal>(std::move(world), 1,
                              {.parameters = {{"scandal_victims.tilt", tilt}, {"scandal_victims.into_debt", 1}},
                               .levers = scandal(0.3, 0)}));
    };
    CHECK(victims(0.3F, 2) > victims(0.8F, 2));
    CHECK(victims(0.3F, 0) == victims(0.8F, 0));
}

TEST_CASE("an incident alarms for a while, and without any nobody is alarmed", "[model]") {
    const std::vector<std::pair<std::string, double>> none{{"incidents.rate", 0}};
    CHECK(mean<Alarm>(in_place<Incidents>(quiet_place(), 24, {.parameters = none})) == 0);
    const std::vector<LeverSetting> fire{lever_at("shocks.incident", 0.8, 0, 1)};
    const World at_once = in_place<Incidents>(quiet_place(), 1, {.parameters = none, .levers = fire});
    CHECK(mean<Alarm>(at_once) == Approx(0.8));
    CHECK(at_once.at<FlowsThisMonth>(0)[Flow::incidents] == 1);
    CHECK(mean<Alarm>(in_place<Incidents>(quiet_place(), 13, {.parameters = none, .levers = fire})) ==
          Approx(0.8 * std::pow(0.8, 12)).epsilon(1e-4));
}

TEST_CASE("incidents by chance come at their rate", "[model]") {
    World world = small_world({.households = 2, .neighbourhoods = 200});
    set_all<ResidentsNow>(world, 10000.0F);
    world = in_place<Incidents>(std::move(world), 12, {.parameters = {{"incidents.rate", 6}}});
    double incidents = 0;
    for (const Row row : rows<Neighbourhood>(world))
        incidents += static_cast<double>(world.at<FlowsThisMonth>(row)[Flow::incidents]);
    CHECK(incidents == Approx(1200).margin(4 * std::sqrt(1200)));  // nothing set the counts back: a year of them
}

TEST_CASE("alarm makes everybody feel less safe, and calm nobody", "[model]") {
    World alarmed = quiet_place();
    set_all<Alarm>(alarmed, 1.0F);
    CHECK(mean_domain(in_minds<HomeAndStreet>(alarmed, 3), Domain::safety) <
          mean_domain(in_minds<HomeAndStreet>(quiet_place(), 3), Domain::safety));
    CHECK(mean_domain(in_minds<HomeAndStreet>(quiet_place(), 3), Domain::safety) ==
          mean_domain(quiet_place(), Domain::safety));
}

TEST_CASE("a pandemic makes ill and lonely, the old more; without one nothing happens", "[model]") {
    const auto after = [](double level, double old_times) {
        return in_place<Pandemic>(quiet_place(), 12,
                                  {.parameters = {{"pandemic.old_times", old_times}, {"pandemic.ill", 0.02}},
                                   .levers = {lever_at("shocks.pandemic", level)}});
    };
    const World none = after(0, 5);
    CHECK(mean_domain(after(1, 5), Domain::health) < mean_domain(none, Domain::health));
    CHECK(mean_domain(after(1, 10), Domain::health) < mean_domain(after(1, 1), Domain::health));
    CHECK(mean<Loneliness>(after(1, 5)) > mean<Loneliness>(none));
    CHECK(mean<Loneliness>(none) == mean<Loneliness>(quiet_place()));
    CHECK(after(1, 10).audit().empty());
}

TEST_CASE("people rally behind government in the first quarter of a pandemic and weary of it later", "[model]") {
    const auto trust = [](int months) {
        return mean_trust(in_place<Pandemic>(quiet_place(), months, {.levers = {lever_at("shocks.pandemic", 1)}}),
                          Institution::national_government);
    };
    CHECK(trust(3) - 0.5 > 0.08);
    CHECK(trust(3) - 0.5 < 0.2);
    CHECK(trust(24) < trust(3));
}

TEST_CASE("a closing is a wake-up call, a knock-out or neither, by parameter", "[model]") {
    const auto energy = [](double wake_up, double closed) {
        return mean<Energy>(in_place<FacilityClosure>(
            quiet_place(), 12,
            {.parameters = {{"facility_closure.wake_up", wake_up}}, .levers = {lever_at("shocks.closure", closed)}}));
    };
    CHECK(energy(0.2, 1) > energy(0.2, 0));
    CHECK(energy(-0.2, 1) < energy(-0.2, 0));
    CHECK(energy(0, 1) == energy(0, 0));
}

TEST_CASE("places close by events and in a policy vacuum, and open again after it", "[model]") {
    const auto places = [](const std::vector<LeverSetting>& levers, int months) {
        World world = quiet_place();
        for (const Row place : rows<model::MeetingPlace>(world)) world.table<model::MeetingPlace>().vacate(place);
        world.at<ResidentsAtStart>(0) = 10000;
        return rows<model::MeetingPlace>(
                   in_place<FacilityClosure, MeetingPlaces>(std::move(world), months, {.levers = levers}))
            .size();
    };
    CHECK(places({}, 12) == 4);
    CHECK(places({lever_at("shocks.closure", 0.5)}, 12) == 2);
    CHECK(places({lever_at("shocks.policy_vacuum", 1)}, 12) == 0);
    CHECK(places({lever_at("shocks.policy_vacuum", 1, 0, 12)}, 24) == 4);
}

TEST_CASE("a boom eases finding work as much as it slows losing it, a bust the other way round", "[model]") {
    JobMarket market;
    market.market.value = 1;
    CHECK(market.finding(0.3) == 0.3);
    CHECK(market.losing(0.3) == 0.3);
    market.market.value = 2;
    CHECK(market.finding(0.3) == Approx(0.6));
    CHECK(market.losing(0.3) == Approx(0.15));
    market.market.value = 0.5;
    CHECK(market.finding(0.3) == Approx(0.15));
    CHECK(market.losing(0.3) == Approx(0.6));
}

TEST_CASE("a budget cut closes its share of the posts, unless the budget is guaranteed", "[model]") {
    const auto posts = [](const std::vector<LeverSetting>& levers) {
        World world = quiet_place();
        set_all<ResidentsAtStart>(world, 10000.0F);
        double sum = 0;
        world = in_place<PostsClose, PostsOpen>(std::move(world), 12, {.levers = levers});
        for (const Row row : rows<Post>(world)) sum += static_cast<double>(world.at<PostSize>(row));
        return sum;
    };
    const double usual = posts({});
    CHECK(posts({lever_at("shocks.budget_cut", 0.25)}) == Approx(0.75 * usual).epsilon(1e-3));
    CHECK(posts({lever_at("shocks.budget_cut", 0.25, 6, 1000)}) == Approx(0.75 * usual).epsilon(1e-3));
    CHECK(posts({lever_at("shocks.budget_cut", 0.25), lever_at("governance.budget_guarantee", 2)}) == Approx(usual));
}

TEST_CASE("in a policy vacuum no vacancy is filled", "[model]") {
    const auto chance = [](float vacuum) {
        Recruitment recruitment;
        Registry registry;
        std::vector<Slot> slots;
        Describer<Recruitment> describer(recruitment, &recruitment, registry, slots);
        Recruitment::describe(describer);
        recruitment.money.vacuum.value = vacuum;
        return recruitment.chance();
    };
    CHECK(chance(1) == 0);
    CHECK(chance(0.5F) == Approx(chance(0) / 2));
    CHECK(chance(0) > 0);
}

TEST_CASE("in a full pandemic nobody becomes acquainted", "[model]") {
    const auto ties = [](double pandemic) {
        World world = in_place<Meeting>(quiet_place(200), 6, {.levers = {lever_at("shocks.pandemic", pandemic)}});
        std::size_t ends = 0;
        for (const Row row : rows<Resident>(world)) ends += world.ties().degree(row);
        return ends;
    };
    CHECK(ties(1) == 0);
    CHECK(ties(0.5) > 0);
    CHECK(ties(0.5) < ties(0));
}
