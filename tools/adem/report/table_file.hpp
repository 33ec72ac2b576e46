#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adem::tools::report {

/// A table that adem wrote: rows by the names of their columns. Throws InputError when it cannot be read, holds no rows
/// or lacks a column that is needed.
class TableFile {
  public:
    TableFile(std::filesystem::path file, const std::vector<std::string>& needed);

    std::size_t rows() const { return rows_.size(); }
    const std::string& text(std::size_t row, const std::string& column) const;
    /// NaN where nothing stands; throws InputError where it is no number.
    double number(std::size_t row, const std::string& column) const;
    [[noreturn]] void refuse(const std::string& why) const;

  private:
    std::filesystem::path file_;
    std::map<std::string, std::size_t> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace adem::tools::report
