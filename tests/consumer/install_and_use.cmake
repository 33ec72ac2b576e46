# Run with -P, BUILD (adem's build folder), CONSUMER (the folder of this file), SCRATCH, COMPILER and FLAGS: installs adem,
# moves what was installed, and builds and runs the consumer against it. The program must find its data there too.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        string(JOIN " " command ${ARGN})
        message(FATAL_ERROR "${command}\n${output}")
    endif()
    message("${output}")
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${SCRATCH}/first place")
file(RENAME "${SCRATCH}/first place" "${SCRATCH}/moved to")
run(${CMAKE_COMMAND} -G Ninja -S "${CONSUMER}" -B "${SCRATCH}/build" -D "CMAKE_PREFIX_PATH=${SCRATCH}/moved to"
    -D "CMAKE_CXX_COMPILER=${COMPILER}" -D "CMAKE_CXX_FLAGS=${FLAGS}" -D CMAKE_BUILD_TYPE=Release)
run(${CMAKE_COMMAND} --build "${SCRATCH}/build")
run("${SCRATCH}/build/consumer")
run("${SCRATCH}/moved to/bin/adem" list scenarios)
file(REMOVE_RECURSE "${SCRATCH}")
