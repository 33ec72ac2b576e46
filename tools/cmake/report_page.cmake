# The page of a report: bundled by npm into one file, in the build folder only. Without Node and npm, or without a network for
# the packages, everything else is built, and the program says that its reports lack the page.
find_program(ADEM_NODE NAMES node nodejs)
find_program(ADEM_NPM NAMES npm)
set(ADEM_REPORT_PAGE "${PROJECT_BINARY_DIR}/tools/report/render.mjs")
if(NOT ADEM_WITH_REPORT_PAGE)
    return()
endif()
if(NOT ADEM_NODE OR NOT ADEM_NPM)
    message(STATUS "There is no Node with npm: reports will lack their page (on Debian: apt-get install nodejs npm)")
    return()
endif()

set(report_source "${PROJECT_SOURCE_DIR}/tools/report")
set(report_parts source build.mjs package.json package-lock.json)
set(report_packages --omit=dev)
if(ADEM_BUILD_TESTS)
    list(APPEND report_parts tests checks)
    set(report_packages "")
endif()
file(GLOB_RECURSE report_sources CONFIGURE_DEPENDS "${report_source}/source/*" "${report_source}/tests/*"
    "${report_source}/checks/*" "${report_source}/*.json" "${report_source}/build.mjs")
list(FILTER report_sources EXCLUDE REGEX "/(node_modules|dist)/")
add_custom_command(OUTPUT "${ADEM_REPORT_PAGE}"
    COMMAND ${CMAKE_COMMAND} -D "SOURCE=${report_source}" -D "WORK=${PROJECT_BINARY_DIR}/tools/report"
        -D "PARTS=${report_parts}" -D "PACKAGES=${report_packages}" -D "NODE=${ADEM_NODE}" -D "NPM=${ADEM_NPM}"
        -D "PAGE=${ADEM_REPORT_PAGE}" -P "${CMAKE_CURRENT_LIST_DIR}/build_report_page.cmake"
    DEPENDS ${report_sources} "${CMAKE_CURRENT_LIST_DIR}/build_report_page.cmake"
    COMMENT "Bundling the page of reports" VERBATIM)
add_custom_target(adem_report_page ALL DEPENDS "${ADEM_REPORT_PAGE}")
