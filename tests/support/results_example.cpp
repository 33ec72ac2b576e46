#include "tests/support/results_example.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

#include "engine/output/replicate_file.hpp"

namespace adem::test {

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> number{0};
    path_ = std::filesystem::temp_directory_path() / fmt::format("adem-test-{}-{}", ::getpid(), number++);
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> read_lines(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

ResultShape example_shape(int months) {
    ResultShape shape;
    shape.scenarios = {"steady", "carousel"};
    shape.neighbourhoods = {"Oud, \"West\"", "Zuid-éé"};
    shape.groups = {"all", "newcomers"};
    shape.indicators = {
        {"trust", "1", "Vertrouwen", "Trust", "mean over residents", Good::up, Cadence::monthly, true, 0, 1},
        {"waiting", "days", "Wachttijd", "Waiting time", "", Good::down, Cadence::yearly, true, 0,
         std::numeric_limits<double>::infinity()},
        {"moved", "resident", "Verhuisd", "Moved", "", Good::neither, Cadence::monthly, false, 0, 1e9}};
    shape.cost_lines = {"staff", "projects"};
    shape.months = months;
    shape.start = {2024, 11};
    return shape;
}

double example_value(std::size_t scenario, std::uint32_t replicate, std::size_t indicator, std::size_t time,
                     std::size_t neighbourhood, std::size_t group) {
    if (neighbourhood == 1 && group == 1 && time == 0) return std::numeric_limits<double>::quiet_NaN();
    if (indicator == 0 && time == 2 && replicate % 2 == 1) return std::numeric_limits<double>::quiet_NaN();
    const double place =
        static_cast<double>(time) + 10.0 * static_cast<double>(neighbourhood) + 5.0 * static_cast<double>(group);
    return static_cast<double>(indicator + 1) * place / 8.0 + static_cast<double>(replicate * (scenario + 1)) / 16.0;
}

Recording example_recording(const ResultShape& shape, std::size_t scenario, std::uint32_t replicate) {
    Recording recording(shape);
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        for (std::size_t t = 0; t < shape.times(i); ++t) {
            for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
                for (std::size_t g = 0; g < shape.groups.size(); ++g) {
                    recording.value(i, t, n, g) = example_value(scenario, replicate, i, t, n, g);
                }
            }
        }
    }
    for (double& spread : recording.spread(0)) spread = 0.5;
    for (std::size_t year = 0; year < shape.cost_years(); ++year) {
        for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
            recording.planned(year, n, 0) = 123456.78;
            recording.realised(year, n, 0) = 100000.5 + replicate;
            recording.shortfall(year, n, 0) = 3000;
            recording.realised(year, n, 1) = static_cast<double>(scenario * 1000 + year);
        }
    }
    recording.counters["ties refused"] = 100 + replicate;
    recording.counters["births"] = -1;
    return recording;
}

std::vector<Recording> example_replicate(const ResultShape& shape, std::uint32_t replicate) {
    std::vector<Recording> recordings;
    for (std::size_t s = 0; s < shape.scenarios.size(); ++s)
        recordings.push_back(example_recording(shape, s, replicate));
    return recordings;
}

std::vector<std::uint32_t> write_example(const std::filesystem::path& folder, const ResultShape& shape,
                                         std::uint32_t count, std::uint64_t run_key) {
    std::filesystem::create_directories(folder / "replicates");
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t r = 0; r < count; ++r) {
        write_replicate(folder / "replicates", r, run_key, shape, example_replicate(shape, r));
        numbers.push_back(r);
    }
    return numbers;
}

}  // namespace adem::test
