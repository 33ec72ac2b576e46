# Run with -P, FILE, COMPILER and INCLUDES: see CMakeLists.txt beside this file.
file(STRINGS "${FILE}" expected REGEX "^// expect: " LIMIT_COUNT 1)
string(REPLACE "// expect: " "" expected "${expected}")
if(NOT expected)
    message(FATAL_ERROR "${FILE} has no line '// expect: ...'")
endif()

set(ENV{LC_ALL} C)  # plain quotes in the messages
set(command "${COMPILER}" -std=c++20 -fsyntax-only -DADEM_FORBIDDEN)
foreach(folder IN LISTS INCLUDES)
    list(APPEND command -I "${folder}")
endforeach()

execute_process(COMMAND ${command} "${FILE}" RESULT_VARIABLE status ERROR_VARIABLE messages)
if(status EQUAL 0)
    message(FATAL_ERROR "compiles, and must not")
endif()
if(NOT messages MATCHES "${expected}")
    message(FATAL_ERROR "does not compile, but not because of '${expected}':\n${messages}")
endif()
