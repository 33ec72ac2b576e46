#include "engine/attribution/shapley.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

using namespace adem::attribution;

namespace {

/// Three levers: each has an effect of its own, the first two help each other, the last two hinder, and all three have
/// something to do with each other.
constexpr double own[] = {3, -1, 0.5}, helping = 2, hindering = -0.8, of_all = 0.6, without = 10;

double three_levers(Coalition on) {
    const auto is_on = [&](unsigned lever) { return static_cast<double>(on >> lever & 1U); };
    double worth = without;
    for (const unsigned lever : {0U, 1U, 2U}) worth += own[lever] * is_on(lever);
    return worth + helping * is_on(0) * is_on(1) + hindering * is_on(1) * is_on(2) +
           of_all * is_on(0) * is_on(1) * is_on(2);
}

/// A game of so many players without any structure.
double muddle(Coalition on) { return std::sin(static_cast<double>(on) * 1.7) + std::sqrt(static_cast<double>(on)); }

double sum(const std::vector<double>& numbers) {
    double total = 0;
    for (const double number : numbers) total += number;
    return total;
}

/// Mean of what is defined.
std::vector<double> mean_over_orders(std::size_t players, const Worth& worth, std::uint32_t orders,
                                     std::vector<double> Attribution::*of) {
    std::vector<double> total, count;
    for (std::uint32_t part = 0; part < orders; ++part) {
        const std::vector<double> found = along(drawn_order(players, 1, part), worth).*of;
        total.resize(found.size());
        count.resize(found.size());
        for (std::size_t k = 0; k < found.size(); ++k)
            if (!std::isnan(found[k])) total[k] += found[k], ++count[k];
    }
    for (std::size_t k = 0; k < total.size(); ++k) total[k] /= count[k];
    return total;
}

}  // namespace

TEST_CASE("of three levers with interactions each has its own effect, half of each pair's and a third of all three's",
          "[unit]") {
    const Attribution found = by_enumeration(3, three_levers);
    CHECK(found.parts[0] == Approx(own[0] + helping / 2 + of_all / 3));
    CHECK(found.parts[1] == Approx(own[1] + helping / 2 + hindering / 2 + of_all / 3));
    CHECK(found.parts[2] == Approx(own[2] + hindering / 2 + of_all / 3));
    CHECK(found.interactions[0] == Approx(helping + of_all / 2));
    CHECK(found.interactions[1] == Approx(of_all / 2));
    CHECK(found.interactions[2] == Approx(hindering + of_all / 2));
}

TEST_CASE("parts add up to what all are worth less what nobody is worth, enumerated and along every order", "[unit]") {
    for (std::size_t players = 1; players <= 9; ++players) {
        const double whole = muddle((1U << players) - 1) - muddle(0);
        CHECK(sum(by_enumeration(players, muddle).parts) == Approx(whole).epsilon(1e-12));
        for (std::uint32_t part = 0; part < 20; ++part)
            CHECK(sum(along(drawn_order(players, 3, part), muddle).parts) == Approx(whole).epsilon(1e-12));
    }
}

TEST_CASE("players who do the same have the same part, and one who does nothing has none and meets nobody", "[unit]") {
    const auto worth = [](Coalition on) {
        const auto alike = static_cast<double>((on & 1U) + (on >> 1 & 1U));
        return alike * alike + ((on >> 2 & 1U) != 0 ? 4 * alike + 1 : 0);
    };
    const Attribution found = by_enumeration(4, worth);
    CHECK(found.parts[0] == Approx(found.parts[1]));
    CHECK(found.parts[3] == 0);
    const auto all = pairs(4);
    for (std::size_t k = 0; k < all.size(); ++k)
        if (all[k].second == 3) CHECK(found.interactions[k] == 0);
    for (std::uint32_t part = 0; part < 10; ++part) CHECK(along(drawn_order(4, 1, part), worth).parts[3] == 0);
}

TEST_CASE("without interactions one order says all", "[unit]") {
    const auto adding = [](Coalition on) { return 2.0 * (on & 1U) - 3.0 * (on >> 1 & 1U) + 5.0 * (on >> 2 & 1U); };
    const Attribution found = along(drawn_order(3, 1, 0), adding);
    CHECK(found.parts == by_enumeration(3, adding).parts);
    CHECK(std::count(found.interactions.begin(), found.interactions.end(), 0.0) == 2);
}

TEST_CASE("over many drawn orders parts and interactions approach those of enumeration", "[unit]") {
    constexpr std::size_t players = 7;
    const Attribution exact = by_enumeration(players, muddle);
    const auto parts = mean_over_orders(players, muddle, 20000, &Attribution::parts);
    const auto interactions = mean_over_orders(players, muddle, 20000, &Attribution::interactions);
    for (std::size_t k = 0; k < players; ++k) CHECK(parts[k] == Approx(exact.parts[k]).margin(0.03));
    for (std::size_t k = 0; k < interactions.size(); ++k)
        CHECK(interactions[k] == Approx(exact.interactions[k]).margin(0.08));
}

TEST_CASE("an order asks for the coalitions that were announced and no others", "[unit]") {
    const Order order = drawn_order(8, 1, 5);
    std::set<Coalition> asked;
    along(order, [&](Coalition on) {
        asked.insert(on);
        return 0.0;
    });
    const auto announced = coalitions_along(order);
    CHECK(std::vector<Coalition>(asked.begin(), asked.end()) == announced);
    CHECK(announced.front() == 0);
    CHECK(announced.back() == 255);
}

TEST_CASE("each order of joining is drawn about as often as any other, and again for the same part", "[unit]") {
    std::map<Order, int> times;
    for (std::uint32_t part = 0; part < 6000; ++part) ++times[drawn_order(3, 1, part)];
    CHECK(times.size() == 6);
    for (const auto& [order, count] : times) CHECK(count == Approx(1000).margin(120));
    CHECK(drawn_order(9, 1, 4) == drawn_order(9, 1, 4));
    CHECK(drawn_order(9, 1, 4) != drawn_order(9, 2, 4));
}
