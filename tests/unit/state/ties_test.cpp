#include "engine/state/ties.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "engine/random/draw.hpp"

using namespace adem;

namespace {

using Pair = std::pair<Row, Row>;

Pair pair_of(Row a, Row b) { return {std::min(a, b), std::max(a, b)}; }

/// Ties as a set of pairs: slow, plain, and without any order.
std::map<Pair, float> pairs(const Ties& ties) {
    std::map<Pair, float> found;
    for (Row row = 0; row < ties.rows(); ++row)
        for (const Tie& tie : ties.of(row)) found[pair_of(row, tie.other)] = tie.strength;
    return found;
}

bool both_ends_agree(const Ties& ties) {
    for (Row row = 0; row < ties.rows(); ++row)
        for (const Tie& tie : ties.of(row)) {
            const Tie* back = ties.find(tie.other, row);
            if (back == nullptr || back->strength != tie.strength || back->context != tie.context) return false;
        }
    return true;
}

/// The same ties kept twice: in Ties, and as a set of pairs.
struct Both {
    static constexpr std::size_t capacity = 5;
    static constexpr Row rows = 20;
    Ties ties{capacity};
    std::map<Pair, float> plain;

    Both() { ties.resize(rows); }
    void make(Row a, Row b, float strength) {
        if (a == b || plain.contains(pair_of(a, b)) || ties.full(a) || ties.full(b)) return;
        ties.make(a, b, strength, 1);
        plain[pair_of(a, b)] = strength;
    }
    void cut(Row a, Row b) {
        ties.cut(a, b);
        plain.erase(pair_of(a, b));
    }
    void cut_all(Row row) {
        while (ties.degree(row) > 0) ties.cut(row, ties.of(row).back().other);
        std::erase_if(plain, [&](const auto& tie) { return tie.first.first == row || tie.first.second == row; });
    }
    void move(Row from, Row to) {
        cut_all(to);
        ties.move_row(from, to);
        std::map<Pair, float> moved;
        const auto now = [&](Row row) { return row == from ? to : row; };
        for (const auto& [tie, strength] : plain) moved[pair_of(now(tie.first), now(tie.second))] = strength;
        plain = moved;
    }
    /// Two free rows before everybody, and then none again.
    void spread_and_close_up() {
        const auto spread = [](Row row) { return 3 * row + 2; };
        std::vector<Row> apart, together(3 * rows, no_row);
        std::map<Pair, float> expected;
        for (Row row = 0; row < rows; ++row) apart.push_back(spread(row));
        for (Row row = 0; row < rows; ++row) together[spread(row)] = row;
        for (const auto& [tie, strength] : plain) expected[pair_of(spread(tie.first), spread(tie.second))] = strength;
        ties.renumber(apart, 3 * rows);
        REQUIRE(pairs(ties) == expected);
        ties.renumber(together, rows);
    }
};

}  // namespace

TEST_CASE("ties behave like a set of pairs under random operations", "[unit]") {
    Both both;
    std::size_t most = 0;
    for (int step = 0; step < 20000; ++step) {
        const Draws draws(Stream::of(5, 0), {identity_of("ties"), Month{step}, 1});
        const auto a = static_cast<Row>(draws.below(Both::rows, 0));
        const auto b = static_cast<Row>(draws.below(Both::rows, 1));
        const int what = draws.below(100, 2);
        if (what < 70) {
            both.make(a, b, static_cast<float>(draws.uniform(3)));
        } else if (what < 92) {
            both.cut(a, b);
        } else if (what < 96) {
            both.cut_all(a);
        } else if (what < 99 && a != b) {
            both.move(a, b);
        } else {
            both.spread_and_close_up();
        }
        REQUIRE(pairs(both.ties) == both.plain);
        REQUIRE(both.ties.count() == both.plain.size());
        REQUIRE(both_ends_agree(both.ties));
        most = std::max(most, both.plain.size());
    }
    CHECK(most > 30);
}

TEST_CASE("the order of the ties that remain is kept when one is cut", "[unit]") {
    Ties ties(4);
    ties.resize(5);
    for (Row other = 1; other <= 4; ++other) ties.make(0, other, 0.1F, 0);
    ties.cut(0, 2);
    std::vector<Row> others;
    for (const Tie& tie : ties.of(0)) others.push_back(tie.other);
    CHECK(others == std::vector<Row>{1, 3, 4});
    CHECK_FALSE(ties.full(0));
}

TEST_CASE("rows that are dropped from a lay-out take no ties along", "[unit]") {
    Ties ties(2);
    ties.resize(3);
    ties.make(1, 2, 0.5F, 0);
    const std::vector<Row> new_row{no_row, 4, 5};
    ties.renumber(new_row, 6);
    CHECK(ties.rows() == 6);
    CHECK(ties.find(5, 4) != nullptr);
    CHECK(ties.find(4, 5) != nullptr);
    CHECK(ties.count() == 1);
}
