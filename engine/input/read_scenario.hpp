#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/library.hpp"
#include "engine/input/neighbourhoods.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

struct Registry;

/// What a reader of scenarios must know of the model and of the shipped files.
struct Catalogue {
    const Registry& registry;
    std::span<const Field> project_fields;
    Library scenarios{"scenario", {}};
    Library profiles{"profile", {}};
    std::span<const Variant> variants = {};
    AreasWithin areas_within = {};  ///< absent: a scenario cannot name a municipality
};

/// A value from the command line. `key` is "years" or "policy.staff.fte.teacher"; `value` is YAML.
struct Override {
    std::string key, value;
    std::string given_as = "--set";  ///< how messages and origins call it
    /// Where it stands in a file instead: the value, in place of `value`, and the key.
    struct Written {
        Node node;
        Place key_place;
        std::filesystem::path folder;  ///< in which the paths begin that it names
    };
    std::optional<Written> written = {};
};

/// "key=value"; adds a problem when it is not.
std::optional<Override> read_override(std::string_view text, Problems& problems);

/// The scenarios that a name on the command line stands for: each of the variants of a file that has them
/// ("memo.yaml#short"), else the file. What is wrong with the file is said when they are read.
std::vector<std::string> scenarios_of(const std::string& name_or_path, const Catalogue& catalogue);

/// Reads a scenario by path (relative to the working folder) or shipped name, with all that it extends. After '#' may
/// stand the name of one of the file's variants, which is layered on the file; without it they are left out.
///
/// A child replaces its parent's values by key; in `policy` by lever (with its whole course in time) and in
/// `parameters` by parameter. What stands under `parameters` wins over what `assumptions` say. Overrides come last. A
/// value that is replaced is not checked. Every problem is added; nothing is returned when there was one.
std::optional<Scenario> read_scenario(const std::string& name_or_path, const Catalogue& catalogue,
                                      std::span<const Override> overrides, Problems& problems);

}  // namespace adem
