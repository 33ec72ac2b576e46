#include "engine/output/results.hpp"

#include <limits>

#include "engine/base/error.hpp"

namespace adem {
namespace {

Good good_of(const std::string& name) {
    if (name == name_of(Good::up)) return Good::up;
    return name == name_of(Good::down) ? Good::down : Good::neither;
}

}  // namespace

Results::Results(const std::filesystem::path& folder) : file_(NetcdfFile::open(folder / "timeseries.nc")) {
    const auto start = parse_calendar_month(file_.text(NetcdfFile::global, "start"));
    if (!start)
        throw MachineError("cannot read " + (folder / "timeseries.nc").string() + ": it holds no results of adem");
    shape_.start = *start;
    shape_.months = static_cast<int>(file_.extents(file_.variable("time")).front()) - 1;
    shape_.scenarios = file_.texts(file_.variable("scenario"));
    shape_.neighbourhoods = file_.texts(file_.variable("neighbourhood"));
    if (file_.has("control_of")) shape_.control_of = file_.wholes(file_.variable("control_of"));
    shape_.groups = file_.texts(file_.variable("group"));
    if (file_.has("cost_line")) shape_.cost_lines = file_.texts(file_.variable("cost_line"));
    for (const int replicate : file_.wholes(file_.variable("replicate"))) {
        replicates_.push_back(static_cast<std::uint32_t>(replicate));
    }
    read_indicators();
}

void Results::read_indicators() {
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    for (const std::string& name : file_.names()) {
        const int id = file_.variable(name);
        const std::string good = file_.text(id, "good_direction");
        if (good.empty()) continue;  // an axis, or money
        IndicatorInfo info;
        info.name = name;
        info.unit = file_.text(id, "units");
        info.label_nl = file_.text(id, "long_name_nl");
        info.label_en = file_.text(id, "long_name");
        info.about = file_.text(id, "comment");
        info.good = good_of(good);
        info.cadence = file_.text(id, "cadence") == name_of(Cadence::yearly) ? Cadence::yearly : Cadence::monthly;
        info.headline = file_.real(id, "headline", 0) != 0;
        info.low = file_.real(id, "lowest", -unbounded);
        info.high = file_.real(id, "highest", unbounded);
        shape_.indicators.push_back(std::move(info));
    }
}

std::vector<double> Results::over_replicates(std::size_t scenario, std::size_t indicator, std::size_t time,
                                             std::size_t neighbourhood, std::size_t group) const {
    const int id = file_.variable(shape_.indicators.at(indicator).name);
    return file_.reals(id, {scenario, 0, time, neighbourhood, group}, {1, replicates_.size(), 1, 1, 1});
}

std::vector<double> Results::total(const char* variable, std::size_t scenario) const {
    std::vector<double> totals(replicates_.size(), 0.0);
    if (!file_.has(variable)) return totals;
    const std::size_t lines = shape_.cost_lines.size(), neighbourhoods = shape_.neighbourhoods.size();
    const std::size_t places = shape_.cost_years() * neighbourhoods * lines;
    const std::vector<double> all = file_.reals(file_.variable(variable), {scenario, 0, 0, 0, 0},
                                                {1, totals.size(), shape_.cost_years(), neighbourhoods, lines});
    for (std::size_t r = 0; r < totals.size(); ++r) {
        for (std::size_t place = 0; place < places; ++place)
            if (!shape_.is_control(place / lines % neighbourhoods)) totals[r] += all[r * places + place];
    }
    return totals;
}

}  // namespace adem
