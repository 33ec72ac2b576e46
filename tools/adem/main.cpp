#include <fmt/core.h>

#include "adem_version.hpp"

int main() {
    fmt::print("adem {} ({})\n", adem::program_version, adem::program_commit);
    return 0;
}
