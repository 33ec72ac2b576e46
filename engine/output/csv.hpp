#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/output/atomic_file.hpp"

namespace adem {

/// A comma-separated table that appears whole or not at all.
///
/// UTF-8, one line feed after each row, fields quoted as in RFC 4180 where they hold a comma, a quote or a line end; a
/// point for decimals; an empty field for what is not defined. `number` writes nine significant digits, `exact` the
/// shortest text that reads back as the same double.
class CsvTable {
  public:
    CsvTable(std::filesystem::path target, const std::vector<std::string_view>& header);

    CsvTable& text(std::string_view);
    CsvTable& number(double);
    CsvTable& exact(double);
    CsvTable& whole(std::int64_t);
    /// Appends fields that were made before with `csv_field`, commas included.
    CsvTable& ready(std::string_view fields);
    void end_row();

    void finish() { file_.finish(); }
    void commit() { file_.commit(); }

  private:
    void begin_field();

    AtomicFile file_;
    std::string row_;
    bool row_is_empty_ = true;
};

/// One field, quoted where it must be.
std::string csv_field(std::string_view text);

}  // namespace adem
