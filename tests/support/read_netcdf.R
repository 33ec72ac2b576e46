# Opens the example time series as a researcher would; exit 77 when ncdf4 is not installed.
if (!requireNamespace("ncdf4", quietly = TRUE)) quit(status = 77)
data <- ncdf4::nc_open(commandArgs(trailingOnly = TRUE)[1])
stopifnot(identical(as.vector(data$dim$scenario$vals), c("steady", "carousel")))
stopifnot(identical(as.vector(data$dim$time$vals)[1:3], c(0L, 30L, 61L)))
trust <- ncdf4::ncvar_get(data, "trust")  # R counts the axes from the last: group, neighbourhood, time, replicate, scenario
stopifnot(identical(dim(trust), c(2L, 2L, 15L, 3L, 2L)))
stopifnot(all.equal(trust[1, 2, 2, , 2], 11 / 8 + 2 * (0:2) / 16))
stopifnot(is.na(trust[2, 2, 1, 1, 1]))
stopifnot(ncdf4::ncatt_get(data, "trust", "units")$value == "1")
