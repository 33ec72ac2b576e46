#include "engine/output/atomic_file.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iostream>

#include "engine/base/error.hpp"
#include "engine/output/assemble.hpp"
#include "tests/support/results_example.hpp"
#include "tests/support/small_disk.hpp"

using namespace adem;
using test::SmallDisk;
using test::TemporaryFolder;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a file has its name only after it is whole", "[unit]") {
    const TemporaryFolder folder;
    AtomicFile file(folder / "a.txt");
    file.write("one ");
    file.write(std::string(1 << 20, 'x'));
    CHECK_FALSE(std::filesystem::exists(folder / "a.txt"));
    file.finish();
    CHECK_FALSE(std::filesystem::exists(folder / "a.txt"));
    file.commit();
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
    CHECK(test::read_bytes(folder / "a.txt") == "one " + std::string(1 << 20, 'x'));
}

TEST_CASE("a file that was given up leaves the old one and nothing else", "[unit]") {
    const TemporaryFolder folder;
    write_whole_file(folder / "a.txt", "old");
    {
        AtomicFile file(folder / "a.txt");
        file.write("new");
    }
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
    CHECK(test::read_bytes(folder / "a.txt") == "old");
    write_whole_file(folder / "a.txt", "new");
    CHECK(test::read_bytes(folder / "a.txt") == "new");
}

TEST_CASE("a process killed half-way leaves no file with the name", "[unit]") {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        AtomicFile file(folder / "a.txt");
        file.write(std::string(1 << 20, 'x'));
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    REQUIRE(folder.names().size() == 1);
    CHECK_THAT(folder.names()[0], Catch::StartsWith(".a.txt.partial-"));
    remove_unfinished_files(folder.path());
    CHECK(folder.names().empty());
}

TEST_CASE("what a killed process of the same number left is in nobody's way", "[unit]") {
    const TemporaryFolder folder;
    std::string hidden;
    {
        const AtomicFile file(folder / "a.txt");
        hidden = file.temporary().string();
    }
    const std::size_t number = hidden.rfind('-') + 1;
    const std::string left = hidden.substr(0, number) + std::to_string(std::stoul(hidden.substr(number)) + 1);
    test::write_bytes(left, "half");
    write_whole_file(folder / "a.txt", "whole");
    CHECK(test::read_bytes(folder / "a.txt") == "whole");
    CHECK(test::read_bytes(left) == "half");
}

TEST_CASE("what a killed process left is removed, other hidden files stay", "[unit]") {
    const TemporaryFolder folder;
    test::write_bytes(folder / ".summary.csv.partial-4711-0", "half");
    test::write_bytes(folder / ".hidden", "mine");
    remove_unfinished_files(folder.path());
    CHECK(folder.names() == std::vector<std::string>{".hidden"});
}

TEST_CASE("a folder that is missing or is a file is named with the system's reason", "[unit]") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(write_whole_file(folder / "no/a.txt", "x"),
                      Catch::EndsWith("no/a.txt: No such file or directory"));
    test::write_bytes(folder / "file", "x");
    CHECK_THROWS_AS(make_folder(folder / "file/sub"), MachineError);
    CHECK_THROWS_AS(make_folder(folder / "file"), MachineError);
    std::filesystem::create_directory(folder / "taken");
    CHECK_THROWS_AS(write_whole_file(folder / "taken", "x"), MachineError);
    CHECK(folder.names() == std::vector<std::string>{"file", "taken"});
}

TEST_CASE("a full disk is reported as such and leaves no file", "[unit]") {
    const TemporaryFolder folder;
    const SmallDisk disk(folder / "disk", "size=64k");
    if (!disk) return;
    CHECK_THROWS_WITH(write_whole_file(folder / "disk/a.bin", std::string(1 << 20, 'x')),
                      Catch::EndsWith("a.bin: No space left on device"));
    CHECK(files_in(folder / "disk") == 0);
    CHECK_NOTHROW(write_whole_file(folder / "disk/a.bin", "fits"));
}

TEST_CASE("a read-only disk is reported as such", "[unit]") {
    const TemporaryFolder folder;
    const SmallDisk disk(folder / "disk", "size=64k", MS_RDONLY);
    if (!disk) return;
    CHECK_THROWS_WITH(write_whole_file(folder / "disk/a.bin", "x"), Catch::EndsWith("Read-only file system"));
    CHECK_THROWS_WITH(make_folder(folder / "disk/sub"), Catch::EndsWith("Read-only file system"));
}

TEST_CASE("a folder without the right to write is reported as such", "[unit]") {
    if (::geteuid() == 0) {
        std::cout << "skipped: the administrator may write everywhere\n";
        return;
    }
    const TemporaryFolder folder;
    std::filesystem::permissions(folder.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK_THROWS_WITH(write_whole_file(folder / "a.bin", "x"), Catch::EndsWith("Permission denied"));
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("results that do not fit the disk leave nothing that looks like results", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(240);
    const auto replicates = test::write_example(folder.path(), shape, 10, 1);
    for (const int size : {8, 16, 32, 64, 128, 200}) {
        const SmallDisk disk(folder / "disk", "size=" + std::to_string(size) + "k");
        if (!disk) return;
        CHECK_THROWS_WITH(assemble(folder / "disk", folder / "replicates", shape, 1, replicates),
                          Catch::EndsWith("No space left on device"));
        CHECK(files_in(folder / "disk") == 0);
    }
}
