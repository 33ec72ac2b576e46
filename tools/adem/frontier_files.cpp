#include <cmath>

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "engine/input/show.hpp"
#include "engine/output/csv.hpp"
#include "engine/output/results_folder.hpp"
#include "engine/output/run_record.hpp"
#include "tools/adem/frontier_report.hpp"
#include "tools/adem/recorded.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* tables[] = {"points.csv", "factors.csv", "surface.csv", "rules.csv"};
constexpr int surface_steps = 20;  // of the first axis, which is written from 0.05 to 0.95

std::uint64_t key_of(const PointRuns& runs, const Options& options) {
    ContentHash hash;
    hash.add("frontier");
    hash.add(std::string_view(program_version));
    hash.add(std::string_view(program_commit));
    for (const Scenario& scenario : runs.usual().scenarios()) hash.add(resolved_text(scenario));
    hash.add(fmt::format("{} {} {} {} {}", runs.quantity().indicator, runs.quantity().group, runs.quantity().year,
                         options.frontier.priors_only, fmt::join(options.sensitivity.only, ",")));
    return hash.value();
}

std::string letter(int verdict) { return std::string(1, letter_of(verdict)); }

void write_points(const fs::path& file, const FrontierFound& found) {
    std::vector<std::string> names;
    for (std::size_t axis = 0; axis < found.axes.size(); ++axis) names.push_back(found.axes[axis].name);
    std::vector<std::string_view> header{"point", "difference", "standard_error", "better"};
    header.insert(header.end(), names.begin(), names.end());
    CsvTable table(file, header);
    for (std::size_t k = 0; k < found.worlds.size(); ++k) {
        table.whole(static_cast<std::int64_t>(found.numbers[k])).exact(found.worlds[k].mean);
        table.exact(found.worlds[k].error).text(letter(found.verdicts[k]));
        for (const auto& column : found.values) table.exact(column[k]);
        table.end_row();
    }
    table.commit();
}

void write_factors(const fs::path& file, const FrontierFound& found) {
    CsvTable table(file, {"rank", "factor", "kind", "unit", "p05", "p50", "p95", "belief", "source",
                          "share_of_variance", "p_value", "in_surface"});
    for (std::size_t rank = 0; rank < found.order.size(); ++rank) {
        const std::size_t axis = found.order[rank];
        const Axis& one = found.axes[axis];
        table.whole(static_cast<std::int64_t>(rank + 1)).text(one.name);
        table.text(one.of_profile ? "profile" : "parameter").text(one.unit);
        for (const double place : {0.05, 0.5, 0.95}) table.number(found.axes.value(axis, place));
        table.text(one.belief).text(one.source).number(found.strengths[axis].share);
        table.number(found.strengths[axis].p_value).text(rank < found.shaped.size() ? "yes" : "no").end_row();
    }
    table.commit();
}

/// The columns of one line along the second axis of a surface, for each crossing; one row without when there is none.
void write_line(CsvTable& table, const FrontierFound& found, const discovery::Place& place) {
    const auto axis_fields = [&](std::size_t k) {
        const bool is_there = k < found.shaped.size();
        table.text(is_there ? found.axes[found.shaped[k]].name : "");
        if (k != along_of(found)) table.number(is_there ? found.axes.value(found.shaped[k], place[k]) : std::nan(""));
    };
    const auto begin = [&] {
        axis_fields(found.shaped.size() > 1 ? 0 : 1);
        axis_fields(2);
        axis_fields(along_of(found));
    };
    const BreakEvenLine line = break_even_line(found, place);
    for (const NaturalBreakEven& one : line.crossings) {
        begin();
        table.number(one.at).number(one.low_is_open ? std::nan("") : one.low);
        table.number(one.high_is_open ? std::nan("") : one.high).text(letter(one.better_above)).text("").end_row();
    }
    if (!line.crossings.empty()) return;
    begin();
    for (int field = 0; field < 3; ++field) table.number(std::nan(""));
    table.text("").text(letter(line.everywhere)).end_row();
}

/// Only the header when there is no surface that can be believed.
void write_surface(const fs::path& file, const FrontierFound& found) {
    CsvTable table(file, {"first", "first_value", "third", "third_value", "along", "break_even", "ci95_low",
                          "ci95_high", "better_above", "better_all_along"});
    if (found.surface_is_reliable()) {
        discovery::Place place(found.shaped.size(), 0.5);
        for (int step = 1; step < surface_steps; ++step) {
            if (place.size() > 1) place[0] = static_cast<double>(step) / surface_steps;
            for (const double third : shown_third) {
                if (place.size() > 2) place[2] = third;
                write_line(table, found, place);
                if (place.size() < 3) break;
            }
            if (place.size() == 1) break;
        }
    }
    table.commit();
}

void write_caught(CsvTable& table, const discovery::Caught& caught, int verdict) {
    const statistics::Interval density = caught.density_interval(verdict), coverage = caught.coverage_interval(verdict);
    table.whole(static_cast<std::int64_t>(caught.inside.points()));
    table.number(caught.density(verdict)).number(density.low).number(density.high);
    table.number(caught.coverage(verdict)).number(coverage.low).number(coverage.high);
}

void write_rules(const fs::path& file, const FrontierFound& found) {
    CsvTable table(file, {"rule", "better", "factor", "unit", "above", "below", "quasi_p_value", "points", "density",
                          "density_ci95_low", "density_ci95_high", "coverage", "coverage_ci95_low",
                          "coverage_ci95_high", "p_value", "density_where_found", "coverage_where_found"});
    for (std::size_t k = 0; k < found.rules.rules.size(); ++k) {
        const discovery::Rule& rule = found.rules.rules[k];
        for (const discovery::Condition& one : rule.box) {
            table.whole(static_cast<std::int64_t>(k + 1)).text(letter(rule.verdict));
            table.text(found.axes[one.factor].name).text(found.axes[one.factor].unit);
            table.exact(one.low).exact(one.high).number(one.quasi_p);
            write_caught(table, rule.on_held_out, rule.verdict);
            table.number(rule.p_value).number(rule.on_own.density(rule.verdict));
            table.number(rule.on_own.coverage(rule.verdict)).end_row();
        }
    }
    table.commit();
}

std::string surface_note(const FrontierFound& found) {
    if (!found.surface) return "no break-even surface: too few factors or points";
    return fmt::format(
        "break-even surface over {} factors: cross-validated R2 {:.3f}, sign right in {:.3f} of the worlds "
        "that can be told{}",
        found.shaped.size(), found.surface->cross_validated(), found.rightly_foretold(),
        found.surface_is_reliable() ? "" : "; not believed, and not written");
}

}  // namespace

FrontierFolder::FrontierFolder(const PointRuns& runs, const Options& options)
    : options_(options), folder_(options.out), key_(key_of(runs, options)) {
    if (folder_.empty()) return;
    const FolderCheck there = check_folder(folder_, key_);
    if (there.state == FolderState::free || there.state == FolderState::complete) return;
    throw InputError(Problem{Place{folder_.string()}, there.why + " (use --out for another folder)"});
}

void FrontierFolder::write(const FrontierFound& found, double seconds) const {
    if (folder_.empty()) return;
    const FolderLock lock(folder_);
    write_points(folder_ / tables[0], found);
    write_factors(folder_ / tables[1], found);
    write_surface(folder_ / tables[2], found);
    write_rules(folder_ / tables[3], found);
    write_record(found, seconds);
}

void FrontierFolder::write_record(const FrontierFound& found, double seconds) const {
    const auto& scenarios = found.runs.usual().scenarios();
    const QuantityOfInterest& quantity = found.runs.quantity();
    RunRecord record = record_of(scenarios, key_);
    record.notes.push_back(fmt::format("where the sign of {} less {} flips: {}, {}, end of year {}",
                                       scenarios.back().name, scenarios.front().name, quantity.indicator,
                                       found.runs.usual().shape().groups[quantity.group], quantity.year));
    record.notes.push_back(
        fmt::format("{} of {} points were finished, each with {} replicates of its own: point k has "
                    "replicates {}k and on",
                    found.done, found.asked, found.runs.replicates(), found.runs.replicates()));
    record.notes.push_back(surface_note(found));
    for (const char* name : tables) record.files.push_back(record_file(folder_, name));
    record.how = how_it_went(options_, folder_, seconds);
    write_run_record(folder_, record);
}

}  // namespace adem::tools
