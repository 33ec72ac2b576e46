#include "engine/output/atomic_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "engine/base/error.hpp"

namespace adem {
namespace {

constexpr std::size_t piece = 1 << 18;
constexpr std::string_view mark = ".partial-";

std::filesystem::path hidden_beside(const std::filesystem::path& target) {
    static std::atomic<unsigned> number{0};
    const std::string name = fmt::format(".{}{}{}-{}", target.filename().string(), mark, ::getpid(), number++);
    return target.parent_path() / name;
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// Some network disks cannot flush a folder and say EINVAL; there is nothing more that we could do there.
void flush_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) throw MachineError(machine_message("flush the folder", folder, errno));
    const int result = ::fsync(descriptor);
    const int error_number = errno;
    ::close(descriptor);
    if (result != 0 && error_number != EINVAL) {
        throw MachineError(machine_message("flush the folder", folder, error_number));
    }
}

}  // namespace

std::string machine_message(std::string_view doing, const std::filesystem::path& path, int error_number) {
    return fmt::format("cannot {} {}: {}", doing, path.string(), std::generic_category().message(error_number));
}

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
    // A process of the same number that was killed may have left its file.
    do {
        temporary_ = hidden_beside(target_);
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EEXIST);
    if (descriptor_ < 0) throw MachineError(machine_message("write", target_, errno));
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!committed_) ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) { write(bytes.data(), bytes.size()); }

void AtomicFile::write(const void* bytes, std::size_t count) {
    const char* from = static_cast<const char*>(bytes);
    if (count >= piece) {
        flush();
        put(from, count);
        return;
    }
    waiting_.append(from, count);
    if (waiting_.size() >= piece) flush();
}

void AtomicFile::flush() {
    put(waiting_.data(), waiting_.size());
    waiting_.clear();
}

void AtomicFile::put(const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(descriptor_, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write");
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::finish() {
    if (descriptor_ < 0) return;
    flush();
    if (::fsync(descriptor_) != 0) fail("flush");
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail("close");
}

void AtomicFile::commit() {
    finish();
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail("give its name to");
    committed_ = true;
    flush_folder(folder_of(target_));
}

void AtomicFile::fail(std::string_view doing) const { throw MachineError(machine_message(doing, target_, errno)); }

void write_whole_file(const std::filesystem::path& target, std::string_view text) {
    AtomicFile file(target);
    file.write(text);
    file.commit();
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw MachineError(machine_message("make the folder", folder, error.value()));
    if (!std::filesystem::is_directory(folder, error)) {
        throw MachineError(machine_message("make the folder", folder, ENOTDIR));
    }
}

void remove_unfinished_files(const std::filesystem::path& folder) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.empty() && name.front() == '.' && name.find(mark) != std::string::npos) {
            std::filesystem::remove(entry.path(), error);
        }
    }
}

}  // namespace adem
