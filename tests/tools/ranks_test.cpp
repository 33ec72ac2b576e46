// One ensemble shared by several processes, started by mpirun.
#include <cerrno>
#include <cstdio>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

bool is_absent() {
    if (!mpirun().empty() && std::filesystem::exists(mpirun())) return false;
    std::puts("skipped: adem was built without MPI");
    return true;
}

/// The machine of a test may have fewer processors than there are processes.
Words together(int ranks, const Words& words) {
    Words all{mpirun().string(),     "--allow-run-as-root", "--oversubscribe", "-n",
              std::to_string(ranks), program().string()};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

Words five_replicates(const std::string& folder) {
    Words words = SmallRun().in(folder);
    for (std::size_t k = 0; k + 1 < words.size(); ++k)
        if (words[k] == "--replicates") words[k + 1] = "5";
    return words;
}

}  // namespace

TEST_CASE("one, two and four processes give the results of one, bit by bit", "[unit]") {
    if (is_absent()) return;
    const Program adem;
    REQUIRE(adem(five_replicates("alone")).code == 0);
    const auto expected = contents(adem / "alone");
    for (const int ranks : {1, 2, 4}) {
        const std::string folder = "ranks" + std::to_string(ranks);
        const Answer answer = adem.other(together(ranks, five_replicates(folder)));
        INFO(ranks << " ranks: " << answer.out << answer.err);
        CHECK(answer.code == 0);
        CHECK_THAT(answer.out, Contains("5 replicates in "));
        CHECK(answer.out.find("5 replicates in ") == answer.out.rfind("5 replicates in "));  // one of them speaks
        CHECK(same_files(adem / folder, expected));
    }
    const Answer again = adem.other(together(2, five_replicates("ranks2")));
    CHECK(again.code == 0);
    CHECK_THAT(again.out, Contains("already in ranks2"));
}

TEST_CASE("a mistake is told once, and no process waits for another", "[unit]") {
    if (is_absent()) return;
    const Program adem;
    const Answer answer = adem.other(together(3, {"compare", "village.yaml", "no_such_scenario"}));
    CHECK(answer.code == 2);
    const std::string what = "no_such_scenario";
    CHECK_THAT(answer.err, Contains(what));
    CHECK(answer.err.find(what) == answer.err.rfind(what));
}

TEST_CASE("a process that cannot read what the others read stops all, and is named", "[unit]") {
    if (is_absent()) return;
    const Program adem;
    std::filesystem::create_directory(adem / "elsewhere");
    write_bytes(adem / "own.yaml", "adem: 1\nextends: status-quo\n");
    const std::string run = program().string() + " run own.yaml --years 1 --replicates 2 --quiet --out ";
    const auto of_second = [&](const std::string& before) {
        return Words{mpirun().string(),
                     "--allow-run-as-root",
                     "--oversubscribe",
                     "-n",
                     "2",
                     "sh",
                     "-c",
                     "if [ \"$OMPI_COMM_WORLD_RANK\" = 1 ]; then " + before + "; fi; exec " + run + "out"};
    };
    const Answer answer = adem.other(of_second("cd elsewhere"));
    INFO(answer.out + answer.err);
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("rank 1: ") && Contains("own.yaml"));
    CHECK_FALSE(adem.exists("out"));
}

TEST_CASE("a process that fails is named with what was finished, and the run goes on later", "[unit]") {
    if (is_absent()) return;
    const Program adem;
    REQUIRE(adem(five_replicates("alone")).code == 0);
    Words words{mpirun().string(), "--allow-run-as-root", "--oversubscribe", "-n", "1", program().string()};
    const Words run = five_replicates("shared");
    words.insert(words.end(), run.begin(), run.end());
    for (const std::string& word : Words{":", "-n", "1", "-x", "LD_PRELOAD=" + failing_disk_library().string(), "-x",
                                         "ADEM_FAIL_FOLDER=" + (adem / "shared").string(), "-x", "ADEM_FAIL_AT=1", "-x",
                                         "ADEM_FAIL_WITH=" + std::to_string(ENOSPC), program().string()})
        words.push_back(word);
    words.insert(words.end(), run.begin(), run.end());
    const Answer failed = adem.other(words);
    INFO(failed.out + failed.err);
    CHECK(failed.code == 3);
    CHECK_THAT(failed.err,
               Contains("rank 1: ") && Contains("3 of 5 replicates are finished") && Contains("resume shared"));
    CHECK_FALSE(adem.exists("shared/run.json"));
    CHECK(adem({"resume", "shared"}).code == 0);
    CHECK(same_files(adem / "shared", contents(adem / "alone")));
}

}  // namespace adem::test
