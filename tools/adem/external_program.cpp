#include "tools/adem/external_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "engine/base/error.hpp"
#include "tools/adem/interruption.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t longest_complaint = 4000;

std::vector<std::string> surroundings() {
    std::vector<std::string> list;
    for (const char* name : {"PATH", "HOME", "TMPDIR", "LANG", "XDG_CACHE_HOME"})
        if (const char* value = std::getenv(name)) list.push_back(std::string(name) + "=" + value);
    return list;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

/// Both ends close by themselves, and neither is inherited.
struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() {
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw MachineError(std::string("cannot make a pipe: ") + std::strerror(errno));
    }
    ~Pipe() {
        close_writing();
        ::close(ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_writing() {
        if (ends[1] >= 0) ::close(ends[1]);
        ends[1] = -1;
    }
};

/// Nothing to read, stdout into a file, stderr into the pipe, signals as they were before anybody caught them.
class Manner {
  public:
    Manner(const Pipe& errors, const std::filesystem::path& output) {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
        ::posix_spawn_file_actions_adddup2(&files_, errors.ends[1], STDERR_FILENO);
        ::posix_spawnattr_init(&attributes_);
        sigset_t ours;
        ::sigemptyset(&ours);
        ::sigaddset(&ours, SIGINT);
        ::sigaddset(&ours, SIGTERM);
        ::posix_spawnattr_setsigdefault(&attributes_, &ours);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
    }
    ~Manner() {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    Manner(const Manner&) = delete;
    Manner& operator=(const Manner&) = delete;
    const posix_spawn_file_actions_t* files() const { return &files_; }
    const posix_spawnattr_t* attributes() const { return &attributes_; }

  private:
    posix_spawn_file_actions_t files_;
    posix_spawnattr_t attributes_;
};

constexpr int patience = 100;  // milliseconds in which we notice that the user stops us: a caught signal ends no wait

void stop_if_asked(pid_t child) {
    if (interruption()) ::kill(child, SIGTERM);
}

/// All that it writes; what is too much is read and forgotten, so that it never waits for us.
std::string read_all(int end, pid_t child) {
    std::string text;
    char piece[1024];
    for (;;) {
        pollfd waiting{end, POLLIN, 0};
        if (::poll(&waiting, 1, patience) <= 0) {
            stop_if_asked(child);
            continue;
        }
        const ssize_t count = ::read(end, piece, sizeof piece);
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
        if (count > 0 && text.size() < longest_complaint) text.append(piece, static_cast<std::size_t>(count));
    }
}

bool ended_well(pid_t child) {
    int status = 0;
    for (;;) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 && errno != EINTR) return false;
        stop_if_asked(child);
        ::poll(nullptr, 0, 1);
    }
}

}  // namespace

Ended run_program(const std::vector<std::string>& words, const std::filesystem::path& output) {
    std::vector<std::string> arguments = words, environment = surroundings();
    Pipe errors;
    const Manner manner(errors, output);
    pid_t child = -1;
    const int problem = ::posix_spawnp(&child, arguments.front().c_str(), manner.files(), manner.attributes(),
                                       pointers(arguments).data(), pointers(environment).data());
    if (problem == ENOENT) return {Ended::How::absent, {}};
    if (problem != 0) throw MachineError("cannot start " + words.front() + ": " + std::strerror(problem));
    errors.close_writing();
    std::string complaint = read_all(errors.ends[0], child);
    const bool well = ended_well(child);
    if (interruption()) return {Ended::How::interrupted, {}};
    return {well ? Ended::How::done : Ended::How::failed, std::move(complaint)};
}

}  // namespace adem::tools
