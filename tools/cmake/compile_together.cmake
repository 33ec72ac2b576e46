# Several source files are compiled as one, so that the headers they share are read and their templates made once.

# compile_together(<target> <groups> [<pattern>]): compiles the target's files, or those whose name has the pattern and that
# are in no group yet, in so many groups. A file's name alone decides its group, so that a new file can clash in names with
# the few of its own group only, and the other groups stay as they are.
function(compile_together target groups)
    if(NOT ADEM_COMPILE_TOGETHER)
        return()
    endif()
    get_target_property(begun ${target} UNITY_BUILD)
    if(NOT begun)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
        # What one file keeps to itself may have the name of something local in another.
        target_compile_options(${target} PRIVATE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
    endif()
    string(MAKE_C_IDENTIFIER "group${ARGN}" label)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        get_source_file_property(alone "${source}" SKIP_UNITY_BUILD_INCLUSION)
        get_source_file_property(in_group "${source}" UNITY_GROUP)
        if(source MATCHES "[.]cpp$" AND source MATCHES "${ARGN}" AND NOT alone AND NOT in_group)
            cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE name)
            string(MD5 hash "${name}")
            string(SUBSTRING ${hash} 0 6 digits)
            math(EXPR group "0x${digits} % ${groups}")
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${label}_${group}")
        endif()
    endforeach()
endfunction()

# precompile_headers(<target> [<header>...]): the headers that most files include are read once for the target, and these
# of the project. A file still includes what it uses: it is also compiled by itself, without this.
function(precompile_headers target)
    if(NOT ADEM_COMPILE_TOGETHER)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <fstream>
        <functional> <limits> <map> <memory> <numeric> <optional> <set> <span> <sstream> <stdexcept> <string> <string_view>
        <tuple> <utility> <vector> <fmt/format.h>)
    foreach(header IN LISTS ARGN)
        target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/${header}")
    endforeach()
endfunction()

# compile_alone(<file>...): what takes long by itself, or uses names that clash with those of others.
function(compile_alone)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
