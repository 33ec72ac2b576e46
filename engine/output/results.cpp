#include "engine/output/results.hpp"

#include <algorithm>
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
    shape_.per_draw = static_cast<std::size_t>(file_.real(NetcdfFile::global, "replicates_per_draw", 1));
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

std::vector<double> Results::series(std::size_t scenario, std::size_t indicator, std::size_t group,
                                    std::size_t first_replicate, std::size_t count) const {
    return file_.reals(file_.variable(shape_.indicators.at(indicator).name), {scenario, first_replicate, 0, 0, group},
                       {1, count, shape_.times(indicator), shape_.neighbourhoods.size(), 1});
}

std::vector<double> Results::spread_at_start(std::size_t indicator, std::size_t neighbourhood,
                                             std::size_t group) const {
    if (!file_.has("spread_at_start"))
        return std::vector<double>(replicates_.size(), std::numeric_limits<double>::quiet_NaN());
    return file_.reals(file_.variable("spread_at_start"), {indicator, 0, neighbourhood, group},
                       {1, replicates_.size(), 1, 1});
}

Account Results::account(Money what, std::size_t scenario) const {
    const char* variable = what == Money::planned    ? "planned_cost"
                           : what == Money::realised ? "realised_cost"
                                                     : "shortfall";
    const std::size_t neighbourhoods = shape_.neighbourhoods.size(), lines = shape_.cost_lines.size();
    Account account{replicates_.size(), shape_.cost_years(), lines, {}};
    account.euro.assign(account.replicates * account.years * lines, 0.0);
    if (!file_.has(variable)) return account;
    const std::vector<double> all = file_.reals(file_.variable(variable), {scenario, 0, 0, 0, 0},
                                                {1, account.replicates, account.years, neighbourhoods, lines});
    for (std::size_t k = 0; k < all.size(); ++k) {
        const std::size_t line = k % lines, neighbourhood = k / lines % neighbourhoods;
        const std::size_t year_of_replicate = k / lines / neighbourhoods;
        if (!shape_.is_control(neighbourhood)) account.euro[year_of_replicate * lines + line] += all[k];
    }
    return account;
}

std::vector<double> Account::of_year(std::size_t year) const {
    std::vector<double> sums(replicates, 0.0);
    for (std::size_t r = 0; r < replicates; ++r)
        for (std::size_t line = 0; line < lines; ++line) sums[r] += at(r, year, line);
    return sums;
}

std::vector<double> Account::of_line(std::size_t line) const {
    std::vector<double> sums(replicates, 0.0);
    for (std::size_t r = 0; r < replicates; ++r)
        for (std::size_t year = 0; year < years; ++year) sums[r] += at(r, year, line);
    return sums;
}

std::vector<double> Account::totals(double discount, std::size_t first_years) const {
    std::vector<double> sums(replicates, 0.0);
    double worth = 1;
    for (std::size_t year = 0; year < std::min(years, first_years); ++year) {
        worth /= 1 + discount;
        const std::vector<double> euro_of_year = of_year(year);
        for (std::size_t r = 0; r < replicates; ++r) sums[r] += worth * euro_of_year[r];
    }
    return sums;
}

}  // namespace adem
