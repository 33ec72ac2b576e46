#include <catch2/catch.hpp>
#include <set>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

constexpr std::size_t north = Town::north, south = Town::south;
constexpr int capacity = 6;  // of the toy layout

std::string numbered(const std::string& name, int k) { return name + std::to_string(k); }

void last_to_first(std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = count; i > 0; --i) work(i - 1);
}

/// Everybody's ties after a month of many offers, within and across, that few have room for.
std::vector<std::tuple<Row, Row, float>> ties_of_a_busy_month(const SideBySide& side_by_side) {
    constexpr int people = 24;
    Town town;
    for (int k = 0; k < people; ++k) town.single(numbered("p", k), k % 2 == 0 ? north : south);
    for (const int month : {1, 2, 3}) {
        const Draws draws(Stream::of(3, 0), {identity_of("offers"), Month{month}, 1});
        for (int a = 0; a < people; ++a)
            for (int b = 0; b < a; ++b)
                town.agree(numbered("p", a), numbered("p", b),
                           static_cast<float>(draws.uniform(static_cast<unsigned>(a * people + b))));
        town.world.set_now(Month{month});
        town.world.apply_births_deaths_moves_and_ties(side_by_side);
    }
    std::vector<std::tuple<Row, Row, float>> ties;
    for (Row row = 0; row < town.world.ties().rows(); ++row)
        for (const Tie& tie : town.world.ties().of(row)) ties.emplace_back(row, tie.other, tie.strength);
    return ties;
}

}  // namespace

TEST_CASE("ties within a neighbourhood are made before those across", "[unit]") {
    Town town;
    for (int k = 0; k < 8; ++k) {
        const std::string center = numbered("center ", k), near = numbered("near ", k), far = numbered("far ", k);
        town.single(center, north);
        town.single(near, north);
        town.single(far, south);
        for (int friends = 1; friends < capacity; ++friends) {
            const std::string friend_of = center + numbered("'s friend ", friends);
            town.single(friend_of, north);
            town.agree(center, friend_of, 0.5F);
        }
        town.agree(center, near, 0.5F);
        town.agree(center, far, 0.5F);
    }
    town.month_ends();
    for (int k = 0; k < 8; ++k) {
        INFO(k);
        CHECK(town.tie(numbered("center ", k), numbered("near ", k)) != nullptr);
        CHECK(town.tie(numbered("center ", k), numbered("far ", k)) == nullptr);
    }
}

TEST_CASE("a tie that pushes one across out takes it off both ends", "[unit]") {
    Town town;
    town.single("center", north);
    town.single("far", south);
    town.agree("center", "far", 0.1F);
    for (int k = 1; k < capacity; ++k) {
        town.single(numbered("friend ", k), north);
        town.agree("center", numbered("friend ", k), 0.5F);
    }
    town.single("near", north);
    town.month_ends();
    REQUIRE(town.tie("center", "far") != nullptr);

    town.agree("center", "near", 0.4F);
    town.month_ends();
    CHECK(town.tie("center", "near") != nullptr);
    CHECK(town.tie("center", "far") == nullptr);
    CHECK(town.tie("far", "center") == nullptr);
    CHECK(town.world.tally().ties_made - town.world.tally().ties_ended == town.world.ties().count());
    CHECK(town.world.audit().empty());
}

TEST_CASE("a tie that would push one across out takes its turn among those across", "[unit]") {
    constexpr int times = 8;
    Town town;
    for (int k = 0; k < times; ++k) {
        const std::string center = numbered("center ", k);
        town.single(center, north);
        town.single(numbered("near ", k), north);
        for (const char* name : {"far ", "other "}) town.single(numbered(name, k), south);
        town.agree(center, numbered("far ", k), 0.1F);
        for (int friends = 1; friends < capacity; ++friends) {
            const std::string friend_of = center + numbered("'s friend ", friends);
            town.single(friend_of, north);
            town.agree(center, friend_of, 0.5F);
        }
    }
    town.month_ends();
    for (int k = 0; k < times; ++k)
        for (const char* name : {"near ", "other "}) town.agree(numbered("center ", k), numbered(name, k), 0.4F);
    town.month_ends();
    int near_was_first = 0;
    for (int k = 0; k < times; ++k) {
        INFO(k);
        const Identity center = identity_of(numbered("center ", k));
        const auto turn = [&](const char* name) { return std::minmax({center, identity_of(numbered(name, k))}); };
        const bool near_first = turn("near ") < turn("other ");
        near_was_first += near_first ? 1 : 0;
        CHECK((town.tie(numbered("center ", k), numbered("near ", k)) != nullptr) == near_first);
        CHECK((town.tie(numbered("center ", k), numbered("other ", k)) != nullptr) != near_first);
        CHECK(town.tie(numbered("center ", k), numbered("far ", k)) == nullptr);
    }
    CHECK(near_was_first > 0);
    CHECK(near_was_first < times);
    CHECK(town.world.audit().empty());
}

TEST_CASE("in which order neighbourhoods end their month does not matter", "[unit]") {
    const auto ties = ties_of_a_busy_month(one_after_another);
    CHECK(ties.size() > 20 * capacity);  // so that many were pushed out
    CHECK(ties == ties_of_a_busy_month(last_to_first));
}

TEST_CASE("the ties of those who die end at both ends and once each, wherever both live and if both die", "[unit]") {
    constexpr int people = 12;
    for (const SideBySide& side_by_side : {SideBySide(one_after_another), SideBySide(last_to_first)}) {
        Town town;
        for (int k = 0; k < people; ++k) town.single(numbered("p", k), k % 2 == 0 ? north : south);
        for (int a = 0; a < people; ++a)
            for (const int step : {1, 2, 5}) town.agree(numbered("p", a), numbered("p", (a + step) % people), 0.5F);
        town.month_ends();
        const std::uint64_t ties = town.world.ties().count();
        REQUIRE(ties == 3 * people);
        // Neighbours of both neighbourhoods, two of the same one, and one by itself.
        std::set<int> dying{0, 1, 3, 8};
        std::uint64_t theirs = 0;
        for (int a = 0; a < people; ++a)
            for (const int step : {1, 2, 5}) theirs += dying.contains(a) || dying.contains((a + step) % people) ? 1 : 0;
        for (const int k : dying) town.dies<Resident>(numbered("p", k));
        town.world.apply_births_deaths_moves_and_ties(side_by_side);
        CHECK(town.world.ties().count() == ties - theirs);
        CHECK(town.world.tally().ties_ended == theirs);
        CHECK(town.world.tally().deaths[entity_index<Resident>] == dying.size());
        CHECK(town.world.audit().empty());
    }
}
