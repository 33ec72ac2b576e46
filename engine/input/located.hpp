#pragma once
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/month.hpp"
#include "engine/input/problems.hpp"

namespace adem {

/// What a number may be. An infinite end is open.
struct NumberRange {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::string unit = "1";  ///< "1" and "" are not shown
    bool integer = false;
};

/// "1..50 year", "at least 0 euro", "at most 3", "any number".
std::string range_text(const NumberRange& range);

/// What stands at one place of a YAML file: a text, a list, a map or nothing; with its place and the name it has there.
///
/// The getters never throw: they add a problem with place, what was wrong and what is allowed, and return nothing.
/// A Node is a cheap handle; what it points to never changes.
class Node {
  public:
    enum class Kind { nothing, scalar, list, map };
    struct Content;

    Node(std::shared_ptr<const Content> content, std::string key, Place key_place, std::string name);

    Kind kind() const;
    bool is_nothing() const { return kind() == Kind::nothing; }
    bool is_scalar() const { return kind() == Kind::scalar; }
    bool is_list() const { return kind() == Kind::list; }
    bool is_map() const { return kind() == Kind::map; }

    const Place& place() const;                            ///< of the value
    const Place& key_place() const { return key_place_; }  ///< of the key before it; of the value in a list
    const std::string& key() const { return key_; }        ///< "" in a list and at the top
    const std::string& name() const { return name_; }      ///< as messages call it: the key, or "list item 2"
    Node named(std::string name) const;                    ///< the same node under another name in messages

    const std::string& scalar() const;  ///< the text as it stands, "" when this is no text
    bool is_quoted() const;             ///< text between quotes or in a block

    std::vector<Node> children() const;  ///< items of a list or values of a map, in file order
    std::optional<Node> find(std::string_view key) const;

    std::optional<double> number(const NumberRange& range, Problems& problems) const;
    std::optional<std::int64_t> whole_number(std::int64_t low, std::int64_t high, const std::string& unit,
                                             Problems& problems) const;
    std::optional<bool> yes_or_no(Problems& problems) const;
    /// Text that is not empty and has at most `longest` bytes.
    std::optional<std::string> text(Problems& problems, std::size_t longest = 10000) const;
    /// One of the allowed words.
    std::optional<std::string> word(const std::vector<std::string>& allowed, Problems& problems) const;
    /// A single word or a list of them, each once.
    std::optional<std::vector<std::string>> words(const std::vector<std::string>& allowed, Problems& problems) const;
    /// "2025-01", "2025-01-01" or "2025".
    std::optional<CalendarMonth> calendar_month(Problems& problems) const;

    /// Whether this is a map (or a list); adds a problem when not. `content` says what it holds: "a list of projects".
    bool expect(Kind kind, std::string_view content, Problems& problems) const;
    /// Adds a problem for every key that is not allowed, with the nearest one that is.
    void refuse_other_keys(const std::vector<std::string>& allowed, Problems& problems) const;

    /// Adds "name = value (must be <allowed>)<hint>" at the value's place.
    void refuse(std::string_view allowed, Problems& problems, std::string_view hint = "") const;

    /// A copy in which everything stands at `place`.
    Node moved_to(const Place& place) const;
    /// A map of one key, as if it had been written at `place`; for what a command line adds to a file.
    static Node map_of_one(const std::string& key, const Node& value, const Place& place);

  private:
    std::shared_ptr<const Content> content_;
    std::string key_;
    Place key_place_;
    std::string name_;
};

/// Limits of what is read; beyond them is an error, never a crash.
inline constexpr int deepest_nesting = 64;
inline constexpr std::size_t most_nodes = 200000;  // after following aliases

/// Reads one YAML document. `file` is the name shown in messages. Problems: not UTF-8, control characters, not YAML,
/// empty, several documents, duplicate keys, keys that are no text, tags, merge keys, too deep, too large.
std::optional<Node> parse_yaml(std::string bytes, const std::string& file, Problems& problems);

/// Reads a YAML file; a file that cannot be read is a problem at `asked_at`, the place that names it.
std::optional<Node> load_yaml(const std::filesystem::path& path, const Place& asked_at, Problems& problems);

}  // namespace adem
