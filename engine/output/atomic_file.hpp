#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace adem {

/// A file that appears whole or not at all.
///
/// The content goes to a hidden file beside the target; `commit` flushes it to the disk, gives it its name and flushes
/// the folder. Until then, and after any failure, nothing carries the target's name; an existing target stays as it
/// was. Every failure of the machine (full disk, missing rights, read-only disk) throws MachineError with the system's
/// own words.
class AtomicFile {
  public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Appends bytes; they are collected and written in large pieces.
    void write(std::string_view bytes);
    void write(const void* bytes, std::size_t count);

    /// The hidden file, for a library that insists on writing by path. Not to be mixed with `write`.
    const std::filesystem::path& temporary() const { return temporary_; }
    const std::filesystem::path& target() const { return target_; }

    /// Brings everything to the disk without giving the file its name; after this only `commit` may follow. For several
    /// files that belong together: finish all, then commit all.
    void finish();
    /// Finishes if that was not done, and gives the file its name. Once only.
    void commit();

  private:
    void flush();
    void put(const char* bytes, std::size_t count);
    [[noreturn]] void fail(std::string_view doing) const;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    std::string waiting_;
    int descriptor_ = -1;
    bool committed_ = false;
};

/// Writes a small text as one atomic file.
void write_whole_file(const std::filesystem::path& target, std::string_view text);

/// Makes a folder and its parents; throws MachineError with the system's own words.
void make_folder(const std::filesystem::path& folder);

/// Removes what a killed process left of its unfinished atomic files in `folder`. Only when nobody else writes there.
void remove_unfinished_files(const std::filesystem::path& folder);

/// "cannot write results/summary.csv: No space left on device"
std::string machine_message(std::string_view doing, const std::filesystem::path& path, int error_number);

}  // namespace adem
