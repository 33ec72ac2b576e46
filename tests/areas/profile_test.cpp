// Profiles made from CBS tables: where each figure comes from, and that a population can be made of them.
#include "models/areas/household_fit.hpp"
#include "models/areas/usual_figures.hpp"
#include "models/population/household_plan.hpp"
#include "models/population/profile_reader.hpp"
#include "models/population/synthesis.hpp"
#include "tests/areas/support.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::model::test_areas;
using Catch::Matchers::Contains;

namespace {

const AreaFiles& all_files() {
    static const AreaFiles files(all_data());
    return files;
}

Profile built(const std::string& code) { return build_profile(all_files(), code).profile; }

std::string refusal_of(const std::string& code) {
    try {
        build_profile(all_files(), code, {"scenario.yaml", 3, 5});
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

Profile shipped(const std::string& name) {
    return read_profile(test::source_folder() / "scenarios/profiles" / (name + ".yaml"));
}

void check_population(const Profile& profile) {
    INFO(profile.code);
    CHECK(problems_of(profile).empty());
    const auto population = synthesise(profile, Stream::of(1, 0), identity_of(profile.code));
    CHECK(static_cast<double>(population.persons.size()) == profile.residents.value);
    const HouseholdPlan plan = plan_households(profile);
    CHECK(static_cast<int>(population.households.size()) == plan.households);
    int women = 0, children = 0;
    for (const SyntheticPerson& person : population.persons) women += person.sex == Sex::woman;
    for (const SyntheticHousehold& household : population.households)
        children +=
            household.type == HouseholdType::couple_with_children || household.type == HouseholdType::single_parent;
    CHECK(women ==
          Approx(profile.women.value * profile.residents.value / (profile.women.value + profile.men.value)).margin(1));
    CHECK(children == plan.families());
}

}  // namespace

TEST_CASE("Bospolder is built as it ships, where the figures are of the same year", "[input]") {
    const Profile ours = built("bu05990321"), theirs = shipped("bospolder");
    CHECK(ours.title_en == theirs.title_en);
    CHECK(ours.code == theirs.code);
    CHECK(ours.place_type == theirs.place_type);
    using P = Profile;
    for (SourcedFigure P::*const figure : {&P::residents,
                                           &P::women,
                                           &P::men,
                                           &P::age_0_14,
                                           &P::age_15_24,
                                           &P::age_25_44,
                                           &P::age_45_64,
                                           &P::age_65_plus,
                                           &P::origin_netherlands,
                                           &P::origin_europe,
                                           &P::origin_outside_europe,
                                           &P::education_high_share,
                                           &P::employment_rate,
                                           &P::income_low_share,
                                           &P::income_high_share,
                                           &P::dwellings_per_1000_residents,
                                           &P::vacancy_share,
                                           &P::owner_share,
                                           &P::social_rent_share,
                                           &P::private_rent_share}) {
        INFO((theirs.*figure).source);
        CHECK((ours.*figure).value == Approx((theirs.*figure).value));
        CHECK((ours.*figure).area == (theirs.*figure).area);
    }
    for (SourcedFigure P::*const figure :
         {&P::one_person_share, &P::without_children_share, &P::with_children_share, &P::social_assistance_share})
        CHECK((ours.*figure).value == Approx((theirs.*figure).value).margin(0.002));                 // another rounding
    CHECK(ours.single_parent_share.value == Approx(theirs.single_parent_share.value).margin(0.01));  // other ages
}

TEST_CASE("Usquert, a wijk, is built as it ships, with the households of its municipality", "[input]") {
    const Profile ours = built("WK196611"), theirs = shipped("usquert");
    CHECK(ours.residents.area == Area::neighbourhood);
    CHECK(ours.place_type == PlaceType::village);
    CHECK(ours.one_person_share.area == Area::municipality);
    CHECK_THAT(ours.one_person_share.source, Contains("71486NED and 71488ned, 2020, Het Hogeland"));
    CHECK(ours.income_low_share.value == Approx(theirs.income_low_share.value));
    CHECK_THAT(ours.income_low_share.source, Contains("persons; taken for households"));
    CHECK(ours.owner_share.value == Approx(theirs.owner_share.value));
    CHECK_THAT(ours.social_rent_share.source, Contains("assumption: two in three"));
    CHECK(ours.household_size.value == Approx(theirs.household_size.value).margin(0.1));
    CHECK(ours.social_cohesion.value == theirs.social_cohesion.value);
}

TEST_CASE("a figure comes from the buurt, else the wijk, the municipality, the country, else an assumption",
          "[input]") {
    const Profile bospolder = built("BU05990321");
    CHECK(bospolder.employment_rate.area == Area::neighbourhood);
    CHECK(bospolder.education_high_share.area == Area::district);
    CHECK_THAT(bospolder.education_high_share.source, Contains("2022, WK059903"));
    CHECK(bospolder.single_parent_share.area == Area::municipality);
    CHECK(bospolder.trust_police.area == Area::country);
    CHECK(bospolder.disorder.area == Area::assumption);

    const AreaFiles only_2024(data({"kwb2024.csv"}));
    const Profile bare = build_profile(only_2024, "BU05990321").profile;
    CHECK(bare.employment_rate.area == Area::country);
    CHECK_THAT(bare.one_person_share.source, Contains("the four largest cities"));
    CHECK(bare.owner_share.area == Area::country);
    CHECK(bare.income_low_share.value == usual_low_income);
}

TEST_CASE("a figure that is missing for the buurt comes from the wijk, and from the municipality after that",
          "[input]") {
    const TextFile without_buurt(replaced(small_table, "200,30\n", "200,.\n"));
    const Profile profile = build_profile(without_buurt.read(), "BU00010001").profile;
    CHECK(profile.owner_share.value == 0.40);
    CHECK(profile.owner_share.area == Area::district);
    const TextFile without_wijk(replaced(replaced(small_table, "200,30\n", "200,.\n"), "1000,40\n", "1000,NA\n"));
    const Profile wider = build_profile(without_wijk.read(), "BU00010001").profile;
    CHECK(wider.owner_share.value == 0.50);
    CHECK(wider.owner_share.area == Area::municipality);
}

TEST_CASE("shares of a wijk are applied to the residents of the buurt, and parts that contradict are not used",
          "[input]") {
    const TextFile no_ages(replaced(small_table, "160,120,260,260,200", ".,.,.,.,."));
    const Profile profile = build_profile(no_ages.read(), "BU00010001").profile;
    CHECK(profile.age_0_14.value == 160);  // 800 of 5,000
    CHECK(profile.age_0_14.area == Area::district);
    CHECK_THAT(profile.age_0_14.source, Contains("shares of its residents"));
    const TextFile wrong(replaced(small_table, "160,120,260,260,200", "160,120,260,260,900"));
    const BuiltProfile refused = build_profile(wrong.read(), "BU00010001");
    CHECK(refused.profile.age_65_plus.value == 200);
    REQUIRE_FALSE(refused.remarks.empty());
    CHECK_THAT(refused.remarks.front().en, Contains("areas.csv:4: age groups add up to 1700, not 1000; not used"));
}

TEST_CASE("western and non-western backgrounds stand in for origins before 2022", "[input]") {
    const AreaFiles old(data({"rotterdam2014_2018.csv"}));
    const Profile profile = build_profile(old, "BU05990321").profile;
    CHECK_THAT(profile.origin_europe.source, Contains("western and non-western background"));
    CHECK(profile.origin_netherlands.value + profile.origin_europe.value + profile.origin_outside_europe.value ==
          Approx(profile.residents.value).margin(1));
}

TEST_CASE("every profile that is built is read back the same, and its population meets its figures", "[input]") {
    for (const AreaTable& table : all_files().tables()) {
        if (table.header.kind != TableKind::key_figures) continue;
        for (const AreaRow& row : table.rows) {
            if (row.level == Area::country) continue;
            const double residents = figure(all_files(), row.code, CbsColumn::residents);
            if (residents < 20 || residents > 10000) continue;
            const BuiltProfile made = build_profile(all_files(), row.code);
            const Profile again = parse_profile(file_text(all_files(), made), "again", row.code);
            CHECK(again.title_nl == made.profile.title_nl);
            CHECK(again.municipality == made.profile.municipality);
            CHECK(again.place_type == made.profile.place_type);
            check_population(made.profile);
            for (const ProfileField& field : profile_fields()) {
                const SourcedFigure &built_figure = made.profile.*field.figure, &read = again.*field.figure;
                CHECK_FALSE(built_figure.source.empty());
                CHECK(read.value == built_figure.value);
                CHECK(read.source == built_figure.source);
                CHECK(read.area == built_figure.area);
            }
        }
    }
}

TEST_CASE("homes for the old and places with hardly anybody get households that fit, and say what was changed",
          "[input]") {
    const Profile old = built("BU08551707");  // 325 residents of 65 and older
    CHECK(old.age_65_plus.value == 325);
    CHECK(problems_of(old).empty());
    CHECK_THAT(old.with_children_share.source + old.other_member_share.source, Contains("changed from"));
    check_population(built("WK051217"));
    check_population(built("BU0363NP03"));
}

TEST_CASE("no more children live at home than there are residents young enough", "[input]") {
    Profile profile = scaled(shipped("bospolder"), 60);
    for (auto* young : {&profile.age_0_14, &profile.age_15_24, &profile.age_25_44}) young->value = 0;
    profile.age_45_64.value = 30;
    profile.age_65_plus.value = 30;
    profile.household_size.value = 2.2;
    const HouseholdPlan plan = plan_households(profile);
    REQUIRE(plan.children > 0);
    REQUIRE(plan.problems.size() == 1);
    CHECK_THAT(plan.problems.front().message,
               Contains("too many, for at these ages at most 0 live with their parents"));
    const HouseholdShares expected =
        expected_households(household_positions(PlaceType::city), {0, 0, 0, 30, 30}, usual_shared_per_other);
    CHECK(fit_households(profile, expected));
    check_population(profile);
}

TEST_CASE("households are left alone when they fit, and changed as little as needed when not", "[input]") {
    Profile profile = built("BU05990321");
    const double size = profile.household_size.value;
    const HouseholdShares expected = expected_households(household_positions(PlaceType::city),
                                                         {1160, 1180, 2490, 1855, 880}, usual_shared_per_other);
    CHECK(fit_households(profile, expected));
    CHECK(profile.household_size.value == size);
    profile.household_size.value = 4;  // far too many children
    REQUIRE_FALSE(problems_of(profile).empty());
    CHECK(fit_households(profile, expected));
    CHECK(problems_of(profile).empty());
    CHECK(profile.household_size.value > size);
    CHECK(profile.household_size.value < 4);
    CHECK(profile.one_person_share.value == built("BU05990321").one_person_share.value);
    CHECK_THAT(profile.household_size.source, Contains("changed from 4 so that households fit the ages"));
}

TEST_CASE("an area that is not there, or has hardly any residents, is refused with the nearest one", "[input]") {
    CHECK_THAT(refusal_of("BU05990324"),
               Contains("scenario.yaml:3:5: no area 'BU05990324'") && Contains("Did you mean BU0599032"));
    CHECK_THAT(refusal_of("Bospolder"), Contains("Areas with this name: BU05990321 (Bospolder, Rotterdam)"));
    CHECK_THAT(refusal_of(""), Contains("no area ''"));
    const TextFile few(replaced(small_table, "1000,490,510,160,120,260,260,200", "10,5,5,0,0,5,5,0"));
    const AreaFiles files(std::vector<fs::path>{few.path});
    CHECK_THROWS_WITH(build_profile(files, "BU00010001"),
                      Contains("areas.csv:4: BU00010001 (Haven) has 10 residents (a profile needs at least 20)"));
}

TEST_CASE("a code that stands for another name in another year is told of", "[input]") {
    const TextFile older(replaced(replaced_all(small_table, ",2020,", ",2015,"), "Haven", "Weiland"), "older.csv");
    const TextFile newer(small_table);
    const AreaFiles files(std::vector<fs::path>{newer.path, older.path});
    const BuiltProfile made = build_profile(files, "BU00010001");
    REQUIRE_FALSE(made.remarks.empty());
    CHECK_THAT(made.remarks.front().en, Contains("'Weiland' in older.csv:4"));
    CHECK_THAT(file_text(files, made), Contains("# Note: BU00010001 is called 'Haven'"));
}

TEST_CASE("names from a file cannot break out of the profile", "[input]") {
    const TextFile hostile(replaced(small_table, "Haven", "\"Ha\"\"ven: {x}, [y] # z \\\""));
    const BuiltProfile made = build_profile(hostile.read(), "BU00010001");
    CHECK(made.profile.title_en == "Ha\"ven: {x}, [y] # z \\, Stad");
}

TEST_CASE("what is usual where nothing is published is what the shipped profiles say", "[input]") {
    const Profile usquert = shipped("usquert");  // the share of low incomes is that of the country
    int compared = 0;
    for (const UsualFigure& usual : usual_figures()) {
        const SourcedFigure& theirs = usquert.*usual.figure;
        if (theirs.area != Area::country || theirs.source.find("assumption") != std::string::npos) continue;
        ++compared;
        INFO(theirs.source);
        CHECK(usual.least_urban == theirs.value);
        CHECK(theirs.source.substr(0, 20) == usual.source.substr(0, 20));
    }
    CHECK(compared >= 9);
}

TEST_CASE("a share of low incomes moves what depends on it, and the source says by how much", "[input]") {
    const Profile poor = built("BU05990321"),
                  usual = build_profile(AreaFiles(data({"kwb2024.csv"})), "BU05990321").profile;
    CHECK(poor.trust_municipality.value < usual.trust_municipality.value);
    CHECK(usual.trust_municipality.value == Approx(0.506));
    CHECK_THAT(poor.trust_municipality.source, Contains("less 0.11 by the share of low incomes (assumption)"));
    CHECK(poor.disorder.value > usual.disorder.value);
}
