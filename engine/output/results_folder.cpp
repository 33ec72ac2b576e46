#include "engine/output/results_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"
#include "engine/output/checkpoints.hpp"
#include "engine/output/run_record.hpp"

namespace adem {
namespace {

// run.json first: without it nothing looks complete.
constexpr std::array<std::string_view, 16> our_files = {
    "run.json",       "summary.csv",    "differences.csv", "costs.csv",     "timeseries.nc", "timeseries.csv",
    "parameters.csv", "evaluators.csv", "cost_effect.csv", "crossover.csv", "choice.csv",    "points.csv",
    "results.csv",    "results.nc",     "report.json",     "report.html"};
constexpr std::size_t longest_name = 100;

std::string key_text(std::uint64_t key) { return fmt::format("{:016x}", key); }

std::string safe(std::string_view name) {
    std::string text(name);
    for (char& c : text) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        if (!plain) c = '-';
    }
    return text;
}

bool looks_empty(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    if (error) throw MachineError(machine_message("read the folder", folder, error.value()));
    return std::none_of(begin(entries), end(entries),
                        [](const auto& entry) { return !entry.path().filename().string().starts_with('.'); });
}

bool marked_unfinished(const std::filesystem::path& folder, std::uint64_t run_key) {
    const auto begun = read_begun_run(folder);
    return begun && begun->run_key == run_key;
}

/// Empty when every file is there as it was written.
std::string what_changed(const std::filesystem::path& folder, const RunMark& mark) {
    for (const RecordedFile& file : mark.files) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(folder / file.name, error))
            return fmt::format("{} is missing", file.name);
        if (record_file(folder, file.name) != file) return fmt::format("{} was changed", file.name);
    }
    return {};
}

void remove_file(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error && error != std::errc::not_a_directory)
        throw MachineError(machine_message("remove", path, error.value()));
}

/// "000012.bin" or a checkpoint, and nothing that somebody else might have put there.
bool is_replicate_name(std::string_view name) {
    if (Checkpoints::is_name(name)) return true;
    const std::string_view number = name.substr(0, name.find('.'));
    return name.substr(number.size()) == ".bin" && number.size() >= 6 &&
           number.find_first_not_of("0123456789") == std::string_view::npos;
}

void remove_replicates(const std::filesystem::path& folder) {
    std::error_code error;
    remove_unfinished_files(folder);
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (is_replicate_name(entry.path().filename().string())) remove_file(entry.path());
    }
    std::filesystem::remove(folder, error);  // stays when something else was put there
}

}  // namespace

std::string results_folder_name(const std::vector<std::string>& scenarios, std::uint64_t run_key) {
    std::string names;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string next = (i == 0 ? "" : "+") + safe(scenarios[i]);
        if (names.size() + next.size() > longest_name) {
            names += i == 0 ? next.substr(0, longest_name) : fmt::format("+{}-more", scenarios.size() - i);
            break;
        }
        names += next;
    }
    return fmt::format("{}-{}", names, key_text(run_key).substr(0, 8));
}

FolderCheck check_folder(const std::filesystem::path& folder, std::uint64_t run_key) {
    std::error_code error;
    const auto status = std::filesystem::status(folder, error);
    if (status.type() == std::filesystem::file_type::not_found) return {FolderState::free, {}};
    if (error) throw MachineError(machine_message("read the folder", folder, error.value()));
    if (!std::filesystem::is_directory(status)) return {FolderState::other, "it is not a folder"};
    if (looks_empty(folder)) return {FolderState::free, {}};
    const auto finished = read_run_mark(folder);
    // A run that was begun over older results goes on, whatever of them is still there.
    const bool unfinished = marked_unfinished(folder, run_key);
    if (unfinished && (!finished || finished->run_key != run_key))
        return {FolderState::unfinished, "it holds a part of this run"};
    if (std::filesystem::exists(folder / "run.json", error)) {
        if (!finished) return {FolderState::other, "its run.json cannot be read"};
        if (finished->run_key != run_key) return {FolderState::other, "it holds the results of another run"};
        const std::string changed = what_changed(folder, *finished);
        if (changed.empty()) return {FolderState::complete, "it holds these results already"};
        if (unfinished) return {FolderState::unfinished, "it holds a part of this run"};
        return {FolderState::other, "it holds these results, but " + changed};
    }
    if (std::filesystem::exists(folder / begun_run_file, error)) {
        return {FolderState::other, "it holds a part of another run"};
    }
    return {FolderState::other, "it holds files that are not results of this program"};
}

ResultsFolder::ResultsFolder(std::filesystem::path folder, const BegunRun& run, bool overwrite)
    : folder_(std::move(folder)), lock_(folder_) {
    const FolderState state = check_folder(folder_, run.run_key).state;
    if (!overwrite && state != FolderState::free && state != FolderState::unfinished) {
        throw std::logic_error("a results folder was taken without asking what it holds");
    }
    // The mark comes first: from then on the run can be gone on with, also when it is killed in the next lines.
    write_begun_run(folder_, run);
    for (const std::string_view name : our_files) remove_file(folder_ / name);
    if (overwrite) remove_replicates(replicates());
    remove_unfinished_files(folder_);
    make_folder(replicates());
    remove_unfinished_files(replicates());
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

/// A lock on the folder itself leaves no file behind. Disks that know no locks are used without.
FolderLock::FolderLock(const std::filesystem::path& folder) {
    make_folder(folder);
    descriptor_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor_ < 0) throw MachineError(machine_message("open the folder", folder, errno));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(descriptor_);
        throw MachineError(fmt::format("cannot use {}: another process is writing results there", folder.string()));
    }
}

void remove_working_files(const std::filesystem::path& folder) {
    remove_replicates(folder / "replicates");
    remove_file(folder / begun_run_file);
}

}  // namespace adem
