# Copies the PARTS of the page's SOURCE to the folder WORK of the build, installs the PACKAGES there and bundles them to PAGE.
# What goes wrong is said and stops nothing: the rest of the program works without.
function(give_up what log)
    file(REMOVE "${PAGE}")
    string(STRIP "${log}" log)
    message("Reports will lack their page: ${what}\n${log}")
endfunction()

foreach(part IN LISTS PARTS)
    file(REMOVE_RECURSE "${WORK}/${part}")
    file(COPY "${SOURCE}/${part}" DESTINATION "${WORK}")
endforeach()

# The packages are installed again only when others are wanted.
file(SHA256 "${WORK}/package-lock.json" wanted)
string(APPEND wanted " ${PACKAGES}")
set(installed "")
if(EXISTS "${WORK}/node_modules/adem_installed")
    file(READ "${WORK}/node_modules/adem_installed" installed)
endif()
if(NOT installed STREQUAL wanted)
    execute_process(COMMAND "${NPM}" ci ${PACKAGES} --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000
        WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
    if(NOT status EQUAL 0)
        give_up("npm could not install its packages. Is there a network?" "${log}")
        return()
    endif()
    file(WRITE "${WORK}/node_modules/adem_installed" "${wanted}")
endif()

execute_process(COMMAND "${NODE}" build.mjs "${PAGE}.new" WORKING_DIRECTORY "${WORK}"
    RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
if(NOT status EQUAL 0)
    give_up("it could not be bundled." "${log}")
    return()
endif()
file(RENAME "${PAGE}.new" "${PAGE}")
