#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/error.hpp"

/// The 190 statements of the Dutch documents that the model was built from, and where each of them lives in it:
/// statements.csv beside this file.
namespace adem::model {

/// rule: a local effect of one step, tested in its direction with everything else held fixed; claim: an outcome over
/// years or between policies, which is measured and never tested for its sign; lever: something a policy sets;
/// presentation and framing: how things are shown or put into words.
enum class StatementKind { rule, claim, lever, presentation, framing };

struct Statement {
    std::string id;  ///< "M001" to "M190"
    std::string text;
    StatementKind kind = StatementKind::rule;
    std::vector<std::string> where;      ///< "mechanism:talk", "lever:staff.fte", "indicator:disorder"
    std::vector<std::string> tests;      ///< names of test cases that show the direction of a rule
    std::vector<std::string> contested;  ///< names of test cases that show it can be nothing or reversed
    std::string measured;                ///< of a claim: "A vs B; indicator; group; year"
    int line = 0;
};

std::string_view name_of(StatementKind kind);

/// What a claim compares: two scenarios, at the end of a year of the run.
struct MeasuredClaim {
    std::string scenario, other, indicator, group;
    int year = 0;
};

/// Throws InputError when the text is not "A vs B; indicator; group; year".
MeasuredClaim measured_claim(const Statement& statement, const std::filesystem::path& file);

/// Throws InputError with file and line of what cannot be read.
std::vector<Statement> read_statements(const std::filesystem::path& file);

}  // namespace adem::model
