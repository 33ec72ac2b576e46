# Flags of everything that is built here. What a user of the installed libraries needs too is set on the targets.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(ADEM_CHECKS ON CACHE BOOL "Check every draw's address and audit every reference (slow)" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(ADEM_CCACHE ccache)
if(ADEM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without this ccache passes every file by that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "${ADEM_CCACHE}")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarms of g++ 12: overlapping copies inside "text" + std::string (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105329),
    # and uninitialised values in lists of strings and in what a sanitizer inserts. clang watches the latter for us.
    add_compile_options(-Wno-restrict -Wno-maybe-uninitialized)
endif()
if(ADEM_WARNINGS_AS_ERRORS)
    add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(SHELL:-Xclang SHELL:-fno-pch-timestamp)
endif()
if(ADEM_SANITIZE)
    add_compile_options(-fsanitize=${ADEM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=${ADEM_SANITIZE})
    if(ADEM_SANITIZE MATCHES "undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # These double the time to compile. A null pointer stops a program anyhow; the fuzzers, built by clang, watch them.
        add_compile_options(-fno-sanitize=null,alignment,vptr,object-size)
    endif()
    if(ADEM_SANITIZE MATCHES "thread" AND ADEM_WITH_TBB)
        message(FATAL_ERROR "oneTBB is not instrumented for the thread sanitizer: set ADEM_WITH_TBB=OFF")
    endif()
endif()
