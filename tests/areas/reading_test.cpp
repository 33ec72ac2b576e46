// What the reader of CBS tables makes of the forms in which they come.
#include "models/areas/area_code.hpp"
#include "models/areas/folded_text.hpp"
#include "models/areas/municipal_households.hpp"
#include "tests/areas/support.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::model::test_areas;
using Catch::Matchers::Contains;
using C = CbsColumn;

TEST_CASE("a file of CBS with short names is read by code and level", "[input]") {
    const AreaFiles files(data({"kwb2024.csv"}));
    CHECK(figure(files, "BU05990321", C::residents) == 7570);
    CHECK(figure(files, "NL00", C::origin_netherlands) == -1);
    CHECK(figure(files, "NL00", C::born_netherlands) == 12941748);
    CHECK(files.rows_of("BU05990321").front().row->year == 2024);  // from the file's name
    CHECK(files.tables().front().year_from_name);
    CHECK(files.name_of("BU05990321") == "Bospolder");
    CHECK(files.municipality_of("BU05990321") == "Rotterdam");
    CHECK(files.rows_of("GM0599").front().row->level == Area::municipality);
}

TEST_CASE("an export of StatLine is read: title lines, bars, a row of units, comma decimals, points for missing",
          "[input]") {
    const AreaFiles files(data({"statline2017.csv"}));
    const AreaTable& table = files.tables().front();
    CHECK(table.delimiter == ';');
    CHECK(table.header.line == 4);
    CHECK(table.header.last_line == 5);
    CHECK(table.header.year == 2017);
    CHECK(figure(files, "BU05990321", C::residents) == 7025);
    CHECK(figure(files, "BU05990321", C::household_size) == Approx(2.1));
    CHECK(figure(files, "BU05990321", C::household_income_low) == Approx(67.6));
    CHECK(figure(files, "BU05990321", C::social_assistance) == 870);
    CHECK(figure(files, "BU05990119", C::owner) == 14);
    CHECK(figure(files, "BU05990119", C::person_income_low) == Approx(47.4));
    CHECK(files.name_of("BU05990321") == "Bospolder");  // its name stands in the row of units
    CHECK_THAT(table.header.unknown, Catch::Matchers::VectorContains(std::string("Motorfietsen")));
}

TEST_CASE("a file of several years gives the newest, and an older one where that lacks a figure", "[input]") {
    const AreaFiles files(data({"rotterdam2014_2018.csv"}));
    CHECK(figure(files, "BU05990321", C::residents) == 7055);
    CHECK_FALSE(files.tables().front().year_from_name);
    CHECK(files.rows_of("BU05990321").size() == 5);
    const FigureSearch search(files, "BU05990321");
    const auto found = search.first({share_in(C::active)});
    REQUIRE(found);
    CHECK(found->at.row->year == 2017);
    CHECK(found->origin == Area::neighbourhood);
}

TEST_CASE("renamed columns in English are read, ages as per cents and urbanity in words", "[input]") {
    const AreaFiles files(data({"wijken2022.csv"}));
    CHECK(figure(files, "WK059903", C::education_high) == 34);
    CHECK(files.tables().front().is_percent(C::age_0_14));
    CHECK(files.tables().front().is_percent(C::education_high));
    CHECK(figure(files, "WK196611", C::urbanity) == 5);
    CHECK(figure(files, "WK059903", C::urbanity) == 1);
}

TEST_CASE("ages are counts or per cents by the unit, by the name or by what they add up to", "[input]") {
    const std::string counts = replaced(small_table, "a_00_14,a_15_24,a_25_44,a_45_64,a_65_oo",
                                        "pop_0_14,pop_15_24,pop_25_44,pop_45_64,pop_65plus");
    CHECK_FALSE(TextFile(counts).read().tables().front().is_percent(C::age_0_14));
    std::string per_cents = replaced(counts, "15000,12000,28000,26000,19000", "15,12,28,26,19");
    per_cents = replaced(per_cents, "800,600,1300,1300,1000", "16,12,26,26,20");
    per_cents = replaced(per_cents, "160,120,260,260,200", "16,12,26,26,20");
    CHECK(TextFile(per_cents).read().tables().front().is_percent(C::age_0_14));
    const std::string named = replaced(per_cents, "pop_0_14", "p_00_14");
    CHECK(TextFile(named).read().tables().front().is_percent(C::age_0_14));
}

TEST_CASE("the same table reads alike with other delimiters, line ends, marks and quotes", "[input]") {
    const auto residents = [](const std::string& text) {
        return figure(TextFile(text).read(), "BU00010001", C::residents);
    };
    CHECK(residents(small_table) == 1000);
    CHECK(residents(replaced_all(small_table, ",", ";")) == 1000);
    CHECK(residents(replaced_all(small_table, ",", "\t")) == 1000);
    CHECK(residents(replaced_all(small_table, "\n", "\r\n")) == 1000);
    CHECK(residents("\xEF\xBB\xBF" + small_table) == 1000);
    CHECK(residents(replaced(small_table, "gwb_code_10", "\"gwb_code_10\"")) == 1000);
    CHECK(residents(replaced(small_table, "Haven,", "\"Haven, \"\"Oost\"\"\",")) == 1000);
    CHECK(residents(replaced(small_table, "BU00010001,Haven,Stad,Buurt,2020,1000,490,510",
                             "BU00010001,Haven,Stad,Buurt,2020,1000*,490.0,510")) == 1000);
    CHECK(residents(small_table + "\n\n\"Bron: CBS\"\n") == 1000);
}

TEST_CASE("a file in Windows-1252 is read as well as one in UTF-8", "[input]") {
    const std::string western = replaced(small_table, "Haven", "Sint Ann\xE9");
    const AreaFiles files = TextFile(western).read();
    CHECK(files.tables().front().windows_1252);
    CHECK(files.name_of("BU00010001") == "Sint Ann\xC3\xA9");
    const AreaFiles plain = TextFile(replaced(small_table, "Haven", "Sint Ann\xC3\xA9")).read();
    CHECK_FALSE(plain.tables().front().windows_1252);
    CHECK(plain.name_of("BU00010001") == "Sint Ann\xC3\xA9");
}

TEST_CASE("what is missing is missing under each of its marks", "[input]") {
    for (const std::string mark : {"", ".", "..", "-", "NA", "nan", "x", "-99999999", "-99997", " . "}) {
        INFO("mark '" << mark << "'");
        const AreaFiles files = TextFile(replaced(small_table, "200,30\n", "200," + mark + "\n")).read();
        CHECK(figure(files, "BU00010001", C::owner) == -1);
        CHECK(figure(files, "WK000100", C::owner) == 40);
    }
}

TEST_CASE("decimals have a comma or a point, in one file too", "[input]") {
    std::string text = replaced_all(small_table, ",", ";");
    text = replaced(text, "1000;40\n", "1000;40,5\n");
    text = replaced(text, "200;30\n", "200;30.25\n");
    const AreaFiles files = TextFile(text).read();
    CHECK(figure(files, "WK000100", C::owner) == 40.5);
    CHECK(figure(files, "BU00010001", C::owner) == 30.25);
}

TEST_CASE("codes are found padded, in small letters, as digits and with the letters of Amsterdam", "[input]") {
    const auto has = [](const std::string& written) {
        return !TextFile(replaced(small_table, "BU00010001", written)).read().rows_of("BU00010001").empty();
    };
    CHECK(has("BU00010001  "));
    CHECK(has("\"BU00010001  \""));
    CHECK(has("bu00010001"));
    CHECK(has("00010001"));
    CHECK(has("10001"));
    CHECK(area_code("BU0363AA01 ") == "BU0363AA01");
    CHECK(area_code("NL01") == "NL00");
    CHECK(area_code("599", Area::municipality) == "GM0599");
    CHECK(area_code("599").empty());
    CHECK(area_code("BU0363").empty());
    CHECK(areas_around("BU0363AA01") == std::vector<std::string>{"BU0363AA01", "WK0363AA", "GM0363", "NL00"});
}

TEST_CASE("the column with codes is found under each of its names", "[input]") {
    for (const std::string name :
         {"gwb_code_10", "gwb_code", "code", "Codering_3", "GWB_CODE", "Codering", "statcode"}) {
        INFO(name);
        CHECK(figure(TextFile(replaced(small_table, "gwb_code_10", name)).read(), "BU00010001", C::residents) == 1000);
    }
}

TEST_CASE("names are recognised with bars, paths, units, numbers and capitals", "[input]") {
    for (const std::string name : {"a_inw", "A_INW", "Aantal inwoners", "AantalInwoners_5", "||Aantal inwoners",
                                   "Bevolking/Aantal inwoners (aantal)", "Bevolking|Aantal inwoners", "population"}) {
        INFO(name);
        CHECK(figure(TextFile(replaced(small_table, "a_inw", name)).read(), "BU00010001", C::residents) == 1000);
    }
    CHECK(figure(TextFile(replaced(small_table, "a_00_14", "k_0Tot15Jaar_8")).read(), "BU00010001", C::age_0_14) ==
          160);
    CHECK(figure(TextFile(replaced(small_table, "p_koopw", "Koopwoningen_40")).read(), "BU00010001", C::owner) == 30);
}

TEST_CASE("every name in the table of columns means one figure of one table", "[input]") {
    for (const ColumnKind& kind : column_kinds()) {
        CHECK(&kind == &kind_of(kind.column));
        for (const std::string_view name : kind.names)
            for (const ColumnKind& other : column_kinds()) {
                if (&other <= &kind || (kind.column == C::code && other.column == C::name)) continue;
                for (const std::string_view its : other.names) {
                    INFO(name << " and " << its);
                    CHECK(folded(name) != folded(its));
                }
            }
    }
}

TEST_CASE("persons and households of a municipality are found by code and by name", "[input]") {
    const AreaFiles files(data({"kwb2024.csv", "71488ned.csv", "71486NED.csv"}));
    const auto rotterdam = municipal_households(files, "GM0599", "Rotterdam");
    REQUIRE(rotterdam);
    REQUIRE(rotterdam->positions);
    // The figures that the shipped profiles state for Rotterdam and Het Hogeland.
    CHECK(rotterdam->shares->single_parent == Approx(0.357).margin(0.0006));
    CHECK(rotterdam->shares->shared == Approx(0.046).margin(0.0006));
    CHECK(rotterdam->shares->other_member == Approx(0.025).margin(0.0006));
    const auto hogeland = municipal_households(files, "GM1966", "Het Hogeland");
    REQUIRE(hogeland);
    CHECK(hogeland->shares->size == Approx(2.195).margin(0.0006));
    CHECK(hogeland->shares->one_person == Approx(0.345).margin(0.0006));
    CHECK(hogeland->shares->without_children == Approx(0.329).margin(0.0006));
    CHECK(hogeland->shares->with_children == Approx(0.326).margin(0.0006));
    const AreaFiles by_name(data({"71486NED.csv"}));
    const auto utrecht = municipal_households(by_name, "GM0344", "Utrecht");
    REQUIRE(utrecht);
    CHECK_FALSE(utrecht->positions);
    CHECK(utrecht->shares->one_person == Approx(0.508).margin(0.0006));
    CHECK(utrecht->shares->with_children == Approx(0.267).margin(0.01));
    CHECK_FALSE(municipal_households(by_name, "GM0000", "Aalburg"));  // a municipality that is no more: all missing
}
