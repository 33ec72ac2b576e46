#!/usr/bin/env bash
# shellcheck disable=SC2016
# The set-up of tools/adem.sh against a made-up apt, cmake and sudo: nothing on this machine is installed or built.
set -euo pipefail
ROOT=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A project in a folder with spaces: the real scripts, and a program that prints where it runs and with what.
project="$scratch/a project"
mkdir -p "$project" "$scratch/bin" "$scratch/elsewhere"
cp -r "$ROOT/tools" "$project/tools"
cat >"$scratch/bin/cmake" <<'FAKE'
#!/usr/bin/env bash
echo "cmake $*" >>"$LOG"
[[ -z ${BUILD_BREAKS:-} ]] || { echo "main.cpp:1:1: error: something is wrong"; exit 1; }
mkdir -p build/release/tools
echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/release/CMakeCache.txt
touch build/release/build.ninja
printf '#!/usr/bin/env bash\necho "in $PWD:"\nprintf " <%%s>" "$@"\nexit 42\n' >build/release/tools/adem
chmod +x build/release/tools/adem
FAKE
cat >"$scratch/bin/dpkg-query" <<'FAKE'
#!/usr/bin/env bash
for package in "$@"; do
    [[ $package == "${MISSING:-none}" ]] || printf 'installed=%s ' "$package"
done
FAKE
printf '#!/usr/bin/env bash\necho "apt-get $*" >>"$LOG"\nexit "${APT_STATUS:-0}"\n' >"$scratch/bin/apt-get"
printf '#!/usr/bin/env bash\n[[ $1 == -v ]] || exec "$@"\n' >"$scratch/bin/sudo"
printf '#!/usr/bin/env bash\n' | tee "$scratch/bin/node" "$scratch/bin/rsvg-convert" >"$scratch/bin/npm"
chmod +x "$scratch"/bin/*
echo 'ID=debian' >"$scratch/debian"
printf 'ID=fedora\nPRETTY_NAME="Fedora Linux 40"\n' >"$scratch/fedora"
export PATH="$scratch/bin:$PATH" LOG="$scratch/log" ADEM_OS_RELEASE="$scratch/debian"
unset ADEM_SKIP_SETUP
cd "$scratch/elsewhere"

# Runs adem.sh and keeps status, stdout and stderr.
run() {
    : >"$LOG"
    status=0
    env "$@" "$scratch/start here" compare "two words" "" >"$scratch/out" 2>"$scratch/err" || status=$?
}
check() {
    eval "$1" && return
    printf 'not so: %s\nstatus %s\n--- stdout\n%s\n--- stderr\n%s\n--- calls\n%s\n' "$1" "$status" \
        "$(<"$scratch/out")" "$(<"$scratch/err")" "$(<"$LOG")"
    exit 1
}
says() { grep -qF -- "$1" "$scratch/err"; }
called() { grep -qE -- "$1" "$LOG"; }
ln -s "$project/tools/adem.sh" "$scratch/start here"

run MISSING=libfmt-dev
check 'says "installing with apt, to build and run adem: libfmt-dev"'
check 'called "apt-get .*install .*libfmt-dev" && ! called "install .*cmake"'
check 'called "cmake --preset release" && called "cmake --build"'
check '[[ $status == 42 ]]'
check '[[ $(<"$scratch/out") == "in $scratch/elsewhere:"$'"'\\n'"'" <compare> <two words> <>" ]]'

run A=1
check '[[ $status == 42 && ! -s $scratch/err ]]'
check '! called apt-get && ! called "cmake --preset"'

run ADEM_NODE=absent
check '[[ $status == 42 ]] && says "to draw the page of reports: nodejs npm" && called "apt-get .*install .*nodejs npm"'
run ADEM_NODE=absent
check '[[ $status == 42 && ! -s $scratch/err ]] && ! called apt-get'
rm "$project/build/node-was-tried"
run ADEM_NODE=absent APT_STATUS=100
check '[[ $status == 42 ]] && says "reports will lack their page: apt could not install nodejs npm"'
run ADEM_RSVG=absent
check '[[ $status == 42 ]] && says "to make charts as PNG: librsvg2-bin" && called "apt-get .*install .*librsvg2-bin"'
check '! called nodejs'
run ADEM_RSVG=absent
check '[[ $status == 42 && ! -s $scratch/err ]] && ! called apt-get'
rm "$project/build/rsvg-was-tried"
run ADEM_RSVG=absent APT_STATUS=100
check '[[ $status == 42 ]] && says "charts can be made as SVG only: apt could not install librsvg2-bin"'
echo 'ADEM_NPM:FILEPATH=ADEM_NPM-NOTFOUND' >>"$project/build/release/CMakeCache.txt"
run A=1
check '[[ $status == 42 ]] && called "cmake --preset release"'

run BUILD_BREAKS=1
check '[[ $status == 1 && ! -s $scratch/out ]]'
check 'says "error: something is wrong" && says "$project/build/release-build.log"'

run MISSING=cmake APT_STATUS=100
check '[[ $status == 3 && ! -s $scratch/out ]] && says "could not install" && ! called "cmake --"'

run ADEM_OS_RELEASE="$scratch/fedora"
check '[[ $status == 2 && ! -s $scratch/out ]] && ! called .'
check 'says "Fedora Linux 40" && says "docker run" && says libyaml-cpp-dev && says ADEM_SKIP_SETUP=1'

run ADEM_OS_RELEASE="$scratch/fedora" ADEM_SKIP_SETUP=1
check '[[ $status == 42 ]]'
