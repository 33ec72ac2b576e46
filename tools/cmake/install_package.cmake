# cmake --install: the program, its data, and the package 'adem' with targets adem::engine and adem::models.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/adem")
install(TARGETS adem adem_engine adem_models EXPORT adem-targets)
install(EXPORT adem-targets NAMESPACE adem:: DESTINATION "${package_dir}")
foreach(folder engine models)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/adem"
        FILES_MATCHING PATTERN "*.hpp")
endforeach()
foreach(folder models scenarios)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}" DESTINATION "${CMAKE_INSTALL_DATADIR}/adem"
        FILES_MATCHING PATTERN "*.yaml" PATTERN "*.yml" PATTERN "*.csv" PATTERN "schema.json" PATTERN "reference.txt")
endforeach()
if(TARGET adem_report_page)
    install(FILES "${ADEM_REPORT_PAGE}" DESTINATION "${CMAKE_INSTALL_DATADIR}/adem/report" OPTIONAL)
endif()
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/adem-config.cmake.in" "${PROJECT_BINARY_DIR}/adem-config.cmake"
    INSTALL_DESTINATION "${package_dir}" PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/adem-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/adem-config.cmake" "${PROJECT_BINARY_DIR}/adem-config-version.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/Findnetcdf_c.cmake" DESTINATION "${package_dir}")
