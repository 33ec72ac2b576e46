// The page on reading results in R and Python does what it says with results of today.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "small_run.hpp"

namespace adem::test {

namespace {

/// The blocks of one language one after the other, with the folders of the page replaced: that of a comparison, and
/// that of an experiment.
std::string script_of(const std::string& page, const std::string& language, const std::string& folder,
                      const std::string& experiment) {
    std::istringstream in(page);
    std::string script;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            inside = !inside && line == "```" + language;
            continue;
        }
        if (!inside) continue;
        const auto made_up = line.find("\"results/");
        const bool of_experiment = line.starts_with("experiment ");
        if (made_up != std::string::npos)
            line = line.substr(0, made_up) + "\"" + (of_experiment ? experiment : folder) + "\"";
        script += line + "\n";
    }
    return script;
}

struct Reader {
    std::string language, interpreter, needs;
};

void check_page(const Reader& reader) {
    const Program adem;
    if (std::system((reader.needs + " >/dev/null 2>&1").c_str()) != 0) {
        std::cout << "skipped: what the page on results needs for " << reader.language << " is not installed\n";
        return;
    }
    REQUIRE(adem({"compare", "village.yaml", "permanent.yaml", "--years", "1", "--set", "settle=3", "--replicates", "3",
                  "--out", "results"})
                .code == 0);
    // Small, and named as the shipped experiment that the page reads.
    write_bytes(adem / "experiment.yaml",
                "adem: 1\nbase: [village.yaml, permanent.yaml]\nvary:\n  policy.staff.caseload_cap: [15, 60]\n"
                "  temporary_contracts: {paths: [policy.staff.temporary_share], values: [0, 0.8]}\n"
                "indicators: [trust_in_municipality, loneliness]\ngroups: [all, children]\nyears: [1, 2]\n");
    REQUIRE(adem({"experiment", "experiment.yaml", "--set", "settle=3", "--out", "experiment"}).code == 0);
    const std::string page = read_bytes(source_folder() / "tools" / "results.md");
    const std::string script =
        script_of(page, reader.language, (adem / "results").string(), (adem / "experiment").string());
    CHECK(script.find("timeseries.nc") != std::string::npos);
    write_bytes(adem / "script", script);
    const auto end = [&](const std::string& file) {
        return std::system(
            (reader.interpreter + " '" + (adem / file).string() + "' > '" + (adem / "said").string() + "' 2>&1")
                .c_str());
    };
    const int status = end("script");
    INFO(read_bytes(adem / "said"));
    CHECK(status == 0);
    // The page compares its own mean with that of the table: another table must not pass.
    std::string table = read_bytes(adem / "results" / "differences.csv");
    for (std::size_t at = 0; (at = table.find("trust_in_municipality,", at)) != std::string::npos;)
        table.insert(at += std::string("trust_in_municipality,").size(), "9");
    write_bytes(adem / "results" / "differences.csv", table);
    CHECK(end("script") != 0);
}

}  // namespace

TEST_CASE("every line of Python on the page about results runs", "[tools]") {
    check_page({"python", "/usr/bin/python3", "/usr/bin/python3 -c 'import pandas, xarray, netCDF4'"});
}

TEST_CASE("every line of R on the page about results runs", "[tools]") {
    check_page({"r", "Rscript", "Rscript -e 'library(ncdf4)'"});
}

}  // namespace adem::test
