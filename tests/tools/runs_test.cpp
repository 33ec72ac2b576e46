// Runs and comparisons of a village, from the command line to the files.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <thread>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> result_files{"summary.csv", "differences.csv", "costs.csv", "timeseries.nc"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const std::vector<std::string> compare{"compare", "village.yaml", "permanent.yaml"};

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> list;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) list.push_back(cell);
    return list;
}

std::size_t replicates_in(const fs::path& folder) {
    std::error_code absent;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder, absent))
        count += entry.path().extension() == ".bin" ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a comparison prints its results on stdout and nothing but progress elsewhere", "[unit]") {
    const Program adem;
    const Answer answer = adem(with(compare, {"--out", "r"}));
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
    CHECK_THAT(answer.out, Contains("Usquert") && Contains("Village") && Contains("Permanent") && Contains("planned") &&
                               Contains("95% interval") && Contains("Under these assumptions"));
    CHECK_THAT(adem(with(compare, {"--out", "r", "--lang", "nl"})).out,
               Contains("Dorp") && Contains("gepland") && Contains("95%-interval") && Contains("Onder deze aannames"));
    for (const std::string& name : result_files) CHECK(adem.exists("r/" + name));
    CHECK(adem.exists("r/run.json"));
    CHECK_FALSE(adem.exists("r/timeseries.csv"));
    CHECK_FALSE(adem.exists("r/replicates"));
}

TEST_CASE("any number of threads gives the same files to the bit", "[unit]") {
    const Program adem;
    for (const std::string threads : {"1", "2", "3"})
        CHECK(adem(with(compare, {"--out", threads, "--threads", threads})).code == 0);
    for (const std::string& name : result_files) {
        INFO(name);
        CHECK(adem.bytes("1/" + name) == adem.bytes("2/" + name));
        CHECK(adem.bytes("1/" + name) == adem.bytes("3/" + name));
    }
}

TEST_CASE("the same run is recognised and not done again; another one is refused", "[unit]") {
    const Program adem;
    CHECK(adem(compare).code == 0);
    const fs::path folder = fs::directory_iterator(adem / "results")->path();
    CHECK_THAT(folder.filename().string(), Catch::Matchers::StartsWith("village+permanent-"));
    const auto written = fs::last_write_time(folder / "run.json");
    const std::string record = read_bytes(folder / "run.json");

    const Answer again = adem(compare);
    CHECK(again.code == 0);
    CHECK_THAT(again.out, Contains("already in") && Contains("Under these assumptions"));
    CHECK(fs::last_write_time(folder / "run.json") == written);
    CHECK(read_bytes(folder / "run.json") == record);

    CHECK(adem(with(compare, {"--seed", "2", "--out", folder.string()})).code == 2);
    CHECK(read_bytes(folder / "run.json") == record);
}

TEST_CASE("identical policies differ by exactly nothing, and the text says so", "[unit]") {
    const Program adem;
    const Answer answer = adem({"compare", "village.yaml", "twin.yaml", "--out", "r"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("no difference in any group") && Contains("apart"));
    CHECK_THAT(answer.out, !Contains("0.00 to 0.00") && !Contains("50%"));
    const auto lines = read_lines(adem / "r/differences.csv");
    REQUIRE(lines.size() > 1000);
    const std::set<std::string> none{"0", ""};
    std::size_t differing = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto row = cells(lines[i]);
        for (const std::size_t column : {7U, 8U, 9U}) differing += none.contains(row.at(column)) ? 0 : 1;
    }
    CHECK(differing == 0);
}

TEST_CASE("one replicate and one year print no nonsense", "[unit]") {
    const Program adem;
    const Answer answer = adem(with(compare, {"--years", "1", "--replicates", "1"}));
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("One replicate cannot tell") && !Contains("nan") && !Contains("– to"));
}

TEST_CASE("three policies in two neighbourhoods are each compared with the first", "[unit]") {
    const Program adem;
    const Answer answer = adem({"compare", "village.yaml", "permanent.yaml", "twin.yaml", "--years", "1", "--set",
                                "neighbourhoods=[usquert, {profile: usquert, name: again}]"});
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("A against B") && Contains("A against C") && Contains("2 neighbourhoods"));
}

TEST_CASE("indicators are a list with commas or the option again and again, before or after the scenario", "[unit]") {
    const Program adem;
    const auto chosen = [&](const std::vector<std::string>& words, const std::string& folder) {
        std::vector<std::string> all{"run"};
        all = with(with(all, words), {"--years", "1", "--replicates", "2", "--out", folder});
        CHECK(adem(all).code == 0);
        return adem.bytes(folder + "/summary.csv");
    };
    const std::string once = chosen({"--indicators", "loneliness,crime", "village.yaml"}, "once");
    CHECK_THAT(once, Contains("loneliness") && Contains("crime") && !Contains("trust_in_people"));
    CHECK(chosen({"--indicators", "loneliness", "--indicators", "crime", "village.yaml"}, "twice") == once);
    CHECK(chosen({"village.yaml", "--indicators=loneliness,crime"}, "after") == once);
}

TEST_CASE("the user chooses indicators, their cadence and a table of the series", "[unit]") {
    const Program adem;
    const Answer answer = adem(with(compare, {"--out", "r", "--format", "csv", "--cadence", "monthly", "--indicators",
                                              "loneliness,trust_in_people"}));
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Loneliness") && Contains("Trust in people") && !Contains("Expectation"));
    std::set<std::string> indicators, months;
    const auto lines = read_lines(adem / "r/summary.csv");
    for (std::size_t i = 1; i < lines.size(); ++i) {
        indicators.insert(cells(lines[i]).at(5));
        if (cells(lines[i]).at(5) == "loneliness") months.insert(cells(lines[i]).at(1));
    }
    CHECK(indicators == std::set<std::string>{"loneliness", "trust_in_people"});
    CHECK(months.size() == 25);
    CHECK(adem.exists("r/timeseries.csv"));

    CHECK(adem(with(compare, {"--out", "y", "--cadence", "yearly", "--indicators", "trust_in_people"})).code == 0);
    const auto yearly = read_lines(adem / "y/summary.csv");
    months.clear();
    for (std::size_t i = 1; i < yearly.size(); ++i) months.insert(cells(yearly[i]).at(1));
    CHECK(months == std::set<std::string>{"0", "12", "24"});
    // A year's value is that of its month in the series by month.
    for (std::size_t i = 1; i < yearly.size(); ++i)
        CHECK(std::find(lines.begin(), lines.end(), yearly[i]) != lines.end());
}

TEST_CASE("a value on the command line has the effect of the same value in the file", "[unit]") {
    const Program adem;
    CHECK(adem({"run", "permanent.yaml", "--out", "file"}).code == 0);
    CHECK(adem({"run", "village.yaml", "--set", "policy.promises.rate=30", "--out", "option"}).code == 0);
    std::string renamed = adem.bytes("option/summary.csv");
    for (std::size_t at = 0; (at = renamed.find("\nvillage,", at)) != std::string::npos;)
        renamed.replace(at, 9, "\npermanent,");
    CHECK(renamed == adem.bytes("file/summary.csv"));
}

TEST_CASE("after Ctrl-C the finished replicates are kept and the same command completes the same results", "[unit]") {
    const Program adem;
    const auto words = [&](const std::string& folder) {
        return with(compare, {"--replicates", "10", "--threads", "1", "--out", folder, "--force"});
    };
    const pid_t child = adem.start(words("cut"));
    for (int wait = 0; wait < 60'000 && replicates_in(adem / "cut/replicates") < 2; ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(child, SIGINT);
    const Answer interrupted = adem.end_of(child);
    CHECK(interrupted.code == 130);
    CHECK(interrupted.out.empty());
    CHECK_THAT(interrupted.err, Contains("of 10 replicates"));
    CHECK_FALSE(adem.exists("cut/run.json"));
    CHECK(replicates_in(adem / "cut/replicates") >= 2);
    CHECK(replicates_in(adem / "cut/replicates") < 10);

    const Answer completed = adem(with(words("cut"), {"--log-level", "info"}));
    CHECK(completed.code == 0);
    CHECK_THAT(completed.err, Contains("were there already"));
    CHECK(adem(words("whole")).code == 0);
    for (const std::string& name : result_files) {
        INFO(name);
        CHECK(adem.bytes("cut/" + name) == adem.bytes("whole/" + name));
    }
}

}  // namespace adem::test
