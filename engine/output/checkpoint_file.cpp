#include "engine/output/checkpoint_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <span>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/base/hash.hpp"

namespace adem {
namespace {

constexpr std::string_view mark = "adem checkpoint\n";
constexpr std::uint32_t format = 1;
constexpr std::size_t before_header = mark.size() + 2 * sizeof(std::uint32_t);
constexpr std::size_t longest_header = 1 << 16;
constexpr std::size_t footer = 2 * sizeof(std::uint64_t);

constexpr std::string_view processor =
#if defined(__x86_64__)
    "x86_64";
#elif defined(__aarch64__)
    "aarch64";
#else
    "another processor";
#endif

std::vector<std::byte> header_of(const CheckpointKey& key, const std::string& where) {
    ByteWriter header;
    for (const std::string& text : {key.version, key.commit, key.platform}) header.text(text);
    header.number(key.run);
    header.number(key.replicate);
    header.text(where);
    ByteWriter all;
    all.raw(std::as_bytes(std::span(mark)));
    all.number(format);
    all.number(static_cast<std::uint32_t>(header.bytes().size()));
    all.raw(header.bytes());
    return all.bytes();
}

std::uint64_t fingerprint(std::span<const std::byte> bytes) {
    ContentHash hash;
    hash.add(bytes.data(), bytes.size());
    return hash.value();
}

/// A file that is open for reading; closed when it goes out of scope.
class OpenFile {
  public:
    explicit OpenFile(const std::filesystem::path& path) : path_(path) {
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0 && errno != ENOENT) throw MachineError(machine_message("read", path, errno));
        struct stat status {};
        if (descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0) size_ = static_cast<std::uint64_t>(status.st_size);
    }
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_there() const { return descriptor_ >= 0; }
    std::uint64_t size() const { return size_; }
    int descriptor() const { return descriptor_; }
    const std::filesystem::path& path() const { return path_; }
    /// Fewer bytes than asked for when the file ends or the disk cannot give them.
    std::vector<std::byte> read(std::uint64_t from, std::size_t count) const {
        std::vector<std::byte> bytes(count);
        std::size_t done = 0;
        while (done < count) {
            const ssize_t got =
                ::pread(descriptor_, bytes.data() + done, count - done, static_cast<off_t>(from + done));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            done += static_cast<std::size_t>(got);
        }
        bytes.resize(done);
        return bytes;
    }

  private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

/// The bytes of a file in memory that the system may take back: a world need not fit twice.
class Mapped {
  public:
    explicit Mapped(const OpenFile& file) : size_(file.size()) {
        start_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
        if (start_ == MAP_FAILED) throw MachineError(machine_message("read", file.path(), errno));
    }
    ~Mapped() { ::munmap(start_, size_); }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;
    std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(start_), size_}; }

  private:
    void* start_;
    std::size_t size_;
};

std::string program(const CheckpointKey& key) { return fmt::format("{} ({})", key.version, key.commit); }

std::optional<CheckpointDifference> difference(const CheckpointKey& there, const CheckpointKey& here) {
    using What = CheckpointDifference::What;
    if (there.version != here.version || there.commit != here.commit)
        return CheckpointDifference{What::version, program(there), program(here)};
    if (there.platform != here.platform) return CheckpointDifference{What::platform, there.platform, here.platform};
    if (there.run != here.run)
        return CheckpointDifference{What::run, fmt::format("{:016x}", there.run), fmt::format("{:016x}", here.run)};
    if (there.replicate != here.replicate)
        return CheckpointDifference{What::replicate, std::to_string(there.replicate), std::to_string(here.replicate)};
    return std::nullopt;
}

/// `header_end`: where the work begins.
CheckpointCheck check_header(const OpenFile& file, const CheckpointKey& key, std::uint64_t& header_end) {
    if (!file.is_there()) return {};
    const CheckpointCheck damaged{CheckpointState::damaged, {}, {}};
    const auto start = file.read(0, before_header);
    if (start.size() < before_header ||
        !std::equal(start.begin(), start.begin() + mark.size(), std::as_bytes(std::span(mark)).begin()))
        return damaged;
    ByteReader fixed(std::span<const std::byte>(start).subspan(mark.size()));
    const auto made = fixed.number<std::uint32_t>();
    const auto size = fixed.number<std::uint32_t>();
    if (size > longest_header) return damaged;
    header_end = before_header + size + sizeof(std::uint64_t);
    const auto all = file.read(0, header_end);
    if (all.size() < header_end) return damaged;
    const auto header = std::span(all).first(before_header + size);
    if (ByteReader(std::span(all).subspan(header.size())).number<std::uint64_t>() != fingerprint(header))
        return damaged;
    if (made != format)
        return {CheckpointState::foreign,
                {},
                CheckpointDifference{CheckpointDifference::What::format, std::to_string(made), std::to_string(format)}};
    ByteReader in(header.subspan(before_header));
    CheckpointKey there;
    for (std::string* text : {&there.version, &there.commit, &there.platform}) *text = in.text();
    there.run = in.number<std::uint64_t>();
    there.replicate = in.number<std::uint32_t>();
    CheckpointCheck check{CheckpointState::sound, in.text(), difference(there, key)};
    if (check.difference) check.state = CheckpointState::foreign;
    return check;
}

/// Whether every byte is as it was written. Reads, where a mapping would crash on a disk that fails.
bool is_whole(const OpenFile& file, std::uint64_t header_end) {
    if (file.size() < header_end + footer) return false;
    constexpr std::size_t piece = 1 << 20;
    const std::uint64_t end = file.size() - sizeof(std::uint64_t);
    ContentHash hash;
    for (std::uint64_t at = 0; at < end;) {
        const auto bytes = file.read(at, static_cast<std::size_t>(std::min<std::uint64_t>(piece, end - at)));
        if (bytes.empty()) return false;
        hash.add(bytes.data(), bytes.size());
        at += bytes.size();
    }
    const auto last = file.read(file.size() - footer, footer);
    if (last.size() < footer) return false;
    ByteReader in(last);
    return in.number<std::uint64_t>() == file.size() - footer - header_end &&
           in.number<std::uint64_t>() == hash.value();
}

}  // namespace

std::string this_platform() {
    return fmt::format("{}, {}-endian, {} bits", processor,
                       std::endian::native == std::endian::little ? "little" : "big", 8 * sizeof(void*));
}

void write_checkpoint(AtomicFile& file, const CheckpointKey& key, const Resumable& work) {
    ContentHash hash;
    ByteWriter out([&](std::span<const std::byte> bytes) {
        hash.add(bytes.data(), bytes.size());
        file.write(bytes.data(), bytes.size());
    });
    const auto header = header_of(key, work.where());
    out.raw(header);
    out.number(fingerprint(header));
    const std::uint64_t start = out.written();
    work.save(out);
    out.number(out.written() - start);
    out.number(hash.value());
}

CheckpointCheck check_checkpoint_header(const std::filesystem::path& path, const CheckpointKey& key) {
    std::uint64_t header_end = 0;
    return check_header(OpenFile(path), key, header_end);
}

CheckpointCheck read_checkpoint(const std::filesystem::path& path, const CheckpointKey& key, Resumable& work) {
    const OpenFile file(path);
    std::uint64_t header_end = 0;
    CheckpointCheck check = check_header(file, key, header_end);
    if (check.state != CheckpointState::sound) return check;
    if (!is_whole(file, header_end)) return {CheckpointState::damaged, {}, {}};
    const Mapped mapped(file);
    ByteReader in(mapped.bytes().subspan(header_end, file.size() - footer - header_end));
    work.restore(in);
    return check;
}

}  // namespace adem
