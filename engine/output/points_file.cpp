#include "engine/output/points_file.hpp"

#include <fmt/format.h>

#include <limits>
#include <numeric>

#include "engine/output/netcdf_words.hpp"

namespace adem {
namespace {

std::vector<int> counted(std::size_t count) {
    std::vector<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

}  // namespace

PointOutcomes::PointOutcomes(const PointsShape& axes)
    : shape(axes), values(axes.numbers(), std::numeric_limits<double>::quiet_NaN()) {}

std::size_t PointOutcomes::index(std::size_t indicator, std::size_t scenario, std::size_t replicate, std::size_t group,
                                 std::size_t year) const {
    const std::size_t row = (indicator * shape.scenarios.size() + scenario) * shape.replicates.size() + replicate;
    return (row * shape.groups.size() + group) * shape.years.size() + year;
}

double& PointOutcomes::at(std::size_t indicator, std::size_t scenario, std::size_t replicate, std::size_t group,
                          std::size_t year) {
    return values[index(indicator, scenario, replicate, group, year)];
}

std::vector<double> PointOutcomes::over_replicates(std::size_t indicator, std::size_t scenario, std::size_t group,
                                                   std::size_t year) const {
    std::vector<double> numbers;
    for (std::size_t r = 0; r < shape.replicates.size(); ++r)
        numbers.push_back(values[index(indicator, scenario, r, group, year)]);
    return numbers;
}

PointsFile::PointsFile(const std::filesystem::path& target, const PointsShape& shape,
                       const std::map<std::string, std::string>& about)
    : shape_(shape), file_(target) {
    netcdf_.emplace(NetcdfFile::create(file_.temporary(), file_.target()));
    netcdf_->set(NetcdfFile::global, "Conventions", "CF-1.8");
    for (const auto& [name, value] : about) netcdf_->set(NetcdfFile::global, name, value);
    netcdf_->set(NetcdfFile::global, "replicates_per_draw", static_cast<int>(shape_.per_draw));
    add_axes();
    add_indicators();
    add_factors();
}

void PointsFile::add_axes() {
    const auto add = [&](const std::string& name, std::size_t length, NetcdfFile::Type type, std::string_view meaning) {
        axes_.push_back(netcdf_->add_dimension(name, length));
        const int variable = netcdf_->add_variable(name, type, {axes_.back()});
        netcdf_->set(variable, "long_name", meaning);
        if (type == NetcdfFile::Type::whole) netcdf_->set(variable, "units", "1");
        return variable;
    };
    const int point = add("point", shape_.points, NetcdfFile::Type::whole, "number of the point, as in points.csv");
    const int scenario = add("scenario", shape_.scenarios.size(), NetcdfFile::Type::text, "scenario");
    const int replicate =
        add("replicate", shape_.replicates.size(), NetcdfFile::Type::whole, "number of the replicate");
    const int group = add("group", shape_.groups.size(), NetcdfFile::Type::text, "group of residents");
    const int year = add("year", shape_.years.size(), NetcdfFile::Type::whole, "year of the run, at its end");
    netcdf_->put(point, counted(shape_.points));
    netcdf_->put(scenario, shape_.scenarios);
    netcdf_->put(replicate, std::vector<int>(shape_.replicates.begin(), shape_.replicates.end()));
    netcdf_->put(group, shape_.groups);
    netcdf_->put(year, shape_.years);
}

void PointsFile::add_factors() {
    for (const FactorColumn& factor : shape_.factors) {
        const bool is_number = !factor.numbers.empty();
        const auto type = is_number ? NetcdfFile::Type::real : NetcdfFile::Type::text;
        const int variable = netcdf_->add_variable(factor.name, type, {axes_.front()});
        netcdf_->set(variable, "long_name", factor.about.empty() ? factor.name : factor.about);
        if (is_number) netcdf_->set(variable, "units", netcdf_unit(factor.unit));
        if (is_number)
            netcdf_->put(variable, {0}, {shape_.points}, factor.numbers);
        else
            netcdf_->put(variable, factor.texts);
    }
}

void PointsFile::add_indicators() {
    std::string coordinates;
    for (const FactorColumn& factor : shape_.factors) coordinates += (coordinates.empty() ? "" : " ") + factor.name;
    for (const IndicatorInfo& info : shape_.indicators) {
        indicators_.push_back(netcdf_->add_compressed_variable(
            info.name, axes_,
            {1, shape_.scenarios.size(), shape_.replicates.size(), shape_.groups.size(), shape_.years.size()}));
        describe_indicator(*netcdf_, indicators_.back(), info);
        netcdf_->set(indicators_.back(), "coordinates", coordinates);
    }
}

void PointsFile::add(std::size_t point, const PointOutcomes& outcomes) {
    const std::size_t count = shape_.numbers_of_one_indicator();
    for (std::size_t i = 0; i < indicators_.size(); ++i) {
        const auto first = outcomes.values.begin() + static_cast<std::ptrdiff_t>(i * count);
        netcdf_->put(indicators_[i], {point, 0, 0, 0, 0},
                     {1, shape_.scenarios.size(), shape_.replicates.size(), shape_.groups.size(), shape_.years.size()},
                     {first, first + static_cast<std::ptrdiff_t>(count)});
    }
}

void PointsFile::finish() {
    netcdf_->close();
    file_.finish();
}

}  // namespace adem
