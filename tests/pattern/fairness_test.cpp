// The regimes in which a short or rotating policy wins, measured again with the replicates of the table. Takes minutes.
#include <catch2/catch.hpp>

#include "tests/support/fairness_table.hpp"
#include "tests/tools/program.hpp"

namespace adem::test {

namespace {

/// The first policy less the rival, in the indicator, group and year of the table.
double difference(const Program& adem, const Regime& regime) {
    const std::string month = std::to_string(12 * std::stoi(regime.year));
    for (const std::string& line : read_lines(adem / "r/differences.csv")) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
        if (cells[2] == month && cells[5] == regime.group && cells[6] == regime.indicator) return std::stod(cells[7]);
    }
    return 0;
}

}  // namespace

TEST_CASE("every regime that the table says is shown appears again, in the same direction", "[pattern][slow]") {
    for (const Regime& regime : regimes()) {
        INFO(regime.name << ": " << regime.policy << " and " << regime.rival);
        const Program adem;
        const Answer answer = adem({"compare", regime.file(regime.policy).string(), regime.file(regime.rival).string(),
                                    "--quiet", "--out", "r", "--indicators", regime.indicator});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
        if (regime.shown == "yes") CHECK(difference(adem, regime) * regime.difference() > 0);
    }
}

}  // namespace adem::test
