#include "models/statements/statements.hpp"

#define CSV_IO_NO_THREAD
#include <libfccp/csv.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace adem::model {

namespace {

constexpr std::array<std::string_view, 5> kinds{"rule", "claim", "lever", "presentation", "framing"};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (std::string part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

InputError problem(const std::filesystem::path& file, int line, const std::string& what) {
    return InputError(Problem{Place{file.string(), line, 1}, what});
}

}  // namespace

std::string_view name_of(StatementKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::vector<Statement> read_statements(const std::filesystem::path& file) try {
    io::CSVReader<7, io::trim_chars<' '>, io::double_quote_escape<',', '"'>> reader(file.string());
    reader.read_header(io::ignore_no_column, "id", "statement", "kind", "where", "test", "contested", "measured");
    std::vector<Statement> statements;
    Statement row;
    std::string kind, where, tests, contested;
    while (reader.read_row(row.id, row.text, kind, where, tests, contested, row.measured)) {
        row.line = static_cast<int>(reader.get_file_line());
        const auto found = std::find(kinds.begin(), kinds.end(), kind);
        if (found == kinds.end())
            throw problem(file, row.line,
                          "unknown kind '" + kind + "' (allowed: rule, claim, lever, presentation, framing)");
        row.kind = static_cast<StatementKind>(found - kinds.begin());
        row.where = split(where, ';');
        row.tests = split(tests, '|');
        row.contested = split(contested, '|');
        statements.push_back(row);
    }
    return statements;
} catch (const io::error::base& error) {
    throw problem(file, 1, error.what());
}

MeasuredClaim measured_claim(const Statement& statement, const std::filesystem::path& file) {
    const auto parts = split(statement.measured, ';');
    const auto versus = parts.empty() ? std::string::npos : parts[0].find(" vs ");
    MeasuredClaim claim;
    if (parts.size() == 4 && versus != std::string::npos) {
        claim.scenario = trimmed(parts[0].substr(0, versus));
        claim.other = trimmed(parts[0].substr(versus + std::string_view(" vs ").size()));
        claim.indicator = parts[1];
        claim.group = parts[2];
        std::from_chars(parts[3].data(), parts[3].data() + parts[3].size(), claim.year);
    }
    if (claim.year < 1)
        throw problem(file, statement.line,
                      statement.id + ": '" + statement.measured + "' (must be: A vs B; indicator; group; year)");
    return claim;
}

}  // namespace adem::model
