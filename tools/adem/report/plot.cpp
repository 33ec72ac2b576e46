#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/external_program.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/report/report.hpp"
#include "tools/adem/scratch_folder.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;
using report::Drawn;

constexpr const char* zoom = "2";  // sharp on slides

std::vector<fs::path> charts_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".svg") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Each chart as PNG beside it; false when the user stopped it.
bool convert(std::vector<fs::path>& charts, Language language) {
    for (fs::path& chart : charts) {
        const fs::path svg = chart;
        chart.replace_extension(".png");
        const Ended ended = run_program({"rsvg-convert", "--zoom", zoom, "--output", chart.string(), svg.string()});
        if (ended.how == Ended::How::interrupted) return false;
        if (ended.how == Ended::How::absent)
            throw MachineError(
                Text{"PNG kan niet worden gemaakt: rsvg-convert ontbreekt (op Debian: apt-get install "
                     "librsvg2-bin); --format svg kan wel",
                     "no PNG can be made: rsvg-convert is missing (on Debian: apt-get install "
                     "librsvg2-bin); --format svg works without"}
                    .with(language));
        if (ended.how == Ended::How::failed)
            throw MachineError(
                Text{"rsvg-convert faalde: {}", "rsvg-convert failed: {}"}.with(language, ended.complaint));
    }
    return true;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int plot(const Options& options) {
    watch_for_interruption();
    const std::string document =
        report::document(options.results, {options.explanation, options.sensitivity_results, {}});
    const ScratchFolder scratch;
    const fs::path json = scratch.path() / "report.json", drawings = scratch.path() / "charts";
    make_folder(drawings);
    write_whole_file(json, document);
    const Drawn drawn = report::draw_charts(json, drawings, options.language);
    if (drawn.how == Drawn::How::interrupted) return stopped_by_the_user;
    if (drawn.how != Drawn::How::done)
        throw MachineError(Text{"de grafieken kunnen niet worden getekend: {}", "the charts cannot be drawn: {}"}.with(
            options.language, drawn.why_not));
    std::vector<fs::path> charts = charts_in(drawings);
    if (options.as_png && !convert(charts, options.language)) return stopped_by_the_user;
    const fs::path folder = options.out.empty() ? fs::path(options.results) / "charts" : fs::path(options.out);
    make_folder(folder);
    for (const fs::path& chart : charts) {
        write_whole_file(folder / chart.filename(), bytes_of(chart));
        fmt::print("{}\n", (folder / chart.filename()).string());
    }
    return 0;
}

}  // namespace adem::tools
