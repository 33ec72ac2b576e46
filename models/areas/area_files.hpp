#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/areas/area_table.hpp"

namespace adem::model {

/// One row of one file.
struct RowAt {
    const AreaTable* table = nullptr;
    const AreaRow* row = nullptr;

    std::optional<double> operator[](CbsColumn column) const { return table->value(*row, column); }
    bool is_percent(CbsColumn column) const { return table->is_percent(column); }
    bool operator==(const RowAt&) const = default;
};

/// Several files with figures of areas, together.
class AreaFiles {
  public:
    /// Reads all files. `asked_at` is the place that names them, for the message when one cannot be read. Throws
    /// InputError with everything that is wrong.
    explicit AreaFiles(const std::vector<std::filesystem::path>& files, const Place& asked_at = {});
    AreaFiles(const AreaFiles&) = delete;
    AreaFiles& operator=(const AreaFiles&) = delete;

    const std::vector<AreaTable>& tables() const { return tables_; }

    /// The codes of all areas of a level that have key figures, in order.
    std::vector<std::string> codes_of(Area level) const;

    /// The rows with key figures of an area: the newest first, and of one year in the order of the files.
    std::vector<RowAt> rows_of(const std::string& code) const;

    /// The rows of a table of another kind for a region: by its code or, where the file has none, its name.
    std::vector<RowAt> region_rows(TableKind kind, const std::string& code, const std::string& name) const;

    /// The plain code of the area that a text stands for. Throws InputError with the nearest code, or with the codes of
    /// areas that have this name, when there is none.
    std::string code_of(std::string_view text, const Place& asked_at) const;

    /// The name of an area in the newest row that has one, and of the municipality that it lies in; else the code.
    std::string name_of(const std::string& code) const;
    std::string municipality_of(const std::string& code) const;

  private:
    void index();

    std::vector<AreaTable> tables_;
    std::map<std::string, std::vector<RowAt>, std::less<>> rows_;     // key figures by code
    std::map<std::string, std::vector<RowAt>, std::less<>> regions_;  // other tables by code or folded name
};

}  // namespace adem::model
