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

TEST_CASE("with fewer lanes than the processor has, and with plainer mathematics, every bit is the same", "[unit]") {
    const Program adem;
    const Surroundings one{.environment = {{"ADEM_LANES", "one"}}};
    const Surroundings avx2{.environment = {{"ADEM_LANES", "avx2"}}};
    // What the C library would choose on an old processor.
    const Surroundings old{
        .environment = {{"ADEM_LANES", "one"}, {"GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX512F,-AVX2,-AVX,-FMA,-FMA4"}}};
    for (const Surroundings& surroundings : {one, avx2, old}) {
        const Answer answer = adem.with(surroundings, {"verify", "--threads", "2"});
        INFO(surroundings.environment.front().second << "\n" << answer.out << answer.err);
        CHECK(answer.code == 0);
    }
}

}  // namespace adem::test
