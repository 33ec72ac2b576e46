#include "tests/input/mutation.hpp"

#include <catch2/catch.hpp>

#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

TEST_CASE("however a scenario is mangled, it gives a scenario or problems with a place", "[input]") {
    const std::string good = text_of(folder() / "good/full.yaml");
    const Catalogue known = catalogue();
    std::mt19937 random(20250101);
    int read = 0, refused = 0;
    const TemporaryFile file("");
    for (int trial = 0; trial < 3000; ++trial) {
        const std::string text = mutated(good, random);
        std::ofstream(file.path, std::ios::binary) << text;
        const ReaderAnswer answer = answer_of_reader(file.path.string(), known);
        if (!answer.fault.empty()) FAIL("trial " << trial << ": " << answer.fault << "\n" << text);
        ++(answer.read ? read : refused);
    }
    CHECK(read > 50);
    CHECK(refused > 1000);
}
