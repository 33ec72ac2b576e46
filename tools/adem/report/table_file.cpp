#include "tools/adem/report/table_file.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

#include "engine/input/text_file.hpp"
#include "models/areas/delimited_text.hpp"
#include "tools/adem/report/refuse.hpp"

namespace adem::tools::report {

TableFile::TableFile(std::filesystem::path file, const std::vector<std::string>& needed) : file_(std::move(file)) {
    Problems problems;
    const auto bytes = read_text_file(file_, Place{file_.string()}, problems);
    problems.throw_if_any();
    const auto text = clean_text(*bytes, file_.string(), problems);
    problems.throw_if_any();
    model::for_each_row(*text, ',', file_.string(), problems, [&](const model::TextRow& row) {
        if (columns_.empty())
            for (std::size_t c = 0; c < row.fields.size(); ++c) columns_[row.fields[c]] = c;
        else if (row.fields.size() == columns_.size())
            rows_.push_back(row.fields);
        else
            problems.add(Place{file_.string(), row.line}, fmt::format("{} fields (must be {}, as in the first line)",
                                                                      row.fields.size(), columns_.size()));
        return true;
    });
    problems.throw_if_any();
    for (const std::string& name : needed)
        if (!columns_.contains(name)) refuse("it has no column '" + name + "' (must be as adem wrote it)");
    if (rows_.empty()) refuse("it holds no rows (must be as adem wrote it)");
}

const std::string& TableFile::text(std::size_t row, const std::string& column) const {
    return rows_.at(row).at(columns_.at(column));
}

double TableFile::number(std::size_t row, const std::string& column) const {
    const std::string& field = text(row, column);
    if (field.empty()) return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    const char* end = field.data() + field.size();
    if (std::from_chars(field.data(), end, value).ptr != end)
        refuse(fmt::format("'{}' under {} is no number (must be as adem wrote it)", field, column));
    return value;
}

void TableFile::refuse(const std::string& why) const { report::refuse(file_, why); }

}  // namespace adem::tools::report
