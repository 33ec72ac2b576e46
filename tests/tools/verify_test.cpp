// The command `verify`: this machine computes the reference runs bit by bit.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

TEST_CASE("this build gives every bit of the release, for any number of threads", "[unit]") {
    const Program adem;
    const Answer one = adem({"verify", "--threads", "1"});
    INFO(one.out + one.err);
    CHECK(one.code == 0);
    CHECK_THAT(one.out, Contains("Every bit is that of the release, in 3 runs"));
    const Answer printed = adem({"verify", "--print", "--threads", "3"});
    CHECK(printed.code == 0);
    CHECK(printed.out == read_bytes(source_folder() / "scenarios/reference.txt"));
}

}  // namespace adem::test
