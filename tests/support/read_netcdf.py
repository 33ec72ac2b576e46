"""Opens the example time series as a researcher would; exit 77 when xarray is not installed."""
import sys

try:
    import netCDF4  # noqa: F401  (xarray needs it for this format)
    import numpy as np
    import xarray as xr
except ImportError:
    sys.exit(77)

data = xr.open_dataset(sys.argv[1])
assert data["trust"].dims == ("scenario", "replicate", "time", "neighbourhood", "group"), data["trust"].dims
assert data["waiting"].dims == ("scenario", "replicate", "year", "neighbourhood", "group")
assert data.attrs["Conventions"] == "CF-1.8"
assert list(data["scenario"].values) == ["steady", "carousel"]
assert list(data["neighbourhood"].values) == ['Oud, "West"', "Zuid-éé"]
assert str(data["time"].values[3])[:10] == "2025-02-01", data["time"].values[3]
assert str(data["year"].values[1])[:10] == "2025-11-01"
assert list(data["month"].values) == list(range(15)) and list(data["year_month"].values) == [0, 12]
assert data["waiting"].dtype == np.float64, "a number of days stays a number"
assert data["trust"].attrs["long_name"] == "Trust" and data["trust"].attrs["good_direction"] == "up"

trust = data["trust"].sel(scenario="carousel", group="all", neighbourhood="Zuid-éé", time="2024-12-01")
assert np.allclose(trust, [11 / 8 + 2 * r / 16 for r in range(3)]), trust.values
empty = data["trust"].sel(group="newcomers", neighbourhood="Zuid-éé", time="2024-11-01")
assert np.isnan(empty).all()
paired = data["trust"].sel(scenario="steady") - data["trust"].sel(scenario="carousel")
assert np.allclose(paired.isel(time=1, neighbourhood=0, group=0), [0, -1 / 16, -2 / 16])
assert float(data["realised_cost"].sel(scenario="carousel", cost_line="projects").isel(cost_year=1, replicate=0, neighbourhood=0)) == 1001
spread = data["spread_at_start"]
assert (spread.sel(indicator="trust") == 0.5).all() and np.isnan(spread.sel(indicator="moved")).all()
