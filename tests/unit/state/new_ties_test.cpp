#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

constexpr std::size_t north = Town::north;
constexpr int capacity = 6;  // of the toy layout

Town crowd(int size) {
    Town town;
    for (int k = 0; k < size; ++k) town.single("p" + std::to_string(k), north);
    return town;
}

}  // namespace

TEST_CASE("a tie is made when both ends offer it", "[unit]") {
    Town town = crowd(2);
    town.offers("p0", "p1", 0.4F, Met::outside);
    town.offers("p1", "p0", 0.6F, Met::outside);
    town.month_ends();
    REQUIRE(town.tie("p0", "p1") != nullptr);
    CHECK(town.tie("p0", "p1")->strength == 0.4F);
    CHECK(town.tie("p1", "p0")->strength == 0.4F);
    CHECK(town.tie("p0", "p1")->age == 0);
    CHECK(town.tie("p0", "p1")->is(Met::outside));
    CHECK(town.world.tally().ties_made == 1);
}

TEST_CASE("an offer from one end only makes no tie, however often it is made", "[unit]") {
    Town town = crowd(2);
    town.offers("p0", "p1", 0.4F);
    town.offers("p0", "p1", 0.5F);
    town.month_ends();
    CHECK(town.world.ties().count() == 0);
    town.offers("p1", "p0", 0.5F);
    town.month_ends();
    CHECK(town.world.ties().count() == 0);
}

TEST_CASE("there is no tie to oneself, no second one, and none to the dead", "[unit]") {
    Town town = crowd(3);
    town.agree("p0", "p0", 0.9F);
    town.agree("p0", "p1", 0.5F);
    town.agree("p0", "p2", 0.5F);
    town.dies<Resident>("p2");
    town.month_ends();
    town.agree("p1", "p0", 0.9F);
    town.month_ends();
    CHECK(town.world.ties().count() == 1);
    CHECK(town.tie("p0", "p1")->strength == 0.5F);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a tie that ends is taken off both ends, also when both end it", "[unit]") {
    Town town = crowd(3);
    town.agree("p0", "p1", 0.5F);
    town.agree("p0", "p2", 0.5F);
    town.month_ends();
    town.world.requests().tie_ends.push_back({town.row<Resident>("p0"), town.row<Resident>("p1")});
    town.world.requests().tie_ends.push_back({town.row<Resident>("p1"), town.row<Resident>("p0")});
    town.month_ends();
    CHECK(town.tie("p0", "p1") == nullptr);
    CHECK(town.tie("p1", "p0") == nullptr);
    CHECK(town.tie("p0", "p2") != nullptr);
    CHECK(town.world.tally().ties_ended == 1);
}

TEST_CASE("a full end takes a stronger tie and lets its weakest one go", "[unit]") {
    Town town = crowd(capacity + 2);
    for (int k = 1; k <= capacity; ++k) town.agree("p0", "p" + std::to_string(k), 0.1F * static_cast<float>(k));
    town.month_ends();
    REQUIRE(town.world.ties().full(town.row<Resident>("p0")));

    town.agree("p0", "p7", 0.05F);
    town.month_ends();
    CHECK(town.tie("p0", "p7") == nullptr);

    town.agree("p0", "p7", 0.15F);
    town.month_ends();
    CHECK(town.tie("p0", "p7") != nullptr);
    CHECK(town.tie("p0", "p1") == nullptr);
    CHECK(town.tie("p1", "p0") == nullptr);
    CHECK(town.tie("p0", "p2") != nullptr);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a full end whose ties are as strong keeps them", "[unit]") {
    Town town = crowd(capacity + 2);
    for (int k = 1; k <= capacity; ++k) town.agree("p0", "p" + std::to_string(k), 0.5F);
    town.month_ends();
    town.agree("p0", "p7", 0.5F);
    town.month_ends();
    CHECK(town.tie("p0", "p7") == nullptr);
    CHECK(town.world.ties().count() == capacity);
}

TEST_CASE("of ties that are as weak the one with the lower identity yields", "[unit]") {
    const auto identity = [](int k) { return identity_of("p" + std::to_string(k)); };
    Town town = crowd(capacity + 2);
    for (int k = 1; k <= capacity; ++k) town.agree("p0", "p" + std::to_string(k), 0.5F);
    town.month_ends();
    town.agree("p0", "p7", 0.6F);
    town.month_ends();
    int lowest = 1;
    for (int k = 2; k <= capacity; ++k)
        if (identity(k) < identity(lowest)) lowest = k;
    for (int k = 1; k <= capacity; ++k) CHECK((town.tie("p0", "p" + std::to_string(k)) == nullptr) == (k == lowest));
}

TEST_CASE("in which order offers were collected does not matter", "[unit]") {
    const auto made = [](bool reversed) {
        Town town = crowd(12);
        const Draws draws(Stream::of(3, 0), {identity_of("offers"), Month{0}, 1});
        unsigned k = 0;
        for (int a = 0; a < 12; ++a)
            for (int b = 0; b < 12; ++b)
                if (a != b && draws.chance(0.8, k++))
                    town.offers("p" + std::to_string(a), "p" + std::to_string(b),
                                static_cast<float>(draws.uniform(1000 + k)),
                                static_cast<Met>(draws.below(2, 2000 + k)));
        auto& offers = town.world.requests().tie_offers;
        if (reversed) std::reverse(offers.begin(), offers.end());
        town.month_ends();
        std::vector<std::tuple<Row, Row, float, int>> ties;
        for (Row row = 0; row < town.world.ties().rows(); ++row)
            for (const Tie& tie : town.world.ties().of(row))
                ties.emplace_back(row, tie.other, tie.strength, tie.context);
        return ties;
    };
    CHECK(made(false).size() > 40);
    CHECK(made(false) == made(true));
}
