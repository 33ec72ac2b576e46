# The NetCDF C library as target netcdf_c::netcdf_c. Its own CMake package asks for the development files of all that
# it is built on (curl, xml2, crypto), which a program that only calls it does not need. HDF5 itself is needed for one
# call: not to tidy up at exit, see engine/output/netcdf_file.cpp.
find_path(netcdf_c_INCLUDE_DIR netcdf.h)
find_library(netcdf_c_LIBRARY netcdf)
find_library(netcdf_c_HDF5_LIBRARY NAMES hdf5_serial hdf5)
mark_as_advanced(netcdf_c_INCLUDE_DIR netcdf_c_LIBRARY netcdf_c_HDF5_LIBRARY)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(netcdf_c REQUIRED_VARS netcdf_c_LIBRARY netcdf_c_HDF5_LIBRARY netcdf_c_INCLUDE_DIR)
if(netcdf_c_FOUND AND NOT TARGET netcdf_c::netcdf_c)
    add_library(netcdf_c::netcdf_c UNKNOWN IMPORTED)
    set_target_properties(netcdf_c::netcdf_c PROPERTIES
        IMPORTED_LOCATION "${netcdf_c_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${netcdf_c_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES "${netcdf_c_HDF5_LIBRARY}")
endif()
