#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/located.hpp"

namespace adem {

struct Registry;

/// The settable things of one kind, each with a dotted path ("staff.fte.teacher") and a range.
class PathTable {
  public:
    /// Nodes by path.
    using Found = std::map<std::string, Node>;

    /// `what` is one word for a thing of this kind: "lever".
    PathTable(std::string what, std::map<std::string, NumberRange> entries);
    static PathTable of_levers(const Registry& registry);
    static PathTable of_parameters(const Registry& registry);

    /// The range at a path, or nullptr.
    const NumberRange* find(const std::string& path) const;

    /// The nodes below `map` by full path; nested maps and dotted keys may be mixed. Adds a problem for each path that
    /// is unknown, incomplete or given twice.
    Found collect(const Node& map, Problems& problems) const;

    /// Why a path is unknown, and which was probably meant, with its range.
    std::string unknown(const std::string& path) const;

  private:
    void collect_below(const std::string& prefix, const Node& node, Found& found, Problems& problems) const;
    bool is_group(const std::string& path) const;
    /// The names that may follow "path." (all first names when path is "").
    std::vector<std::string> names_in(const std::string& path) const;
    std::string suggestion(const std::string& path) const;
    std::string range_of(const std::string& path) const;

    std::string what_;
    std::map<std::string, NumberRange> entries_;
};

}  // namespace adem
