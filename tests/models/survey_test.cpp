// Who answers a survey, what they answer, and what a register counts.
#include "models/mechanisms/survey.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/mechanism/described.hpp"
#include "models/measures.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> survey() { return {every("survey", Survey{})}; }

/// A year with one survey, in its last month, among grown-ups who differ in nothing unless `change` says so.
World surveyed(auto change, Settings settings = {}, int months = 12) {
    World world = small_world({.households = 200});
    set_all<AgeMonths>(world, 45 * 12);
    set_all<EducationOf>(world, Education::middle);
    Keyed<float, Institution> trust;
    trust.values.fill(0.5F);
    set_all<TrustInInstitutions>(world, trust);
    change(world);
    return simulate(std::move(world), survey(), months, settings);
}
World surveyed(Settings settings = {}, int months = 12) {
    return surveyed([](World&) {}, std::move(settings), months);
}
std::size_t answers(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<AnswersSurvey>(row) != 0; });
}
std::size_t people(const World& world) { return rows<Resident>(world).size(); }

double measured(const World& world, const std::string& name, std::size_t group = 0) {
    for (const Measure& measure : measures()) {
        if (measure.info.name != name) continue;
        const GroupMasks masks = resident_groups(world, 0);
        std::vector<double> out(masks.groups);
        measure.record(world, 0, masks, out);
        return out[group];
    }
    throw std::logic_error("no indicator " + name);
}

const Settings everybody{{{"survey_response.base", 20}}, {}};

}  // namespace

TEST_CASE("the old, the educated and the trusting answer a survey more often", "[model]") {
    const std::size_t usual = answers(surveyed());
    CHECK(answers(surveyed([](World& world) { set_all<AgeMonths>(world, 75 * 12); })) > usual);
    CHECK(answers(surveyed([](World& world) { set_all<AgeMonths>(world, 20 * 12); })) < usual);
    CHECK(answers(surveyed([](World& world) { set_all<EducationOf>(world, Education::high); })) > usual);
    CHECK(answers(surveyed([](World& world) { set_all<EducationOf>(world, Education::none); })) < usual);
    CHECK(answers(surveyed([](World& world) {
              Keyed<float, Institution> trust;
              trust.values.fill(0.9F);
              set_all<TrustInInstitutions>(world, trust);
          })) > usual);
}

TEST_CASE("with no weight for age, education and trust everybody answers alike", "[model]") {
    const Settings alike{
        {{"survey_response.by_age", 0}, {"survey_response.by_education", 0}, {"survey_response.by_trust", 0}}, {}};
    const std::size_t usual = answers(surveyed(alike));
    CHECK(answers(surveyed([](World& world) { set_all<AgeMonths>(world, 75 * 12); }, alike)) == usual);
    CHECK(answers(surveyed([](World& world) { set_all<EducationOf>(world, Education::none); }, alike)) == usual);
    const double share = static_cast<double>(usual) / static_cast<double>(people(surveyed(alike)));
    CHECK(share == Approx(math::logistic(-0.4)).margin(0.1));
}

TEST_CASE("as many are asked as the survey approaches, of those old enough; without any there are no answers",
          "[model]") {
    Settings few = everybody;
    few.parameters.emplace_back("survey.approached", 30);
    CHECK(answers(surveyed(few)) == 30);
    few.parameters.back().second = 0;
    CHECK(answers(surveyed(few)) == 0);
    const World all = surveyed(everybody);
    CHECK(answers(all) == people(all));
    CHECK(answers(surveyed([](World& world) { set_all<AgeMonths>(world, 14 * 12); }, everybody)) == 0);
}

TEST_CASE("a survey is held in the last month of each so many years and forgotten a month later", "[model]") {
    CHECK(answers(surveyed(everybody, 11)) == 0);
    CHECK(answers(surveyed(everybody, 12)) > 0);
    CHECK(answers(surveyed(everybody, 13)) == 0);
    Settings rarely = everybody;
    rarely.parameters.emplace_back("survey.every", 2);
    CHECK(answers(surveyed(rarely, 12)) == 0);
    CHECK(answers(surveyed(rarely, 24)) > 0);
}

TEST_CASE("answers lie on the scale of the question, nearest to what one feels", "[model]") {
    SurveyAnswers answers = described<SurveyAnswers>(Registry{});
    CHECK(answers.agreement(0.5, 0) == 0.5);
    CHECK(answers.agreement(0.62, 0) == 0.5);
    CHECK(answers.agreement(0.63, 0) == 0.75);
    CHECK(answers.agreement(0.99, 3) == 1);
    CHECK(answers.agreement(0.01, -3) == 0);
    CHECK(answers.mark(6.4, 0) == 6);
    CHECK(answers.mark(9.9, 5) == 10);
    CHECK(answers.mark(1.2, -5) == 1);
    answers.slip.value = 0;
    CHECK(answers.agreement(0.3, 4) == 0.25);
    CHECK(SurveyAnswers::yes(0.6, 0.5) == 1);
    CHECK(SurveyAnswers::yes(0.4, 0.5) == 0);
}

TEST_CASE("a survey that everybody answers finds what is true, but for the coarseness of its answers", "[model]") {
    const World world = surveyed(
        [](World& changed) {
            for (const Row row : rows<Resident>(changed)) {
                const auto share = static_cast<float>(row % 10) / 10.0F;
                changed.at<NeighbourhoodRating>(row) = 5 + 3 * share;
                changed.at<TrustInPeople>(row) = 0.2F + 0.5F * share;
            }
        },
        everybody);
    CHECK(measured(world, "survey_respondents") == static_cast<double>(people(world)));
    CHECK(measured(world, "survey_rating") == Approx(measured(world, "neighbourhood_rating")).margin(0.2));
    const double error = measured(world, "survey_trust_in_people_share_error");
    CHECK(error == Approx(std::sqrt(0.25 / static_cast<double>(people(world)))).epsilon(0.1));
    CHECK(std::abs(measured(world, "survey_trust_in_people_share") - measured(world, "trust_in_people")) < 4 * error);
}

TEST_CASE("a survey finds nothing where nobody is asked", "[model]") {
    Settings none;
    none.parameters.emplace_back("survey.approached", 0);
    const World world = surveyed(none);
    CHECK(std::isnan(measured(world, "survey_rating")));
    CHECK(measured(world, "survey_respondents") == 0);
}

TEST_CASE("a debt stands in the register after some months, and its cost is counted at once", "[model]") {
    World world = small_world();
    set_all<ProblemDebt>(world, 0);
    const auto households = rows<Household>(world);
    for (std::size_t k = 0; k < 5; ++k) {
        world.at<ProblemDebt>(households[k]) = 1;
        world.at<DebtMonths>(households[k]) = k < 2 ? 3 : 40;
    }
    CHECK(measured(world, "register_debts") == 3);
    const double price = static_cast<double>(described<PublicRecords>(Registry{}).debt);
    CHECK(measured(world, "downstream_debt") == Approx(5 * price));
}

TEST_CASE("what a register counts of people adds up over the age bands", "[model]") {
    const World world = small_world();
    for (const char* name : {"register_without_work", "register_assistance", "register_debts"}) {
        double sum = 0;
        for (std::size_t g = 0; g < group_names().size(); ++g)
            if (is_age_band(group_names()[g])) sum += measured(world, name, g);
        CHECK(sum == measured(world, name));
    }
    CHECK(measured(world, "register_residents") == static_cast<double>(people(world)));
    CHECK(measured(world, "register_without_work") > 0);
}

TEST_CASE("who was there at the start is followed person by person; newcomers are left out", "[model]") {
    World world = small_world();
    mark_cohorts(world);
    CHECK(measured(world, "change_in_perspective") == Approx(0).margin(1e-5));
    CHECK(measured(world, "change_in_rating") == Approx(0).margin(1e-3));
    CHECK(measured(world, "gained_share") == 0);
    const auto all = rows<Resident>(world);
    for (std::size_t k = 0; k < all.size(); ++k) {
        world.at<TrustInPeople>(all[k]) += k % 2 == 0 ? 0.1F : -0.1F;
        for (float& domain : world.at<LifeDomains>(all[k])) domain += k % 4 == 0 ? 0.06F : 0.01F;
    }
    const auto quarter = std::ceil(static_cast<double>(all.size()) / 4) / static_cast<double>(all.size());
    CHECK(measured(world, "gained_share") == Approx(quarter));
    CHECK(measured(world, "lost_share") == 0);
    for (const Row row : all) world.at<Cohort>(row) = cohort_newcomer;
    CHECK(std::isnan(measured(world, "change_in_perspective")));
}

TEST_CASE("perspective is as unequal as it is spread: not at all when all are alike, more when it moves apart",
          "[model]") {
    World world = small_world();
    Keyed<float, Domain> alike;
    alike.values.fill(0.5F);
    set_all<LifeDomains>(world, alike);
    CHECK(measured(world, "inequality_of_perspective") == Approx(0).margin(1e-6));
    CHECK(measured(world, "spread_of_perspective") == Approx(0).margin(1e-6));
    // One half has nothing, the other something: the Gini coefficient is the share of those with nothing.
    const auto all = rows<Resident>(world);
    for (std::size_t k = 0; k < all.size(); k += 2) world.at<LifeDomains>(all[k]).values.fill(0);
    const auto nothing = static_cast<double>((all.size() + 1) / 2) / static_cast<double>(all.size());
    CHECK(measured(world, "inequality_of_perspective") == Approx(nothing));
}

TEST_CASE("youth care is for children whose upbringing goes badly, and a vacant dwelling costs as long as it is",
          "[model]") {
    World world = small_world();
    const auto records = described<PublicRecords>(Registry{});
    const auto all = rows<Resident>(world);
    Keyed<float, Domain> well, badly;
    well.values.fill(0.6F);
    badly.values.fill(0.6F);
    badly[Domain::upbringing] = 0.1F;
    set_all<LifeDomains>(world, well);
    CHECK(measured(world, "downstream_youth_care") == 0);
    set_all<LifeDomains>(world, badly);
    double children = 0;
    for (const Row row : all) children += world.at<AgeMonths>(row) < 18 * 12 ? 1 : 0;
    REQUIRE(children > 0);
    CHECK(measured(world, "downstream_youth_care") == Approx(static_cast<double>(records.youth_care) * children));

    set_all<MonthsVacant>(world, 0);
    CHECK(measured(world, "downstream_vacancy") == 0);
    const auto dwellings = rows<Dwelling>(world);
    world.at<MonthsVacant>(dwellings[0]) = 1;
    world.at<MonthsVacant>(dwellings[1]) = 100;
    CHECK(measured(world, "downstream_vacancy") == Approx(2 * static_cast<double>(records.vacancy)));
}

TEST_CASE("the register counts offences against residents as far as they are reported, and each costs public money",
          "[model]") {
    World world = small_world();
    world.at<FlowsThisMonth>(0)[Flow::victims] = 40;
    world.at<FlowsThisMonth>(0)[Flow::incidents] = 3;
    CHECK(measured(world, "register_crime") == Approx(0.35 * 40));
    CHECK(measured(world, "downstream_crime") == Approx(2500.0 * 40));
}
