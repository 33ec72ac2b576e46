#pragma once

#include <string>

#include "engine/output/netcdf_file.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// A unit as programs that read NetCDF take it for what it is: xarray takes a variable in the unit "days" for a span of
/// time and rounds it; the singular means the same.
std::string netcdf_unit(const std::string& unit);

/// Sets what there is to know of an indicator as attributes of its variable.
void describe_indicator(NetcdfFile& file, int variable, const IndicatorInfo& info);

}  // namespace adem
