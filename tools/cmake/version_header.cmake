# The header adem_version.hpp: version of the project and commit of the source. Only tools/ includes it.
# It is renewed at every build, and rewritten only when something changed. Works without git and from an archive.

if(CMAKE_SCRIPT_MODE_FILE)
    set(commit "unknown")
    execute_process(COMMAND git -c safe.directory=* -C "${SOURCE_DIR}" describe --always --dirty --abbrev=12 --exclude=*
        OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(failed STREQUAL "0" AND answer)
        set(commit "${answer}")
    endif()
    configure_file("${SOURCE_DIR}/tools/cmake/adem_version.hpp.in" "${HEADER}" @ONLY)
    return()
endif()

set(ADEM_GENERATED_DIR "${PROJECT_BINARY_DIR}/generated")
add_custom_target(adem_version_header
    COMMAND ${CMAKE_COMMAND} -D "SOURCE_DIR=${PROJECT_SOURCE_DIR}" -D "HEADER=${ADEM_GENERATED_DIR}/adem_version.hpp"
        -D "version=${PROJECT_VERSION}" -P "${CMAKE_CURRENT_LIST_DIR}/version_header.cmake"
    BYPRODUCTS "${ADEM_GENERATED_DIR}/adem_version.hpp"
    COMMENT "" VERBATIM)
