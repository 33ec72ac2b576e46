#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "engine/base/error.hpp"
#include "engine/output/checkpoints.hpp"
#include "tests/support/results_example.hpp"

using namespace adem;
using test::TemporaryFolder;

namespace {

/// Work of which nothing but a number and some ballast is left to do.
class Number : public Resumable {
  public:
    explicit Number(int number = 0) : value(number) {}
    void save(ByteWriter& out) const override {
        out.number(value);
        out.text(std::string(700, 'x'));
    }
    void restore(ByteReader& in) override {
        value = in.number<int>();
        in.text();
        REQUIRE(in.rest().empty());
    }
    std::string where() const override { return "number " + std::to_string(value); }

    int value;
};

CheckpointKey key() { return {"1.2.3", "deadbee", this_platform(), 0xabcdef, 12}; }

std::filesystem::path newest(const TemporaryFolder& folder) { return folder / "000012.checkpoint"; }
std::filesystem::path before(const TemporaryFolder& folder) { return folder / "000012.checkpoint-before"; }

void damage(const std::filesystem::path& file, std::size_t at) {
    std::string bytes = test::read_bytes(file);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    test::write_bytes(file, bytes);
}

std::vector<Checkpoints::Foreign> foreign(const TemporaryFolder& folder, const CheckpointKey& other) {
    return Checkpoints(folder.path(), other).foreign();
}

}  // namespace

TEST_CASE("work is taken up from the newest checkpoint, and the one before is kept too", "[unit]") {
    const TemporaryFolder folder;
    const Checkpoints checkpoints(folder.path(), key());
    Number work(-1);
    CHECK_FALSE(checkpoints.take_up(work).found);
    for (const int number : {1, 2, 3}) checkpoints.keep(Number(number));
    CHECK(folder.names() == std::vector<std::string>{"000012.checkpoint", "000012.checkpoint-before"});
    const auto taken = checkpoints.take_up(work);
    CHECK(taken.found);
    CHECK(taken.where == "number 3");
    CHECK(taken.damaged.empty());
    CHECK(work.value == 3);
    std::filesystem::remove(newest(folder));
    checkpoints.take_up(work);
    CHECK(work.value == 2);
    checkpoints.remove();
    CHECK(folder.names().empty());
}

TEST_CASE("whichever byte of a checkpoint is wrong, and wherever it is cut off, the one before is used", "[unit]") {
    const TemporaryFolder folder;
    const Checkpoints checkpoints(folder.path(), key());
    checkpoints.keep(Number(1));
    checkpoints.keep(Number(2));
    const std::string whole = test::read_bytes(newest(folder));
    const auto falls_back = [&] {
        Number work;
        const auto taken = checkpoints.take_up(work);
        return taken.found && work.value == 1 && taken.damaged == std::vector{newest(folder)} &&
               !std::filesystem::exists(newest(folder));
    };
    for (std::size_t at = 0; at < whole.size(); ++at) {
        INFO("byte " << at << " of " << whole.size());
        test::write_bytes(newest(folder), whole);
        damage(newest(folder), at);
        REQUIRE(foreign(folder, key()).empty());
        REQUIRE(falls_back());
        test::write_bytes(newest(folder), whole.substr(0, at));
        REQUIRE(falls_back());
    }
    test::write_bytes(newest(folder), whole + "x");
    CHECK(falls_back());
}

TEST_CASE("a damaged checkpoint never pushes out the good one before it", "[unit]") {
    const TemporaryFolder folder;
    const Checkpoints checkpoints(folder.path(), key());
    checkpoints.keep(Number(1));
    checkpoints.keep(Number(2));
    damage(newest(folder), 90);
    Number work;
    checkpoints.take_up(work);
    checkpoints.keep(Number(3));
    damage(newest(folder), 90);
    checkpoints.take_up(work);
    CHECK(work.value == 1);
}

TEST_CASE("when both checkpoints are damaged both are named and the work begins anew", "[unit]") {
    const TemporaryFolder folder;
    const Checkpoints checkpoints(folder.path(), key());
    checkpoints.keep(Number(1));
    checkpoints.keep(Number(2));
    damage(newest(folder), 200);
    damage(before(folder), 300);
    Number work(-1);
    const auto taken = checkpoints.take_up(work);
    CHECK_FALSE(taken.found);
    CHECK(taken.damaged == std::vector{newest(folder), before(folder)});
    CHECK(work.value == -1);
}

TEST_CASE("a checkpoint of another version, platform, run or replicate is named with both sides", "[unit]") {
    using What = CheckpointDifference::What;
    const TemporaryFolder folder;
    Checkpoints(folder.path(), key()).keep(Number(1));
    REQUIRE(foreign(folder, key()).empty());
    CheckpointKey other = key();
    other.commit = "cafe";
    REQUIRE(foreign(folder, other).size() == 1);
    const CheckpointDifference version = foreign(folder, other)[0].difference;
    CHECK(version.what == What::version);
    CHECK(version.there == "1.2.3 (deadbee)");
    CHECK(version.here == "1.2.3 (cafe)");
    other = key();
    other.platform = "aarch64, little-endian, 64 bits";
    CHECK(foreign(folder, other)[0].difference.what == What::platform);
    CHECK(foreign(folder, other)[0].difference.here == other.platform);
    other = key();
    other.run = 1;
    CHECK(foreign(folder, other)[0].difference.what == What::run);
    other = key();
    other.replicate = 13;
    std::filesystem::copy(newest(folder), folder / "000013.checkpoint");
    CHECK(foreign(folder, other)[0].difference.what == What::replicate);
    Number work;
    CHECK_THROWS_AS(Checkpoints(folder.path(), other).take_up(work), std::logic_error);
    CHECK(work.value == 0);
}

TEST_CASE("a process killed while it writes a checkpoint leaves the one before", "[unit]") {
    class Killer : public Number {
      public:
        void save(ByteWriter& out) const override {
            out.text(std::string(1 << 20, 'x'));
            ::kill(::getpid(), SIGKILL);
        }
    };
    const TemporaryFolder folder;
    const Checkpoints checkpoints(folder.path(), key());
    checkpoints.keep(Number(1));
    const pid_t child = ::fork();
    if (child == 0) checkpoints.keep(Killer());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    Number work;
    CHECK(checkpoints.take_up(work).damaged.empty());
    CHECK(work.value == 1);
}

TEST_CASE("checkpoints are known by their names, and nothing else is", "[unit]") {
    for (const char* name : {"000012.checkpoint", "1234567.checkpoint", "000000.checkpoint-before"})
        CHECK(Checkpoints::is_name(name));
    for (const char* name : {"12.checkpoint", "000012.bin", "mine.checkpoint", "000012.checkpoint-old", ".checkpoint"})
        CHECK_FALSE(Checkpoints::is_name(name));
}
