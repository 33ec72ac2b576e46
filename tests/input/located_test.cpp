#include "engine/input/located.hpp"

#include <catch2/catch.hpp>

#include "engine/input/decimal.hpp"
#include "engine/input/field.hpp"

using namespace adem;

namespace {

Node parsed(const std::string& text) {
    Problems problems;
    const auto node = parse_yaml(text, "f", problems);
    for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(to_string(problem));
    REQUIRE(problems.empty());
    return *node;
}

std::string first_problem(const std::string& text) {
    Problems problems;
    parse_yaml(text, "f", problems);
    return problems.empty() ? "" : to_string(problems.sorted().front());
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("places count lines and columns from 1 and columns in characters", "[input]") {
    const Node root = parsed("ééé: [naïve, {b: 2}]\nc:\n  d: 'x'\n");
    const Node list = *root.find("ééé");
    CHECK(to_string(list.key_place()) == "f:1:1");
    CHECK(to_string(list.place()) == "f:1:6");
    CHECK(to_string(list.children()[1].find("b")->place()) == "f:1:18");
    CHECK(list.children()[1].name() == "ééé item 2");
    CHECK(to_string(root.find("c")->find("d")->place()) == "f:3:6");
    CHECK(root.find("c")->find("d")->is_quoted());
    CHECK_FALSE(root.find("nothing"));
}

TEST_CASE("a byte order mark and any line ends give the same tree at the same places", "[input]") {
    for (const std::string text : {"a: 1\nb: [2,\n 3]\n",
                                   "\xEF\xBB\xBF"
                                   "a: 1\r\nb: [2,\r\n 3]\r\n",
                                   "a: 1\rb: [2,\r 3]\r"}) {
        const Node root = parsed(text);
        CHECK(to_string(root.find("b")->children()[1].place()) == "f:3:2");
        CHECK(root.find("a")->scalar() == "1");
    }
}

TEST_CASE("nesting is allowed up to the limit and refused one level deeper", "[input]") {
    const auto lists = [](int levels) { return repeated("[", levels) + repeated("]", levels); };
    CHECK(first_problem(lists(deepest_nesting)).empty());
    CHECK(first_problem(lists(deepest_nesting + 1)) == "f:1:65: nested too deep (at most 64 levels)");
    CHECK(first_problem(repeated("- ", deepest_nesting) + "x").empty());
    CHECK(first_problem(repeated("- ", deepest_nesting + 1) + "x") == "f:1:129: nested too deep (at most 64 levels)");
    CHECK(first_problem(repeated("[", 4000000)) == "f:1:129: nested too deep (at most 64 levels)");
    CHECK(first_problem(repeated("{a: ", 1000000)).ends_with("nested too deep (at most 64 levels)"));
    CHECK(first_problem(repeated("? ", 1000000)).ends_with("nested too deep (at most 64 levels)"));
    CHECK(first_problem(repeated("- ", 1000000)).ends_with("nested too deep (at most 64 levels)"));
}

TEST_CASE("an alias counts for the depth and size of what it stands for", "[input]") {
    const std::string half = repeated("[", 40) + repeated("]", 40);
    CHECK(first_problem("a: &a " + half + "\nb: " + repeated("[", 23) + "*a" + repeated("]", 23)).empty());
    CHECK(first_problem("a: &a " + half + "\nb: " + repeated("[", 24) + "*a" + repeated("]", 24)) ==
          "f:2:28: nested too deep (at most 64 levels)");
    const std::string thousand = "a: &a [" + repeated("x, ", 1000) + "]\n";
    CHECK(first_problem(thousand + "b: [" + repeated("*a, ", 190) + "]").empty());
    CHECK(first_problem(thousand + "b: [" + repeated("*a, ", 201) + "]").find("too much content") != std::string::npos);
}

TEST_CASE("brackets in text and comments do not count as nesting", "[input]") {
    const std::string many = repeated("[", 500);
    CHECK(first_problem("a: \"" + many + "\"\nb: '" + many + "'\nc: x " + many + "\n# " + many + "\n").empty());
    CHECK(first_problem("a: [\"" + many + "\", 'it''s " + many + "', # " + many + "\n x]\n").empty());
    CHECK(first_problem("a: |\n  text " + many + "\nb: 1\n").empty());
}

TEST_CASE("decimal numbers are read as written and nothing else is a number", "[input]") {
    const auto value = [](const char* text) { return read_decimal(text).value.value_or(-99); };
    CHECK(value("0") == 0);
    CHECK(value(".5") == 0.5);
    CHECK(value("5.") == 5);
    CHECK(value("-12.25") == -12.25);
    CHECK(value("+3") == 3);
    CHECK(value("1e3") == 1000);
    CHECK(value("1E-2") == 0.01);
    for (const char* wrong : {"",     "-",        "+",     ".",      "e5",     "1e",   "nan",   ".nan",  "inf",
                              "-inf", "infinity", "1e400", "-1e400", "1e-400", "0x10", "1_000", "1 000", "0,5",
                              "5%",   "1.0.0",    "+-1",   "++1",    "--1",    "1a",   "①"}) {
        INFO(wrong);
        CHECK_FALSE(read_decimal(wrong).value);
    }
    CHECK(read_decimal("1_000").hint == ". Write 1000");
    CHECK(read_decimal("0,5").hint == ". Write 0.5 with a decimal point");
    CHECK(read_decimal("1.250.000").hint == ". Write 1250000");
    CHECK(read_decimal("12,5%").hint.empty());
}

TEST_CASE("a number is shown so that it reads back to the same value", "[input]") {
    CHECK(number_text(5000000) == "5000000");
    CHECK(number_text(-20) == "-20");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(0.00001) == "0.00001");
    for (const double x : {1.0 / 3, 1e-5 / 3, 123456.789, 1e-7, 1e15, 2.5e300, -0.00012345678901234}) {
        INFO(number_text(x));
        CHECK(read_decimal(number_text(x)).value == x);
    }
}

TEST_CASE("figures carry their source and area, take defaults, and are refused with range and unit", "[input]") {
    const std::vector<Field> fields = {
        {.name = "residents",
         .unit = "resident",
         .low = 1,
         .high = 5000000,
         .required = true,
         .about = "all",
         .integer = true},
        {.name = "share_owner", .low = 0, .high = 1, .value = 0.4},
        {.name = "vacancy", .low = 0, .high = 1},
    };
    Problems problems;
    const Node good = parsed("residents: {value: 7440, source: CBS 2018, area: Bospolder}\nname: B\n");
    const auto figures = read_fields(good, fields, problems, {"name"});
    REQUIRE(problems.empty());
    CHECK(figures.at("residents").value == 7440);
    CHECK(figures.at("residents").source == "CBS 2018");
    CHECK(figures.at("residents").area == "Bospolder");
    CHECK(origin_text(figures.at("residents").origin) == "f:1");
    CHECK(figures.at("share_owner").value == 0.4);
    CHECK(origin_text(figures.at("share_owner").origin) == "default");
    CHECK(figures.count("vacancy") == 0);

    const Node bad = parsed("share_owner: {vlaue: 1}\nvacancy: {value: 2, source: [x]}\nresident: 3\n");
    read_fields(bad, fields, problems);
    read_fields(parsed("residents: -20"), fields, problems);
    std::vector<std::string> texts;
    for (const Problem& problem : problems.sorted()) texts.push_back(to_string(problem));
    CHECK(texts ==
          std::vector<std::string>{
              "f:1:1: 'residents' is missing (1..5000000 resident: all)",
              "f:1:12: residents = -20 (must be 1..5000000 resident)",
              "f:1:14: 'value' is missing in 'share_owner' (0..1)",
              "f:1:15: unknown key 'vlaue' (allowed: value, source, area). Did you mean 'value'?",
              "f:2:18: vacancy = 2 (must be 0..1)",
              "f:2:29: source is a list (must be text)",
              "f:3:1: unknown key 'resident' (allowed: residents, share_owner, vacancy). Did you mean 'residents'?",
          });
}

TEST_CASE("a message shows control characters escaped and long text cut between characters", "[input]") {
    CHECK(in_quotes("a\nb\x1b") == "'a\\nb\\x1B'");
    const std::string cut = in_quotes(repeated("é", 100));
    CHECK(cut.size() < 70);
    CHECK(cut.ends_with("é…'"));
}
