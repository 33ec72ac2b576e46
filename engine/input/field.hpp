#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/input/located.hpp"

namespace adem {

/// Where a value came from.
struct Origin {
    Place place;              ///< of the value in a file, or file "--set" and line 0
    bool is_default = false;  ///< not given by anybody
};

/// "default", "scenarios/carousel.yaml:14" or "--set".
std::string origin_text(const Origin& origin);

/// One row of a table that says which keys a map may have.
struct Field {
    enum class Kind {
        number,  ///< unit, low, high, integer, value
        word,    ///< one of `allowed`; `word` is the default
        words,   ///< one or several of `allowed`
        month,   ///< a time in the run: "2027-01", "year 3" or "month 25"
        text,    ///< free text
    };
    std::string name;
    std::string unit = "1";
    double low = 0, high = 1;
    std::optional<double> value = {};  ///< default of a number, or of a month (in months since the start)
    bool required = false;
    std::string about = {};
    Kind kind = Kind::number;
    bool integer = false;
    std::vector<std::string> allowed = {};
    std::string word = {};  ///< default of a word or text
};

std::vector<std::string> names_of(std::span<const Field> fields);

/// A number of a real place, with its source and the area that it describes ("" when not said).
struct Figure {
    double value = 0;
    std::string source, area;
    Origin origin;
};

/// Reads one figure: a number, or a map {value, source, area}.
std::optional<Figure> read_figure(const Node& node, const NumberRange& range, Problems& problems);

/// Reads the numbers of a map by a table. A field that is missing gets its default; without one it is left out, and
/// is a problem when required. Keys that are neither in the table nor in `also` are problems.
std::map<std::string, Figure> read_fields(const Node& map, std::span<const Field> fields, Problems& problems,
                                          const std::vector<std::string>& also = {});

}  // namespace adem
