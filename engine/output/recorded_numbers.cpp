#include "engine/output/recorded_numbers.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"

namespace adem {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
/// Numbers that are made undefined before they are put away.
constexpr std::size_t piece = 1 << 23;

}  // namespace

class RecordedNumbers::OnDisk {
  public:
    OnDisk(std::size_t size, std::filesystem::path folder) : folder_(std::move(folder)), size_(size) {
        try {
            open_without_name();
            map();
        } catch (...) {
            close();
            throw;
        }
    }
    ~OnDisk() {
        ::munmap(numbers_, bytes());
        close();
    }
    OnDisk(const OnDisk&) = delete;
    OnDisk& operator=(const OnDisk&) = delete;

    std::span<double> all() const { return {numbers_, size_}; }
    void put_away() const {
        // A disk that fails would not be noticed without: what it did not take, memory forgets.
        if (::fdatasync(descriptor_) != 0) fail(errno);
        if (::madvise(numbers_, bytes(), MADV_DONTNEED) != 0) fail(errno);
    }

  private:
    std::size_t bytes() const { return size_ * sizeof(double); }

    void open_without_name() {
        // Named like a file that is not finished: one that a killed process leaves is removed with those.
        std::string name = (folder_ / ".numbers.partial-XXXXXX").string();
        descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor_ < 0) fail(errno);
        ::unlink(name.c_str());
        // A disk that turned out to be full later would end the program without a word.
        if (const int error = ::posix_fallocate(descriptor_, 0, static_cast<off_t>(bytes())); error != 0) fail(error);
    }

    void map() {
        void* const start = ::mmap(nullptr, bytes(), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor_, 0);
        if (start == MAP_FAILED) fail(errno);
        numbers_ = static_cast<double*>(start);
    }

    void close() const {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[noreturn]] void fail(int error) const {
        throw MachineError(machine_message("keep what is recorded in", folder_, error));
    }

    std::filesystem::path folder_;
    std::size_t size_;
    int descriptor_ = -1;
    double* numbers_ = nullptr;
};

RecordedNumbers::RecordedNumbers(std::size_t size) : in_memory_(size, undefined) {}

RecordedNumbers::RecordedNumbers(std::size_t size, const std::filesystem::path& folder) {
    if (size == 0) return;  // there is no file of no length in memory
    on_disk_ = std::make_unique<OnDisk>(size, folder);
    for (std::span<double> left = all(); !left.empty();) {
        const std::span<double> some = left.first(std::min(piece, left.size()));
        std::ranges::fill(some, undefined);
        put_away();
        left = left.subspan(some.size());
    }
}

RecordedNumbers::RecordedNumbers(const RecordedNumbers& other) : in_memory_(other.all().begin(), other.all().end()) {}

RecordedNumbers::RecordedNumbers(RecordedNumbers&&) noexcept = default;

RecordedNumbers& RecordedNumbers::operator=(RecordedNumbers other) noexcept {
    in_memory_ = std::move(other.in_memory_);
    on_disk_ = std::move(other.on_disk_);
    return *this;
}

RecordedNumbers::~RecordedNumbers() = default;

std::span<double> RecordedNumbers::all() { return on_disk_ ? on_disk_->all() : std::span(in_memory_); }

std::span<const double> RecordedNumbers::all() const { return const_cast<RecordedNumbers&>(*this).all(); }

void RecordedNumbers::put_away() const {
    if (on_disk_) on_disk_->put_away();
}

}  // namespace adem
