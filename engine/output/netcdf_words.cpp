#include "engine/output/netcdf_words.hpp"

#include <cmath>
#include <set>

namespace adem {

std::string netcdf_unit(const std::string& unit) {
    static const std::set<std::string> spans = {"days",         "hours",        "minutes",    "seconds",
                                                "milliseconds", "microseconds", "nanoseconds"};
    return spans.contains(unit) ? unit.substr(0, unit.size() - 1) : unit;
}

void describe_indicator(NetcdfFile& file, int variable, const IndicatorInfo& info) {
    file.set(variable, "long_name", info.label_en);
    file.set(variable, "long_name_nl", info.label_nl);
    file.set(variable, "units", netcdf_unit(info.unit));
    file.set(variable, "comment", info.about);
    file.set(variable, "good_direction", name_of(info.good));
    file.set(variable, "cadence", name_of(info.cadence));
    file.set(variable, "headline", info.headline ? 1 : 0);
    if (std::isfinite(info.low)) file.set(variable, "lowest", info.low);
    if (std::isfinite(info.high)) file.set(variable, "highest", info.high);
}

}  // namespace adem
