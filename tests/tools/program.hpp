#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/paths.hpp"
#include "tests/support/results_example.hpp"

namespace adem::test {

/// What the program did: its exit code (less than 0: the signal that killed it) and what it said.
struct Answer {
    int code = -1;
    std::string out, err;
};

/// What surrounds the program while it runs.
struct Surroundings {
    std::string language = "C";  ///< what LANG is set to
    std::vector<std::pair<std::string, std::string>> environment = {};
    std::uint64_t memory = 0;  ///< bytes of address space it may use; 0: all
    bool real_page = false;    ///< reports get the page that is built; else one that takes Node.js no time
};

/// The built program, in a working folder of its own with a small scenario and without the user's language.
class Program {
  public:
    Program() {
        write_bytes(scratch_ / "village.yaml", village);
        write_bytes(scratch_ / "permanent.yaml",
                    "adem: 1\nextends: village\ntitle: {nl: Vast, en: Permanent}\n"
                    "policy:\n  promises.rate: 30\n");
        write_bytes(scratch_ / "twin.yaml", "adem: 1\nextends: village\ntitle: {nl: Tweeling, en: Twin}\n");
        write_bytes(scratch_ / "quick page.mjs", "process.stdout.write('a page');\n");
    }

    /// Runs to the end.
    Answer operator()(std::vector<std::string> words, const std::string& language = "C") const {
        return with({language}, std::move(words));
    }
    Answer with(const Surroundings& surroundings, std::vector<std::string> words) const {
        return end_of(start(std::move(words), surroundings));
    }
    pid_t start(std::vector<std::string> words, const Surroundings& surroundings = {}) const {
        words.insert(words.begin(), test::program().string());
        return start_other(std::move(words), surroundings);
    }
    /// Another program in the same folder: the first word is its path.
    Answer other(std::vector<std::string> words, const Surroundings& surroundings = {}) const {
        return end_of(start_other(std::move(words), surroundings));
    }
    Answer end_of(pid_t child) const {
        int status = 0;
        ::waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), read_bytes(scratch_ / ".out"),
                read_bytes(scratch_ / ".err")};
    }

    std::filesystem::path operator/(const std::string& name) const { return scratch_ / name; }
    bool exists(const std::string& name) const { return std::filesystem::exists(scratch_ / name); }
    std::string bytes(const std::string& name) const { return read_bytes(scratch_ / name); }

  private:
    static constexpr const char* village =
        "adem: 1\ntitle: {nl: Dorp, en: Village}\nneighbourhoods: [usquert]\nyears: 2\nsettle: 12\nreplicates: 3\n";

    pid_t start_other(std::vector<std::string> words, const Surroundings& surroundings) const {
        const pid_t child = ::fork();
        if (child == 0) become(words, surroundings);
        return child;
    }

    [[noreturn]] void become(std::vector<std::string>& words, const Surroundings& surroundings) const {
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANGUAGE"}) ::unsetenv(name);
        ::setenv("LANG", surroundings.language.c_str(), 1);
        if (!surroundings.real_page) ::setenv("ADEM_REPORT_PAGE", (scratch_ / "quick page.mjs").c_str(), 1);
        for (const auto& [name, value] : surroundings.environment) ::setenv(name.c_str(), value.c_str(), 1);
        std::vector<char*> pointers;
        for (std::string& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        const int out = ::open((scratch_ / ".out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int err = ::open((scratch_ / ".err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        const rlimit limit{surroundings.memory, surroundings.memory};
        if (surroundings.memory > 0) ::setrlimit(RLIMIT_AS, &limit);
        if (::chdir(scratch_.path().c_str()) == 0) ::execv(pointers.front(), pointers.data());
        ::_exit(99);
    }

    TemporaryFolder scratch_;
};

}  // namespace adem::test
