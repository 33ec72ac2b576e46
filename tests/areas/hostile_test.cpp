// Wrong, cut off, huge and hostile files: a clear message with file and line, and nothing else.
#include "tests/areas/support.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::model::test_areas;
using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using Catch::Matchers::StartsWith;

TEST_CASE("a table that is right is read without a word", "[input]") {
    CHECK_THAT(message_of(small_table), Equals(""));
}

TEST_CASE("a file that is not there, a folder and an empty file are named at the place that asks for them", "[input]") {
    CHECK_THAT(message_of(fs::path("/nowhere/kwb.csv")),
               StartsWith("scenario.yaml:3:5: cannot read") && Contains("no such file"));
    CHECK_THAT(message_of(fs::temp_directory_path()),
               StartsWith("scenario.yaml:3:5: cannot read") && Contains("folder"));
    CHECK_THAT(message_of(std::string()), Contains("areas.csv:1: no row with the names of columns"));
    CHECK_THAT(message_of(std::string("\n\n\n")), Contains("no row with the names of columns"));
    CHECK_THAT(message_of(small_table.substr(0, small_table.find('\n') + 1)), Contains("areas.csv:1: no rows below"));
}

TEST_CASE("a file that is cut off within a row, a quote or a number's row is refused with its line", "[input]") {
    CHECK_THAT(message_of(small_table.substr(0, small_table.size() - 20)),
               Equals("areas.csv:4: 9 fields where the names of the columns (line 1) are 14 (is the file cut off?)"));
    CHECK_THAT(message_of(replaced(small_table, "Haven", "\"Haven")),
               Equals("areas.csv:4: a quote that begins in this row does not end (is the file cut off?)"));
    CHECK_THAT(message_of(replaced(small_table, "Haven", "Ha\"ven")),
               Contains("areas.csv:4: a quote that does not fit"));
    CHECK_THAT(message_of(replaced(small_table, "200,30\n", "200,30,1\n")), Contains("areas.csv:4: 15 fields"));
}

TEST_CASE("a line of ten megabytes and a row of ten thousand fields are refused", "[input]") {
    CHECK_THAT(message_of(std::string(10'000'000, 'a')), Contains("areas.csv:1: a line of 10000000 bytes"));
    CHECK_THAT(message_of(small_table + std::string(10'000, ',') + "\n"),
               Contains("areas.csv:5: more than 2000 fields"));
}

TEST_CASE("NUL bytes, control characters and bytes of no alphabet are refused at their place", "[input]") {
    CHECK_THAT(message_of(replaced(small_table, "Haven", std::string("Ha\0ven", 6))),
               Contains("areas.csv:4:14: NUL byte"));
    CHECK_THAT(message_of(replaced(small_table, "Haven", "Ha\x1B[31mven")), Contains("control character 0x1B"));
    CHECK_THAT(message_of(replaced(small_table, "Haven", "Ha\x81ven")),
               Contains("areas.csv:4:14: byte 0x81 is neither UTF-8 nor"));
    std::string archive(100, '\0');
    archive.front() = 'P';
    CHECK_THAT(message_of(archive), Contains("NUL byte"));
}

TEST_CASE("two columns that claim the same figure are refused by number and name", "[input]") {
    CHECK_THAT(message_of(replaced(small_table, "p_koopw", "Aantal inwoners")),
               Equals("areas.csv:1: columns 6 ('a_inw') and 14 ('Aantal inwoners') both claim 'residents' (remove or "
                      "rename one of them)"));
    CHECK_THAT(message_of(replaced(small_table, "a_man", "a_vrouw")), Contains("both claim 'women'"));
}

TEST_CASE("figures beyond what can be are refused with what is allowed", "[input]") {
    CHECK_THAT(message_of(replaced(small_table, "2020,1000,490", "2020,-1000,490")),
               Equals("areas.csv:4:6: 'a_inw' = -1000 (must be a whole number 0..20000000)"));
    CHECK_THAT(message_of(replaced(small_table, "200,30\n", "200,400\n")),
               Equals("areas.csv:4:14: 'p_koopw' = 400 (must be 0..100 %)"));
    CHECK_THAT(message_of(replaced(replaced(small_table, "a_00_14", "p_00_14"), "160", "400")),
               Contains("(must be 0..100 %)"));
    CHECK_THAT(message_of(replaced(small_table, "2020,1000,490", "2020,1e99,490")), Contains("must be a whole number"));
    CHECK_THAT(message_of(replaced(small_table, "2020,1000,490", "2020,many,490")), Contains("'many' is no number"));
    CHECK_THAT(message_of(replaced(small_table, "2020,1000,490", "2020,1.000,490")),
               Contains("without a separator for thousands"));
    CHECK_THAT(message_of(replaced(small_table, "Buurt,2020", "Buurt,soon")),
               Contains("areas.csv:4:5: 'soon' is no year"));
    CHECK_THAT(message_of(replaced(small_table, "BU00010001", "Haven")),
               Contains("areas.csv:4:1: 'Haven' is no code of an area"));
    CHECK_THAT(message_of(replaced(small_table, "Haven", std::string(200, 'a'))),
               Contains("too long (at most 90 bytes)"));
}

TEST_CASE("an area that stands twice for one year is refused", "[input]") {
    CHECK_THAT(message_of(replaced(small_table, "BU00010001", "WK000100")),
               Equals("areas.csv:4: WK000100 stands here a second time for 2020 (first in line 3)"));
}

TEST_CASE("a table of something else is refused with what is expected", "[input]") {
    CHECK_THAT(message_of(std::string("species,legs,wings\nant,6,0\nbee,6,4\n")),
               Contains("Kerncijfers wijken en buurten"));
    CHECK_THAT(message_of(replaced(small_table, "gwb_code_10", "id")),
               Contains("no column with 'code of the area' (known names: gwb_code_10"));
    CHECK_THAT(message_of(replaced(bytes_of("71486NED.csv"), "Totaal gehuwde paren", "Iets anders")),
               Contains("no column with 'couples, married'"));
}

TEST_CASE("all that is wrong is said at once, but no more than a hundred times", "[input]") {
    std::string text = small_table;
    for (int i = 0; i < 500; ++i) text += "nonsense\n";
    const std::string message = message_of(text);
    CHECK(std::count(message.begin(), message.end(), '\n') < 110);
    CHECK_THAT(message_of(replaced(replaced(small_table, "2020,1000", "2020,-1"), "200,30\n", "200,400\n")),
               Contains("a_inw") && Contains("p_koopw"));
}

TEST_CASE("however a file is damaged, the answer is a table or an error", "[input]") {
    for (const std::string name : {"statline2017.csv", "kwb2024.csv", "71486NED.csv"}) {
        const std::string whole = bytes_of(name);
        for (std::size_t step = 1; step < 60; ++step) {
            const std::size_t at = step * whole.size() / 60;
            message_of(whole.substr(0, at));
            std::string changed = whole;
            changed[at] = static_cast<char>(step * 37);
            message_of(changed);
        }
    }
    SUCCEED();
}
