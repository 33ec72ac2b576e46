#include "engine/base/error.hpp"

#include <catch2/catch.hpp>

using namespace adem;

TEST_CASE("a problem names its place as far as it is known", "[unit]") {
    CHECK(to_string(Problem{{"a.yaml", 14, 10}, "wrong"}) == "a.yaml:14:10: wrong");
    CHECK(to_string(Problem{{"a.yaml", 14, 0}, "wrong"}) == "a.yaml:14: wrong");
    CHECK(to_string(Problem{{"a.yaml", 0, 0}, "wrong"}) == "a.yaml: wrong");
    CHECK(to_string(Problem{{}, "wrong"}) == "wrong");
}

TEST_CASE("all problems are told at once, in the order of the file", "[unit]") {
    const InputError error({{{"b.yaml", 1, 1}, "third"},
                            {{"a.yaml", 10, 2}, "second"},
                            {{"a.yaml", 9, 80}, "first"},
                            {{"b.yaml", 1, 1}, "fourth, found later at the same place"}});
    CHECK(std::string(error.what()) ==
          "a.yaml:9:80: first\na.yaml:10:2: second\nb.yaml:1:1: third\nb.yaml:1:1: fourth, found later at the same "
          "place");
    CHECK(error.problems.front().message == "first");
}

TEST_CASE("one problem alone is an input error too", "[unit]") {
    const InputError error(Problem{{"a.yaml", 1, 2}, "wrong"});
    CHECK(std::string(error.what()) == "a.yaml:1:2: wrong");
}

TEST_CASE("a slip of the pen is recognised", "[unit]") {
    const std::vector<std::string> valid{"tender_every", "wage", "training", "fte"};
    CHECK(nearest_name("tendr_every", valid) == "tender_every");    // a letter left out
    CHECK(nearest_name("tennder_every", valid) == "tender_every");  // a letter too many
    CHECK(nearest_name("tender-every", valid) == "tender_every");   // another letter
    CHECK(nearest_name("tender_evrey", valid) == "tender_every");   // two letters swapped
    CHECK(nearest_name("WAGE", valid) == "wage");                   // letter case
    CHECK(nearest_name("waeg", valid) == "wage");                   // a swap counts once
}

TEST_CASE("a name far from all valid names suggests nothing", "[unit]") {
    CHECK_FALSE(nearest_name("bicycle", {"tender_every", "wage", "training", "fte"}));
    CHECK_FALSE(nearest_name("nl", {"en", "be"}));
    CHECK_FALSE(nearest_name("x", {"y"}));
    CHECK_FALSE(nearest_name("", {"y"}));
    CHECK_FALSE(nearest_name("wage", {}));
}

TEST_CASE("of two valid names the nearer one is suggested, of equals the first", "[unit]") {
    CHECK(nearest_name("teachers", {"preachers", "teacher"}) == "teacher");
    CHECK(nearest_name("care_c", {"care_a", "care_b"}) == "care_a");
}
