#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace adem::tools {

/// How another program ended.
struct Ended {
    enum class How {
        done,
        absent,      ///< there is no such program
        failed,      ///< it said that it failed, or was killed
        interrupted  ///< the user stopped us; it is stopped too
    };
    How how = How::done;
    std::string complaint;  ///< what it wrote to stderr, cut short
};

/// Runs a program to its end: the first word is found along PATH, the others are its arguments as they are; no shell
/// reads them. Of our surroundings it sees only what it needs to find itself, its settings and scratch space, so that
/// what it makes depends on nothing else. What it writes to stdout goes to the file `output`, and nowhere without one:
/// should we be killed, it makes no file after us. Throws MachineError when no process can be started.
Ended run_program(const std::vector<std::string>& words, const std::filesystem::path& output = "/dev/null");

}  // namespace adem::tools
