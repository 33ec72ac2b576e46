// What a policy costs, from the command line.
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/tools/program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

/// The sum of the last column of a table.
double sum_of_last_column(const std::string& csv) {
    std::istringstream lines(csv);
    double sum = 0;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) sum += std::stod(line.substr(line.rfind(',') + 1));
    return sum;
}

std::string digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// The last number of the first line that begins with `word` after spaces.
std::string first_number_after(const std::string& text, const std::string& word) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first, second;
        words >> first >> second;
        if (first == word) return digits_of(second);
    }
    return "";
}

}  // namespace

TEST_CASE("cost prints the planned bill by line, lever and year, and the parts add up to the whole", "[unit]") {
    const Program adem;
    const Answer answer = adem({"cost", "status-quo"});
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
    CHECK_THAT(answer.out, Contains("wages") && Contains("  staff.fte.teacher") && Contains("year 20") &&
                               Contains("programmes: neighbourhood coaches") && Contains("2024"));
    CHECK(first_number_after(answer.out, "together") == "140000000");
    CHECK_THAT(adem({"cost", "status-quo", "--lang", "nl"}).out, Contains("samen") && Contains("jaar 20"));

    const Answer table = adem({"cost", "status-quo", "--format", "csv"});
    CHECK(table.code == 0);
    CHECK(table.out.starts_with("scenario,year,line,item,planned\n"));
    CHECK(sum_of_last_column(table.out) == Approx(140'000'000).margin(1));
}

TEST_CASE("every shipped policy costs 140 million when all goes as planned", "[unit]") {
    const Program adem;
    for (const char* name : {"status-quo", "continuity-of-staff", "project-carousel", "asset-based-work", "short-smart",
                             "long-and-integrated", "long-but-sectoral", "policy-vacuum"}) {
        INFO(name);
        CHECK(first_number_after(adem({"cost", name}).out, "together") == "140000000");
    }
}

TEST_CASE("cost says on request what every lever costs, by which price, of which year and on what source", "[unit]") {
    const Program adem;
    CHECK_THAT(adem({"cost", "village.yaml"}).out, !Contains("prices.wage.teacher"));
    const std::string prices = adem({"cost", "village.yaml", "--prices"}).out;
    CHECK_THAT(prices, Contains("staff.fte.teacher") && Contains("prices.wage.teacher") && Contains("85000") &&
                           Contains("2024; assumption"));
    CHECK_THAT(prices, Contains("staff.accountability_share") && Contains("working time"));
}

TEST_CASE("a scenario sets prices of its own, and the bill follows", "[unit]") {
    const Program adem;
    const auto teachers = [&](const std::string& wage) {
        const Answer answer =
            adem({"cost", "village.yaml", "--set", "parameters.prices.wage.teacher=" + wage, "--prices"});
        CHECK_THAT(answer.out, Contains(wage));
        return std::stod(first_number_after(answer.out, "staff.fte.teacher"));
    };
    CHECK(teachers("100000") == Approx(2 * teachers("50000")).epsilon(1e-6));
}

TEST_CASE("after a run the money spent stands beside the plan, line by line, with shortfall and underspend", "[unit]") {
    const Program adem;
    CHECK_THAT(adem({"cost", "village.yaml"}).out, !Contains("underspend"));
    REQUIRE(adem({"run", "village.yaml"}).code == 0);
    const std::string beside = adem({"cost", "village.yaml"}).out;
    CHECK_THAT(beside, Contains("underspend") && Contains("shortfall") && Contains("recruitment"));
    REQUIRE(adem({"compare", "village.yaml", "permanent.yaml", "--out", "r"}).code == 0);
    CHECK_THAT(adem({"cost", "permanent.yaml", "--results", "r"}).out, Contains("underspend"));
    const Answer elsewhere = adem({"cost", "twin.yaml", "--results", "r"});
    CHECK(elsewhere.code == 2);
    CHECK_THAT(elsewhere.err, Contains("no results of 'twin'"));
}

TEST_CASE("a comparison tells what a unit of effect costs beside the effect, and writes it down", "[unit]") {
    const Program adem;
    const Answer answer = adem({"compare", "village.yaml", "permanent.yaml", "--out", "r", "--discount", "0.03"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Cost and effect") && Contains("Present value at 3.00% a year") &&
                               Contains("youth care") && Contains("vacant dwellings"));
    const auto lines = read_lines(adem / "r/cost_effect.csv");
    REQUIRE(lines.size() > 10);
    CHECK(lines[0].starts_with("a,b,year,group,indicator,unit,effect,"));
}

TEST_CASE("twins have no effect, so nothing is said of what it costs", "[unit]") {
    const Program adem;
    const Answer answer = adem({"compare", "village.yaml", "twin.yaml", "--out", "r"});
    CHECK_THAT(answer.out, Contains("the effect may be 0") && !Contains("better and cheaper"));
    for (const std::string& line : read_lines(adem / "r/cost_effect.csv"))
        if (line.starts_with("village,twin")) CHECK_THAT(line, Contains(",,,,,,"));
}

TEST_CASE("policies are made equal in planned cost to the euro by scaling a lever, and it is said by how much",
          "[unit]") {
    const Program adem;
    write_bytes(adem / "rich.yaml", "adem: 1\nextends: village\npolicy:\n  physical.works: 6\n");
    const Answer answer = adem({"compare", "rich.yaml", "village.yaml", "--equal", "planned_cost", "--out", "r"});
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("staff.fte × ") && Contains("planned cost equal to that of A") &&
                               !Contains("planned costs differ"));
    const std::string plain = adem({"compare", "rich.yaml", "village.yaml", "--out", "plain"}).out;
    CHECK_THAT(plain, Contains("planned costs differ") && !Contains("staff.fte ×"));
    const Answer refused =
        adem({"compare", "rich.yaml", "village.yaml", "--equal", "planned_cost", "--scale", "promises.rate"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Contains("changes no planned cost"));
    CHECK_FALSE(adem.exists("results"));
}

TEST_CASE("policies are made equal in hours with residents by pilot runs, twice alike", "[unit]") {
    const Program adem;
    write_bytes(adem / "fewer.yaml", "adem: 1\nextends: village\npolicy:\n  staff.accountability_share: 0.2\n");
    const auto compare = [&](const std::string& folder) {
        return adem(
            {"compare", "village.yaml", "fewer.yaml", "--equal", "contact_hours", "--pilots", "3", "--out", folder});
    };
    const Answer answer = compare("r");
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out,
               Contains("hours with residents equal to that of A") && Contains("pilot runs of 3 replicates"));
    CHECK(compare("again").code == 0);
    CHECK(adem.bytes("r/summary.csv") == adem.bytes("again/summary.csv"));
}

}  // namespace adem::test
