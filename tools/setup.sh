# shellcheck shell=bash disable=SC1090
# What the scripts in tools/ share: the packages adem needs, and how to install them and to run a step of the build.
# Sourced, not run; ROOT is the folder of the project. Everything here speaks on stderr: stdout belongs to the program.

readonly OS_RELEASE="${ADEM_OS_RELEASE:-/etc/os-release}"

# To build and run the program.
readonly PROGRAM_PACKAGES=(g++ cmake ninja-build libboost-graph-dev libeigen3-dev libtbb-dev libyaml-cpp-dev
    libnetcdf-dev libcli11-dev libfmt-dev nlohmann-json3-dev libspdlog-dev libfccp-dev libcsv-dev)
# To build and run the tests; the Python packages read results back as a user would, and calculate statistics anew.
# shellcheck disable=SC2034
readonly TEST_PACKAGES=("${PROGRAM_PACKAGES[@]}" catch2 libbenchmark-dev python3-xarray python3-netcdf4
    python3-scipy libopenmpi-dev openmpi-bin)

# Exit statuses, as the program's own.
readonly OUR_DEFECT=1 USER_CAN_MEND=2 MACHINE_FAILED=3

say() { printf 'adem: %s\n' "$*" >&2; }

# Usage: fail STATUS MESSAGE...
fail() {
    say "${*:2}"
    exit "$1"
}

# Prints those of the named packages that are not installed.
missing_packages() {
    local installed
    installed=" $(dpkg-query -W -f '${db:Status-Status}=${Package} ' "$@" 2>/dev/null || true)"
    local package
    for package in "$@"; do
        [[ $installed == *" installed=$package "* ]] || echo "$package"
    done
}

is_debian_like() {
    [[ -r $OS_RELEASE ]] && command -v apt-get >/dev/null && command -v dpkg-query >/dev/null &&
        (source "$OS_RELEASE" && [[ " ${ID:-} ${ID_LIKE:-} " == *" debian "* ]])
}

explain_other_system() {
    local name
    name=$(source "$OS_RELEASE" 2>/dev/null && echo "${PRETTY_NAME:-}") || true
    say "this script installs what it needs on Debian 12 (bookworm) and its relatives; this is ${name:-another system}."
    say "Nothing was installed or built. Either run it in a Debian container:"
    say "    docker run --rm -it -v '$ROOT':/adem -w /adem debian:12 tools/$(basename "$0") …"
    say "or install these yourself (these are Debian's names; g++ 12 or clang 14 or later, CMake 3.25 or later),"
    say "    $*"
    say "and then run it with ADEM_SKIP_SETUP=1 in front."
}

# Runs apt-get as root, waiting for another apt to finish.
apt_get() {
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

# Installs those of the packages that are missing; says nothing when all are there. Usage: install_packages WHY PACKAGE...
install_packages() {
    local why=$1 missing log="$ROOT/build/apt.log"
    shift
    [[ -z ${ADEM_SKIP_SETUP:-} ]] || return 0
    if ! is_debian_like; then
        explain_other_system "$@"
        exit $USER_CAN_MEND
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    say "installing with apt, $why: ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null ||
            fail $USER_CAN_MEND "that needs root, and there is no sudo. As root:  apt-get install ${missing[*]}"
        say "(with sudo, which may ask for your password)"
        sudo -v || fail $USER_CAN_MEND "sudo was refused. As root:  apt-get install ${missing[*]}"
    fi
    make_build_folder
    if ! { apt_get update && apt_get install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail $MACHINE_FAILED "apt could not install what is missing. Is there a network? All of its output: $log"
    fi
}

node_is_there() { command -v "${ADEM_NODE:-node}" >/dev/null && command -v npm >/dev/null; }

# Installs what draws when it is missing: Node and npm the page of a report and its charts, rsvg-convert the charts as PNG.
# Tried once for each, and no reason to stop: the program works without, and says what it then lacks.
install_drawing() {
    if ! node_is_there; then install_one node "to draw the page of reports" "reports will lack their page" nodejs npm; fi
    if ! command -v "${ADEM_RSVG:-rsvg-convert}" >/dev/null; then
        install_one rsvg "to make charts as PNG" "charts can be made as SVG only" librsvg2-bin
    fi
}

# Usage: install_one NAME WHY LACK PACKAGE...
install_one() {
    local tried="$ROOT/build/$1-was-tried" log="$ROOT/build/apt-$1.log" why=$2 lack=$3
    shift 3
    if [[ -n ${ADEM_SKIP_SETUP:-} || -e $tried ]] || ! is_debian_like; then return 0; fi
    make_build_folder
    touch "$tried"
    if ((EUID != 0)) && ! sudo -n true 2>/dev/null; then
        say "$lack. As root:  apt-get install $*"
        return 0
    fi
    say "installing with apt, $why: $*"
    { apt_get update && apt_get install --no-install-recommends "$@"; } >"$log" 2>&1 ||
        say "$lack: apt could not install $*. Later:  apt-get install $*   (all of its output: $log)"
}

make_build_folder() {
    mkdir -p "$ROOT/build" 2>/dev/null || true
    [[ -w $ROOT/build ]] || fail $USER_CAN_MEND "cannot write in $ROOT/build (rights? a full disk?); adem is built there."
}

# Waits without a child process, which would outlive its killed parent.
pause() { read -rt "$1" <> <(:) || true; }

# Says what is going on once it takes longer than two seconds, and on a terminal how far it is.
watch_log() {
    local what=$1 log=$2 progress
    pause 2
    say "$what … (takes some minutes the first time)"
    while kill -0 $$ 2>/dev/null; do
        pause 1
        [[ -t 2 ]] || continue
        progress=$(grep -oE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 1)
        [[ -z $progress ]] || printf '\r%s ' "$progress" >&2
    done
}

# Runs a step and keeps its output in a log; shows what matters of it when the step fails. Usage: step WHAT LOG COMMAND...
step() {
    local what=$1 log="$ROOT/build/$2.log" watcher status=0
    shift 2
    watch_log "$what" "$log" 9>&- &
    watcher=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    { kill $watcher && wait $watcher; } 2>/dev/null || true
    [[ ! -t 2 ]] || printf '\r\033[K' >&2
    ((status)) || return 0
    grep -E -A 4 -m 8 '[ :]error:|^CMake Error' "$log" | cut -c 1-240 >&2 || tail -n 20 "$log" >&2
    fail $OUR_DEFECT "$what failed. All of its output: $log"
}

# Configures (when needed) and builds. Usage: build PRESET WHAT [-DNAME=VALUE]... [TARGET]...
build() {
    local preset=$1 what=$2 folder="$ROOT/build/$1" definitions=()
    shift 2
    while [[ ${1:-} == -D* ]]; do
        definitions+=("$1")
        shift
    done
    make_build_folder
    exec 9>"$ROOT/build/$preset.lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        say "waiting for another build of $what"
        flock 9
    fi
    # A build folder does not survive a move of the project.
    if ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    pushd "$ROOT" >/dev/null || exit
    # A build that was configured without Node looks again once it is there.
    if [[ ! -f $folder/build.ninja ]] ||
        { node_is_there && grep -qs '^ADEM_N[A-Z]*:FILEPATH=.*-NOTFOUND' "$folder/CMakeCache.txt"; }; then
        step "configuring $what" "$preset-configure" cmake --preset "$preset" "${definitions[@]}"
    fi
    step "building $what" "$preset-build" cmake --build "$folder" ${1:+--target "$@"}
    popd >/dev/null || exit
    exec 9>&-
}
