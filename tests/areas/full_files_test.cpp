// The whole files of CBS, which do not come with adem: read when they lie beside the source folder.
#include <cstdio>

#include "models/population/household_plan.hpp"
#include "models/population/synthesis.hpp"
#include "tests/areas/support.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::model::test_areas;

namespace {

fs::path full_data() { return test::source_folder().parent_path() / "shared/data"; }

bool is_absent() {
    if (fs::exists(full_data())) return false;
    std::puts("skipped: the whole files of CBS are not there");
    return true;
}

AreaFiles full_files() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(full_data())) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("kwb") || name.ends_with("71488ned.csv") || name.ends_with("71486NED.csv"))
            paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return AreaFiles(paths);
}

}  // namespace

TEST_CASE("the whole files of CBS are read: every area, year and municipality", "[input]") {
    if (is_absent()) return;
    const AreaFiles files = full_files();
    std::size_t rows = 0;
    for (const AreaTable& table : files.tables()) rows += table.rows.size();
    CHECK(rows == 18310 + 3340 + 575 + 115 + 12000 + 600);
    CHECK(figure(files, "NL00", CbsColumn::residents) == 17942942);
    CHECK(figure(files, "BU05990321", CbsColumn::residents) == 7570);
}

TEST_CASE("a profile is made of areas all over the country, of each that has enough residents", "[input]") {
    if (is_absent()) return;
    const AreaFiles files = full_files();
    int made = 0, refused = 0, number = 0;
    for (const AreaTable& table : files.tables())
        for (const AreaRow& row : table.rows) {
            if (table.header.kind != TableKind::key_figures || row.year != 2024 || row.level != Area::neighbourhood)
                continue;
            if (++number % 10 != 0) continue;  // one in ten keeps it short
            try {
                const Profile profile = build_profile(files, row.code).profile;  // not in CHECK, which would catch
                CHECK(problems_of(profile).empty());
                const auto population = synthesise(profile, Stream::of(1, 0), identity_of(row.code));
                CHECK(static_cast<double>(population.persons.size()) == profile.residents.value);
                CHECK(static_cast<int>(population.households.size()) == plan_households(profile).households);
                ++made;
            } catch (const InputError& error) {
                INFO(error.what());
                CHECK(figure(files, row.code, CbsColumn::residents) < 20);
                ++refused;
            }
        }
    CHECK(made > 1200);
    CHECK(made + refused == 1457);
}
