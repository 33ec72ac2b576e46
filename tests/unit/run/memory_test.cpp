#include "engine/run/memory.hpp"

#include <catch2/catch.hpp>

#include "tests/support/results_example.hpp"

using namespace adem;
using test::TemporaryFolder;

namespace {

constexpr std::uint64_t mebi = 1 << 20;

/// A machine's /proc and /sys as text, with 900 MiB available.
class Machine {
  public:
    Machine() { file("proc/meminfo", "MemTotal:  2000000 kB\nMemAvailable:    921600 kB\n"); }
    void file(const std::string& name, const std::string& text) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        test::write_bytes(folder_ / name, text);
    }
    std::optional<std::uint64_t> available() const { return available_memory(folder_.path()); }

  private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("this machine says how much memory it has available", "[unit]") {
    REQUIRE(available_memory());
    CHECK(*available_memory() > 0);
}

TEST_CASE("without a limit the memory is what the machine has available", "[unit]") {
    Machine machine;
    CHECK(machine.available() == 900 * mebi);
    machine.file("proc/self/cgroup", "0::/user/shell\n");
    machine.file("sys/fs/cgroup/user/shell/memory.max", "max\n");
    machine.file("sys/fs/cgroup/user/shell/memory.current", "1000\n");
    CHECK(machine.available() == 900 * mebi);
    CHECK_FALSE(available_memory("/no such machine"));
}

TEST_CASE("a control group, or one around it, leaves less; files in its cache do not count", "[unit]") {
    Machine machine;
    machine.file("proc/self/cgroup", "0::/user/shell\n");
    machine.file("sys/fs/cgroup/user/memory.max", std::to_string(500 * mebi));
    machine.file("sys/fs/cgroup/user/memory.current", std::to_string(300 * mebi));
    machine.file("sys/fs/cgroup/user/memory.stat", "anon 7\ninactive_file " + std::to_string(100 * mebi) + "\n");
    CHECK(machine.available() == 300 * mebi);
    machine.file("sys/fs/cgroup/user/shell/memory.max", std::to_string(50 * mebi));
    machine.file("sys/fs/cgroup/user/shell/memory.current", std::to_string(60 * mebi));
    CHECK(machine.available() == 0);
}

TEST_CASE("the older kind of control group counts too", "[unit]") {
    Machine machine;
    machine.file("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/docker/x\n");
    machine.file("sys/fs/cgroup/memory/memory.limit_in_bytes", std::to_string(200 * mebi));
    machine.file("sys/fs/cgroup/memory/memory.usage_in_bytes", std::to_string(50 * mebi));
    CHECK(machine.available() == 150 * mebi);
}
