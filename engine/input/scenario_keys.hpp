#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/located.hpp"

namespace adem {

/// A key at the top of a scenario file. The reader, the schema, new scenarios and the manual go by one table.
struct ScenarioKey {
    enum class Kind {
        version,      ///< of the language
        title,        ///< text, or {nl, en}
        remark,       ///< likewise, longer
        scenario,     ///< the name or path of another scenario
        number,       ///< in `range`
        month,        ///< of the calendar
        yes_or_no,    ///< a switch
        places,       ///< neighbourhoods
        policy,       ///< levers
        programmes,   ///< a list of projects
        parameters,   ///< by path
        assumptions,  ///< names of variants of the model
        equal,        ///< how a comparison makes it equal to another
        variants,     ///< several policies in one file
    };
    std::string name;
    Kind kind = Kind::remark;
    std::string about;
    NumberRange range = {};
    bool in_variants = true;  ///< whether each of the variants may have its own
};

std::span<const ScenarioKey> scenario_key_table();

/// One of the table; the name must be in it.
const ScenarioKey& scenario_key(std::string_view name);

/// The names, as messages list them.
const std::vector<std::string>& scenario_keys();
const std::vector<std::string>& variant_keys();

/// Letters, digits, '-' and '_', so that "file#name" can be typed.
bool is_variant_name(std::string_view name);
inline constexpr const char* variant_name_pattern = "^[A-Za-z0-9_-]+$";

}  // namespace adem
