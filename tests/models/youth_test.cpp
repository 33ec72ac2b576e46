#include <catch2/catch.hpp>

#include "models/mechanisms/education_ends.hpp"
#include "models/mechanisms/growing_up.hpp"
#include "models/mechanisms/learn_work.hpp"
#include "models/mechanisms/lure_of_crime.hpp"
#include "models/mechanisms/parenting_support.hpp"
#include "models/mechanisms/youth_here.hpp"
#include "models/mechanisms/youth_jobs.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World young_people(float perspective = 0.5F) {
    World world = small_world();
    Keyed<float, Domain> all{};
    for (float& one : all) one = perspective;
    set_all<LifeDomains>(world, all);
    set_all<AgeMonths>(world, 12 * 16);
    set_all<EducationOf>(world, Education::in_school);
    return world;
}
double mean_lure(const World& world) {
    double sum = 0;
    for (const Row row : rows<Resident>(world)) sum += static_cast<double>(world.at<Lure>(row).value());
    return sum / static_cast<double>(rows<Resident>(world).size());
}
World after_lure(World world, int months, const Settings& settings = {}) {
    return simulate(std::move(world),
                    {every("youth", YouthHere{}, YouthJobs{}), phase<Resident>("lure", LureOfCrime{})}, months,
                    settings);
}
double lure_with(const std::string& parameter, double value, const World& world) {
    return mean_lure(after_lure(world, 24, {.parameters = {{"lure_target." + parameter, value}}}));
}
double own_means(const World& world, Domain domain) {
    double sum = 0;
    for (const Row row : rows<Resident>(world)) sum += static_cast<double>(world.at<OwnMeans>(row)[domain]);
    return sum / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("crime attracts the young the less the better their perspective, or not at all so", "[model]") {
    const World poor = young_people(0.3F), good = young_people(0.8F);
    CHECK(lure_with("perspective", 0.4, poor) > lure_with("perspective", 0.4, good));
    CHECK(lure_with("perspective", 0, poor) == Approx(lure_with("perspective", 0, good)).margin(1e-4));
    CHECK(lure_with("perspective", -0.3, poor) < lure_with("perspective", -0.3, good));
}

TEST_CASE("residents who keep an eye on things hold lure back, which can be switched off or reversed", "[model]") {
    World watchful = young_people(), careless = young_people();
    watchful.at<CollectiveEfficacy>(0) = 0.9F;
    careless.at<CollectiveEfficacy>(0) = 0.2F;
    CHECK(lure_with("efficacy", 0.2, watchful) < lure_with("efficacy", 0.2, careless));
    CHECK(lure_with("efficacy", 0, watchful) == Approx(lure_with("efficacy", 0, careless)).margin(1e-4));
    CHECK(lure_with("efficacy", -0.2, watchful) > lure_with("efficacy", -0.2, careless));
}

TEST_CASE("a youth worker whom one knows and places for the young hold lure back, or nothing does", "[model]") {
    World known = young_people();
    Keyed<float, Service> faces{};
    faces[Service::youth_work] = 1;
    set_all<Familiarity>(known, faces);
    const World unknown = young_people();
    CHECK(lure_with("youth_worker", 0.08, known) < lure_with("youth_worker", 0.08, unknown));
    CHECK(lure_with("youth_worker", 0, known) == Approx(lure_with("youth_worker", 0, unknown)).margin(1e-4));
    const auto with_places = [](double places, double effect) {
        return mean_lure(after_lure(
            young_people(), 24,
            {.parameters = {{"lure_target.places", effect}}, .levers = {lever_at("triad.youth_places", places)}}));
    };
    CHECK(with_places(10, 0.05) < with_places(0, 0.05));
    CHECK(with_places(10, 0) == Approx(with_places(0, 0)).margin(1e-4));
    CHECK(with_places(10, -0.05) > with_places(0, -0.05));
}

TEST_CASE("friends who feel the lure pass it on, unless they do not count", "[model]") {
    const auto lure = [](float friends, double weight) {
        World world = young_people();
        const auto all = rows<Resident>(world);
        for (std::size_t i = 1; i < all.size(); i += 2) {
            world.ties().make(all[i - 1], all[i], 0.5F, static_cast<std::uint8_t>(TieContext::school));
            world.at<AgeMonths>(all[i]) = 12 * 9;  // too young to feel it themselves: theirs stays as it is
            world.at<Lure>(all[i]) = Unit16{static_cast<std::uint16_t>(friends * 65535)};
        }
        const World after = after_lure(std::move(world), 12, {.parameters = {{"lure_target.friends", weight}}});
        double sum = 0;
        for (std::size_t i = 0; i < all.size(); i += 2) sum += static_cast<double>(after.at<Lure>(all[i]).value());
        return sum;
    };
    CHECK(lure(0.8F, 0.3) > lure(0.1F, 0.3));
    CHECK(lure(0.8F, 0) == Approx(lure(0.1F, 0)).epsilon(1e-3));
    CHECK(lure(0.8F, -0.3) < lure(0.1F, -0.3));
}

TEST_CASE("adults feel no lure, and it changes at the given speed only", "[model]") {
    World world = young_people();
    set_all<AgeMonths>(world, 12 * 30);
    CHECK(mean_lure(after_lure(std::move(world), 1)) == 0);
    const World before = young_people();
    CHECK(mean_lure(after_lure(before, 12, {.parameters = {{"lure_of_crime.speed", 0}}})) ==
          Approx(mean_lure(before)).margin(1e-4));
    const World at_once = after_lure(before, 1, {.parameters = {{"lure_of_crime.speed", 1}}});
    CHECK(mean_lure(at_once) == Approx(0.15 + 0.4 * (0.6 - 0.5) + 0.2 * (0.55 - 0.5)).margin(0.002));
    CHECK(static_cast<double>(simulate(at_once, {every("youth", YouthHere{})}, 1).at<MeanLure>(0)) ==
          Approx(mean_lure(at_once)).margin(1e-4));
}

TEST_CASE("most of what a summer job does comes after it, and without effect it does nothing", "[model]") {
    const auto lure_after = [](int months, double jobs, double effect) {
        return mean_lure(after_lure(young_people(), months,
                                    {.parameters = {{"lure_target.job", effect}, {"youth_jobs.summer", 0}},
                                     .levers = {lever_at("triad.youth_jobs", jobs, 0, 1)}}));
    };
    const auto effect = [&](int months) { return lure_after(months, 0, 0.07) - lure_after(months, 1000, 0.07); };
    CHECK(effect(2) > 0);
    double during = 0, later = 0;
    for (const int month : {1, 2}) during += effect(month) / 2;
    for (const int month : {4, 8, 12, 16}) later += effect(month) / 4;
    CHECK(later > 2 * during);
    CHECK(effect(60) == Approx(0).margin(0.003));
    CHECK(lure_after(12, 1000, 0) == Approx(lure_after(12, 0, 0)).margin(1e-4));
    CHECK(lure_after(12, 1000, -0.07) > lure_after(12, 0, -0.07));
}

TEST_CASE("children take in the place year by year, adults nothing, and the slope can be nothing or reversed",
          "[model]") {
    const auto schooling = [](int age, float disorder, double exposure, int months) {
        World world = small_world();
        set_all<AgeMonths>(world, static_cast<std::int16_t>(12 * age));
        world.at<Disorder>(0) = disorder;
        const World after = simulate(std::move(world), {phase<Resident>("growing up", GrowingUp{})}, months,
                                     {.parameters = {{"growing_up.exposure", exposure}}});
        return own_means(after, Domain::schooling);
    };
    const double start = schooling(8, 0.3F, 0, 1);
    CHECK(schooling(8, 0.1F, 0.02, 60) > start);
    CHECK(schooling(8, 0.6F, 0.02, 60) < start);
    CHECK(schooling(8, 0.1F, 0.02, 120) - start == Approx(2 * (schooling(8, 0.1F, 0.02, 60) - start)).epsilon(0.02));
    CHECK(schooling(8, 0.1F, 0.02, 12) - start == Approx(0.02 * 0.2).epsilon(0.02));
    CHECK(schooling(30, 0.1F, 0.02, 60) == schooling(30, 0.6F, 0.02, 60));
    CHECK(schooling(8, 0.1F, 0, 60) == start);
    CHECK(schooling(8, 0.1F, -0.02, 60) < start);
}

TEST_CASE("longer school days add to schooling of those at school; a separation takes from it; both may be nothing",
          "[model]") {
    const auto schooling = [](int age, double hours, std::uint8_t strain, double effect) {
        World world = small_world();
        set_all<AgeMonths>(world, static_cast<std::int16_t>(12 * age));
        set_all<FamilyStress>(world, strain);
        const World after = simulate(std::move(world), {phase<Resident>("growing up", GrowingUp{})}, 36,
                                     {.parameters = {{"growing_up.school_time", effect}, {"growing_up.strain", effect}},
                                      .levers = {lever_at("triad.schooling", hours)}});
        return own_means(after, Domain::schooling);
    };
    CHECK(schooling(8, 1, 0, 0.4) > schooling(8, 0, 0, 0.4));
    CHECK(schooling(1, 1, 0, 0.4) == schooling(1, 0, 0, 0.4));
    CHECK(schooling(8, 0, 24, 0.4) < schooling(8, 0, 0, 0.4));
    CHECK(schooling(8, 1, 24, 0) == schooling(8, 0, 0, 0));
    CHECK(schooling(8, 1, 0, -0.4) < schooling(8, 0, 0, -0.4));
}

TEST_CASE("supported parents fare better in upbringing and children keep some of it, unless support does nothing",
          "[model]") {
    const auto after = [](double families, double gain) {
        return simulate(small_world({.households = 200}), {every("parenting", ParentingSupport{})}, 12,
                        {.parameters = {{"parenting_support.gain", gain}, {"parenting_support.lasting", gain / 5}},
                         .levers = {lever_at("triad.parenting", families)}});
    };
    const auto upbringing = [](const World& world) {
        double sum = 0;
        for (const Row row : rows<Resident>(world))
            sum += static_cast<double>(world.at<LifeDomains>(row)[Domain::upbringing]);
        return sum;
    };
    CHECK(upbringing(after(20, 0.2)) > upbringing(after(0, 0.2)));
    CHECK(own_means(after(20, 0.2), Domain::upbringing) > own_means(after(0, 0.2), Domain::upbringing));
    CHECK(upbringing(after(20, 0)) == upbringing(after(0, 0)));
    CHECK(upbringing(after(20, -0.2)) < upbringing(after(0, -0.2)));
}

TEST_CASE("places to learn and work bring the young without either into work and some to a diploma", "[model]") {
    const auto after = [](double places, double completes) {
        World world = small_world({.households = 200});
        set_all<AgeMonths>(world, 12 * 20);
        set_all<Employed>(world, 0);
        set_all<EducationOf>(world, Education::none);
        return simulate(
            std::move(world), {every("learning", LearnWork{})}, 12,
            {.parameters = {{"learn_work.completes", completes}}, .levers = {lever_at("triad.learn_work", places)}});
    };
    const auto at_work = [](const World& world) { return mean<Employed>(world); };
    const auto with_diploma = [](const World& world) {
        return count_if<Resident>(world, [&](Row r) { return world.at<EducationOf>(r) != Education::none; });
    };
    CHECK(at_work(after(0, 0.6)) == 0);
    CHECK(at_work(after(30, 0.6)) > 0);
    CHECK(at_work(after(100, 0.6)) > at_work(after(30, 0.6)));
    CHECK(with_diploma(after(100, 0)) == 0);
    CHECK(with_diploma(after(100, 0.6)) > 0);
    CHECK(with_diploma(after(100, 0.6)) < with_diploma(after(100, 1)));
}

TEST_CASE("school is completed or left without a diploma on a birthday, and each is noted once", "[model]") {
    World world = small_world({.households = 200});
    set_all<AgeMonths>(world, 12 * 18);
    set_all<EducationOf>(world, Education::in_school);
    const World after = simulate(world, {phase<Resident>("school", EducationEnds{})}, 1);
    std::size_t noted = 0;
    for (const Row row : rows<Resident>(after)) {
        const int events = after.at<LifeEvents>(row);
        const Education education = after.at<EducationOf>(row);
        CHECK(((events & event_left_school) != 0) == (education == Education::none));
        CHECK(((events & event_completed_school) != 0) == (education == Education::low));
        noted += events != 0 ? 1 : 0;
    }
    CHECK(noted > 0);
    set_all<AgeMonths>(world, 12 * 18 + 5);
    const World other = simulate(std::move(world), {phase<Resident>("school", EducationEnds{})}, 1);
    CHECK(mean<LifeEvents>(other) == 0);
}
