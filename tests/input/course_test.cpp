// When, where and how fast a lever moves.
#include <catch2/catch.hpp>

#include "engine/base/identity.hpp"
#include "engine/input/show.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

Scenario with_rate(const std::string& course, const std::string& more = "") {
    const TemporaryFile file("adem: 1\nstart: 2025-01\nyears: 10\n" + more +
                             "neighbourhoods: [bospolder, klarendal]\npolicy:\n  promises.rate: " + course + "\n");
    Problems problems;
    auto scenario = read_scenario(file.path.string(), catalogue(), {}, problems);
    for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(to_string(problem));
    REQUIRE(scenario);
    return *scenario;
}

double rate(const Scenario& scenario, int month, const char* place = "bospolder") {
    return policy_of(scenario).value(*registry().lever("promises.rate"), identity_of(place), Month{month});
}

std::vector<std::string> refused(const std::string& course, std::vector<Override> overrides = {}) {
    const TemporaryFile file("adem: 1\nneighbourhoods: [bospolder, klarendal]\npolicy:\n  promises.rate: " + course +
                             "\n");
    Problems problems;
    CHECK_FALSE(read_scenario(file.path.string(), catalogue(), overrides, problems));
    std::vector<std::string> messages;
    for (const Problem& problem : problems.sorted()) messages.push_back(problem.message);
    return messages;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a year, a month, a date, a year of the run and a month of the run can begin and end a period", "[input]") {
    for (const std::string from : {"2027", "2027-01", "2027-01-01", "2027-01-15", "2027-01-31", "year 3", "month 25"})
        for (const std::string until : {"2029", "2029-01-20", "year 5", "month 49"}) {
            INFO(from << " to " << until);
            const Scenario s = with_rate("{value: 2, from: " + from + ", until: " + until + "}");
            CHECK(rate(s, 23) == 1);
            CHECK(rate(s, 24) == 2);
            CHECK(rate(s, 47) == 2);
            CHECK(rate(s, 48) == 1);
        }
    CHECK(rate(with_rate("{value: 2, from: 2028-02-29}"), 37) == 2);
}

TEST_CASE("a day that its month does not have is no date", "[input]") {
    for (const std::string day : {"2027-02-29", "2027-04-31", "2027-01-00", "2027-01-32", "2027-1-15", "2027-01-1x"}) {
        const auto messages = refused("{value: 2, from: " + day + "}");
        REQUIRE(messages.size() == 1);
        CHECK(messages[0] == "from = '" + day + "' (must be a time such as 2027-01, 2027-01-15, year 3 or month 25)");
    }
}

TEST_CASE("where and in are the same word, and not both", "[input]") {
    for (const std::string word : {"where", "in"}) {
        const Scenario s = with_rate("{value: 2, " + word + ": klarendal}");
        CHECK(rate(s, 5) == 1);
        CHECK(rate(s, 5, "klarendal") == 2);
    }
    CHECK(resolved_text(with_rate("{value: 2, where: [klarendal]}")) ==
          resolved_text(with_rate("{value: 2, in: klarendal}")));
    CHECK(refused("{value: 2, in: bospolder, where: klarendal}") ==
          Texts{"'in' and 'where' mean the same (give one of them)"});
    CHECK(refused("{value: 2, where: klarendl}") ==
          Texts{"where = 'klarendl' (must be one of bospolder, klarendal). Did you mean 'klarendal'?"});
    CHECK(refused("{value: 2, where: []}") ==
          Texts{"where is a list (must be one of bospolder, klarendal, or several; leave it out for all)"});
}

TEST_CASE("a ramp moves in equal steps from what was before to the new value, and stays there", "[input]") {
    const Scenario s = with_rate("[3, {value: 5, from: month 13, ramp: 4}]");
    CHECK(rate(s, 11) == 3);
    CHECK(rate(s, 12) == 3.5);
    CHECK(rate(s, 13) == 4);
    CHECK(rate(s, 14) == 4.5);
    CHECK(rate(s, 15) == 5);
    CHECK(rate(s, 16) == 5);
    CHECK(rate(s, 119) == 5);
    CHECK(rate(with_rate("{value: 5, ramp: 4}"), 0) == 2);  // from the default, which is 1
    CHECK(rate(with_rate("{value: 5, from: month 3, ramp: 1}"), 2) == 5);
}

TEST_CASE("a ramp ends with its period, and sets out from what really was before it", "[input]") {
    const Scenario ends = with_rate("{value: 5, from: month 13, until: month 17, ramp: 4}");
    CHECK(rate(ends, 15) == 5);
    CHECK(rate(ends, 16) == 1);
    // An earlier ramp that is still on its way, and an order in the list that is not that of time.
    const Scenario both = with_rate("[{value: 9, from: month 5, ramp: 8}, {value: 9, until: month 5, ramp: 4}]");
    CHECK(rate(both, 0) == 3);
    CHECK(rate(both, 3) == 9);
    CHECK(rate(both, 4) == 9);
    const Scenario broken_off = with_rate("[{value: 9, ramp: 8}, {value: 2, from: month 5, ramp: 4}]");
    CHECK(rate(broken_off, 3) == 5);
    CHECK(rate(broken_off, 4) == 4.25);
    CHECK(rate(broken_off, 7) == 2);
}

TEST_CASE("places that were at different values set out from different values", "[input]") {
    const Scenario s = with_rate("[1, {value: 5, where: klarendal}, {value: 9, from: month 13, ramp: 2}]");
    CHECK(rate(s, 12) == 5);
    CHECK(rate(s, 12, "klarendal") == 7);
    CHECK(rate(s, 13) == 9);
    CHECK(rate(s, 13, "klarendal") == 9);
    const Scenario alone = with_rate("[1, {value: 9, from: month 13, ramp: 2, where: klarendal}]");
    CHECK(rate(alone, 13) == 1);
    CHECK(rate(alone, 12, "klarendal") == 5);
}

TEST_CASE("a ramp that cannot be is refused", "[input]") {
    CHECK(refused("{value: 5, from: year 2, until: year 3, ramp: 13}") ==
          Texts{"ramp = 13 is longer than the period of 12 months (the value would never be reached)"});
    CHECK(refused("{value: 5, from: year 20, ramp: 13}") ==
          Texts{"ramp = 13 is longer than the period of 12 months (the value would never be reached)"});
    CHECK(refused("{value: 5, ramp: 0}") == Texts{"ramp = 0 (must be 1..600 month)"});
    CHECK(refused("{value: 5, ramp: 1.5}") == Texts{"ramp = 1.5 (must be a whole number, 1..600 month)"});
    CHECK(refused("{value: 5, to: 6, ramp: 2}") ==
          Texts{"ramp and to cannot stand together (to moves the value over the whole period already)"});
}

TEST_CASE("a ramp in a run that the command line cuts short goes as far as it comes", "[input]") {
    const TemporaryFile file("adem: 1\nneighbourhoods: bospolder\npolicy: {promises.rate: {value: 9, ramp: 16}}\n");
    Problems problems;
    const auto s = read_scenario(file.path.string(), catalogue(), std::vector<Override>{{"years", "1"}}, problems);
    REQUIRE(s);
    CHECK(rate(*s, 0) == 1.5);
    CHECK(rate(*s, 11) == 7);
}

TEST_CASE("a ramp is shown written out, and that text reads back to the same course", "[input]") {
    const Scenario s = with_rate("[{value: 5, where: klarendal}, {value: 9, from: month 13, ramp: 3}]");
    const TemporaryFile again(resolved_text(s));
    Problems problems;
    const auto read = read_scenario(again.path.string(), catalogue(), {}, problems);
    REQUIRE(read);
    CHECK(resolved_text(*read) == resolved_text(s));
    for (int month = 0; month < 20; ++month)
        for (const char* place : {"bospolder", "klarendal"}) CHECK(rate(*read, month, place) == rate(s, month, place));
}
