#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace adem {

/// A thin layer over netCDF's C interface: closes by itself and turns every failure into MachineError with the file's
/// name. The library keeps state of its own: one thread at a time may use files of this kind.
class NetcdfFile {
  public:
    enum class Type { real, whole, text };  ///< 64-bit floating point, 32-bit integer, string
    using Extents = std::vector<std::size_t>;

    /// A new netCDF-4 file over whatever stands at `path`; `shown` is the name to use in messages.
    static NetcdfFile create(const std::filesystem::path& path, const std::filesystem::path& shown);
    static NetcdfFile open(const std::filesystem::path& path);
    ~NetcdfFile();
    NetcdfFile(NetcdfFile&&) noexcept;
    NetcdfFile& operator=(NetcdfFile&&) = delete;

    int add_dimension(const std::string& name, std::size_t length);
    int add_variable(const std::string& name, Type, const std::vector<int>& dimensions);
    /// Chunked, shuffled and compressed; undefined values are NaN.
    int add_compressed_variable(const std::string& name, const std::vector<int>& dimensions, const Extents& chunks);
    void set(int variable, const std::string& attribute, std::string_view value);
    void set(int variable, const std::string& attribute, double value);
    void set(int variable, const std::string& attribute, int value);

    void put(int variable, const std::vector<std::string>& values);
    void put(int variable, const std::vector<int>& values);
    void put(int variable, const Extents& start, const Extents& count, const std::vector<double>& values);

    bool has(const std::string& variable) const;
    int variable(const std::string& name) const;
    std::vector<std::string> names() const;  ///< all variables, in the order of their making
    Extents extents(int variable) const;
    std::vector<std::string> texts(int variable) const;
    std::vector<int> wholes(int variable) const;
    std::vector<double> reals(int variable, const Extents& start, const Extents& count) const;
    std::string text(int variable, const std::string& attribute) const;  ///< empty when absent
    double real(int variable, const std::string& attribute, double otherwise) const;

    /// Writes everything and closes; a failure here is a failure of the disk.
    void close();

    static const int global;  ///< stands for the file itself in `set` and `text`

  private:
    NetcdfFile(std::filesystem::path path, std::filesystem::path shown);
    void check(int status, std::string_view doing) const;

    std::filesystem::path path_, shown_;
    int id_ = -1;
    mutable bool broken_ = false;  // a write failed
};

}  // namespace adem
