#include "engine/output/recorded_numbers.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <numeric>

#include "engine/base/error.hpp"
#include "tests/support/results_example.hpp"

using namespace adem;
using test::TemporaryFolder;

namespace {

/// Pages of files that this process has in memory.
long pages_of_files() {
    long all = 0, resident = 0, of_files = 0;
    std::ifstream("/proc/self/statm") >> all >> resident >> of_files;
    return of_files;
}

void count_up(RecordedNumbers& numbers) { std::iota(numbers.all().begin(), numbers.all().end(), 0.0); }

bool counts_up(const RecordedNumbers& numbers) {
    double next = 0;
    for (const double number : numbers.all())
        if (number != next++) return false;
    return true;
}

}  // namespace

TEST_CASE("recorded numbers are undefined at first, in memory and on a disk", "[unit]") {
    const TemporaryFolder folder;
    for (const RecordedNumbers& numbers : {RecordedNumbers(1000), RecordedNumbers(1000, folder.path())}) {
        REQUIRE(numbers.all().size() == 1000);
        for (const double number : numbers.all()) REQUIRE(std::isnan(number));
    }
    CHECK(RecordedNumbers(0, folder.path()).all().empty());
}

TEST_CASE("recorded numbers that are put away are as they were, and leave nothing in the folder", "[unit]") {
    const TemporaryFolder folder;
    RecordedNumbers numbers(100'000, folder.path());
    CHECK(folder.names().empty());
    count_up(numbers);
    numbers.put_away();
    CHECK(counts_up(numbers));
    numbers.all()[7] = -1;
    numbers.put_away();
    numbers.put_away();
    CHECK(numbers.all()[7] == -1);
    CHECK(numbers.all()[8] == 8);
}

TEST_CASE("copies of recorded numbers go their own way", "[unit]") {
    const TemporaryFolder folder;
    RecordedNumbers numbers(1000, folder.path());
    count_up(numbers);
    RecordedNumbers copy = numbers;
    numbers.all()[0] = 5;
    CHECK(counts_up(copy));
    copy.put_away();
    RecordedNumbers moved = std::move(numbers);
    CHECK(moved.all()[0] == 5);
    moved = copy;
    CHECK(counts_up(moved));
}

TEST_CASE("recorded numbers that are put away take no memory", "[unit]") {
    const TemporaryFolder folder;
    constexpr std::size_t size = std::size_t{1} << 23;
    constexpr long pages = size * sizeof(double) / 4096;
    const long before = pages_of_files();
    RecordedNumbers numbers(size, folder.path());
    CHECK(pages_of_files() - before < pages / 4);
    count_up(numbers);
    CHECK(pages_of_files() - before > pages / 4 * 3);
    numbers.put_away();
    CHECK(pages_of_files() - before < pages / 4);
    CHECK(counts_up(numbers));
}

TEST_CASE("a disk that cannot hold what is recorded is said at once", "[unit]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(RecordedNumbers(10, folder / "not there"), MachineError);
    constexpr std::size_t more_than_any_disk = std::size_t{1} << 58;
    CHECK_THROWS_AS(RecordedNumbers(more_than_any_disk, folder.path()), MachineError);
    CHECK(folder.names().empty());
}
