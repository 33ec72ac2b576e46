#include "engine/output/replicate_file.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <stdexcept>

#include "tests/support/results_example.hpp"

using namespace adem;
using test::TemporaryFolder;

namespace {

constexpr std::uint64_t run_key = 0x1234567890abcdef;

bool opens(const TemporaryFolder& folder, const ResultShape& shape, std::string* why = nullptr) {
    return ReplicateFile::open(folder.path(), 12, run_key, shape, why).has_value();
}

}  // namespace

TEST_CASE("a replicate reads back to the bit", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape();
    const std::vector<Recording> written = test::example_replicate(shape, 12);
    write_replicate(folder.path(), 12, run_key, shape, written);
    CHECK(folder.names() == std::vector<std::string>{"000012.bin"});
    const auto read = read_replicate(folder.path(), 12, run_key, shape);
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(identical((*read)[0], written[0]));
    CHECK(identical((*read)[1], written[1]));
}

TEST_CASE("a part of a replicate equals that part of the whole", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape();
    write_replicate(folder.path(), 12, run_key, shape, test::example_replicate(shape, 12));
    const auto file = ReplicateFile::open(folder.path(), 12, run_key, shape);
    REQUIRE(file);
    std::vector<double> part(7);
    file->read_values(1, 9, part);
    const Recording whole = test::example_recording(shape, 1, 12);
    CHECK(std::memcmp(part.data(), whole.values().data() + 9, 7 * sizeof(double)) == 0);
    CHECK_THROWS_AS(file->read_values(2, 0, part), std::out_of_range);
    CHECK_NOTHROW(file->read_values(0, whole.values().size() + whole.spreads().size() - 7, part));
    CHECK_THROWS_AS(file->read_values(0, whole.values().size() + whole.spreads().size() - 6, part), std::out_of_range);
}

TEST_CASE("a replicate cut off at any length is not trusted", "[unit]") {
    const TemporaryFolder folder;
    ResultShape shape = test::example_shape(2);
    write_replicate(folder.path(), 12, run_key, shape, test::example_replicate(shape, 12));
    const std::string bytes = test::read_bytes(folder / "000012.bin");
    std::size_t trusted = 0;
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        test::write_bytes(folder / "000012.bin", bytes.substr(0, length));
        if (opens(folder, shape)) ++trusted;
    }
    CHECK(trusted == 0);
    test::write_bytes(folder / "000012.bin", bytes + '\0');
    CHECK_FALSE(opens(folder, shape));
    test::write_bytes(folder / "000012.bin", bytes);
    CHECK(opens(folder, shape));
}

TEST_CASE("a replicate with any one bit turned is not trusted", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(2);
    write_replicate(folder.path(), 12, run_key, shape, test::example_replicate(shape, 12));
    const std::string bytes = test::read_bytes(folder / "000012.bin");
    std::size_t trusted = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size(); bit += bit < 8 * 64 ? 1 : 3) {  // 3: every bit of a byte in turn
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        test::write_bytes(folder / "000012.bin", damaged);
        if (opens(folder, shape)) ++trusted;
    }
    CHECK(trusted == 0);
}

TEST_CASE("a replicate of another run, number or shape is not trusted, and the reason is given", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape();
    std::string why;
    CHECK_FALSE(opens(folder, shape, &why));
    CHECK_THAT(why, Catch::EndsWith("is not there"));
    write_replicate(folder.path(), 12, run_key + 1, shape, test::example_replicate(shape, 12));
    CHECK_FALSE(opens(folder, shape, &why));
    CHECK_THAT(why, Catch::EndsWith("belongs to another run"));
    write_replicate(folder.path(), 13, run_key, shape, test::example_replicate(shape, 13));
    std::filesystem::rename(folder / "000013.bin", folder / "000012.bin");
    CHECK_FALSE(opens(folder, shape, &why));
    CHECK_THAT(why, Catch::EndsWith("is another replicate"));
    ResultShape other = shape;
    other.indicators[2].name = "stayed";
    write_replicate(folder.path(), 12, run_key, other, test::example_replicate(other, 12));
    CHECK_FALSE(opens(folder, shape, &why));
    CHECK_THAT(why, Catch::EndsWith("holds other indicators or neighbourhoods"));
    test::write_bytes(folder / "000012.bin", std::string(5000, 'x'));
    CHECK_FALSE(opens(folder, shape, &why));
    CHECK_THAT(why, Catch::EndsWith("is not a replicate file"));
}

TEST_CASE("only sound replicates count as finished", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(2);
    for (const std::uint32_t r : {0u, 2u, 3u, 7u}) {
        write_replicate(folder.path(), r, run_key, shape, test::example_replicate(shape, r));
    }
    test::write_bytes(folder / "000002.bin", test::read_bytes(folder / "000002.bin") + "x");
    CHECK(finished_replicates(folder.path(), 6, run_key, shape) == std::vector<std::uint32_t>{0, 3});
}

TEST_CASE("labels do not decide whose replicate it is, axes do", "[unit]") {
    const ResultShape shape = test::example_shape();
    ResultShape other = shape;
    other.indicators[0].label_nl = "iets anders";
    CHECK(shape_key(other) == shape_key(shape));
    std::swap(other.scenarios[0], other.scenarios[1]);
    CHECK(shape_key(other) != shape_key(shape));
    other = shape;
    other.neighbourhoods = {"a", "bc"};
    ResultShape third = shape;
    third.neighbourhoods = {"ab", "c"};
    CHECK(shape_key(other) != shape_key(third));
}

TEST_CASE("recordings that do not fit the run are refused and leave no file", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape();
    const std::vector<Recording> shorter = test::example_replicate(test::example_shape(12), 0);
    CHECK_THROWS_AS(write_replicate(folder.path(), 0, run_key, shape, shorter), std::invalid_argument);
    std::vector<Recording> one = test::example_replicate(shape, 0);
    one.pop_back();
    CHECK_THROWS_AS(write_replicate(folder.path(), 0, run_key, shape, one), std::invalid_argument);
    std::vector<Recording> bad_counter = test::example_replicate(shape, 0);
    bad_counter[0].counters["two\nlines"] = 1;
    CHECK_THROWS_AS(write_replicate(folder.path(), 0, run_key, shape, bad_counter), std::invalid_argument);
    CHECK(folder.names().empty());
}
