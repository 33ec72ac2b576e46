# Makes every Catch2 test case of an executable a ctest test. Run after linking (-P) with EXECUTABLE, LABEL and CTEST_FILE.
# Catch2's own catch_discover_tests cannot give one test two labels, and warns when a folder has no slow case.

function(register_cases specification labels timeout)
    # The exit status is the number of cases; a crash gives a word instead.
    execute_process(COMMAND "${EXECUTABLE}" "${specification}" --list-test-names-only
        OUTPUT_VARIABLE names ERROR_VARIABLE complaint RESULT_VARIABLE status)
    if(NOT status MATCHES "^[0-9]+$")
        message(FATAL_ERROR "${EXECUTABLE} cannot list its test cases: ${status}\n${names}${complaint}")
    endif()
    string(REPLACE ";" "\\;" names "${names}")
    string(REPLACE "\n" ";" names "${names}")
    foreach(name IN LISTS names)
        if(name STREQUAL "")
            continue()
        endif()
        string(REGEX REPLACE "([][,\\])" "\\\\\\1" pattern "${name}")
        file(APPEND "${CTEST_FILE}.new" "add_test([==[${LABEL}: ${name}]==] [==[${EXECUTABLE}]==] [==[${pattern}]==])\n"
            "set_tests_properties([==[${LABEL}: ${name}]==] PROPERTIES LABELS [==[${labels}]==] TIMEOUT ${timeout} "
            "SKIP_REGULAR_EXPRESSION [==[(^|\n)skipped: ]==])\n")
    endforeach()
endfunction()

file(WRITE "${CTEST_FILE}.new" "")
register_cases("~[slow]" "${LABEL}" 300)
register_cases("[slow]" "${LABEL};slow" 1800)
file(RENAME "${CTEST_FILE}.new" "${CTEST_FILE}")
