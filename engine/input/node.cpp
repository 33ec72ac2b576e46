#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/input/content.hpp"
#include "engine/input/decimal.hpp"
#include "engine/input/located.hpp"

namespace adem {
namespace {

std::string_view a_kind(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::nothing:
            return "empty";
        case Node::Kind::scalar:
            return "a single value";
        case Node::Kind::list:
            return "a list";
        case Node::Kind::map:
            return "a map";
    }
    return "";
}

std::shared_ptr<const Node::Content> moved(const Node::Content& from, const Place& place) {
    auto content = std::make_shared<Node::Content>(from);
    content->place = place;
    for (Node::Content::Entry& entry : content->entries) {
        entry.key_place = place;
        entry.value = moved(*entry.value, place);
    }
    return content;
}

std::string with_range(std::string_view kind, const NumberRange& range) {
    const std::string text = range_text(range);
    return text == "any number" ? std::string(kind) : fmt::format("{}, {}", kind, text);
}

}  // namespace

std::string range_text(const NumberRange& range) {
    const std::string unit = range.unit.empty() || range.unit == "1" ? "" : " " + range.unit;
    const bool from = std::isfinite(range.low), to = std::isfinite(range.high);
    if (from && to) return fmt::format("{}..{}{}", number_text(range.low), number_text(range.high), unit);
    if (from) return fmt::format("at least {}{}", number_text(range.low), unit);
    if (to) return fmt::format("at most {}{}", number_text(range.high), unit);
    return "any number";
}

Node::Node(std::shared_ptr<const Content> content, std::string key, Place key_place, std::string name)
    : content_(std::move(content)), key_(std::move(key)), key_place_(std::move(key_place)), name_(std::move(name)) {}

Node::Kind Node::kind() const { return content_->kind; }
const Place& Node::place() const { return is_nothing() ? key_place_ : content_->place; }
const std::string& Node::scalar() const { return content_->text; }
bool Node::is_quoted() const { return content_->quoted; }

Node Node::named(std::string name) const { return Node(content_, key_, key_place_, std::move(name)); }

std::vector<Node> Node::children() const {
    std::vector<Node> result;
    result.reserve(content_->entries.size());
    for (const Content::Entry& entry : content_->entries) {
        const std::string name = is_map() ? entry.key : fmt::format("{} item {}", name_, result.size() + 1);
        result.emplace_back(entry.value, entry.key, entry.key_place, name);
    }
    return result;
}

std::optional<Node> Node::find(std::string_view key) const {
    if (!is_map()) return std::nullopt;
    for (const Content::Entry& entry : content_->entries) {
        if (entry.key == key) return Node(entry.value, entry.key, entry.key_place, entry.key);
    }
    return std::nullopt;
}

void Node::refuse(std::string_view allowed, Problems& problems, std::string_view hint) const {
    std::string is;
    if (!is_scalar()) {
        is = fmt::format("{} is {}", name_, a_kind(kind()));
    } else if (!is_quoted() && read_decimal(scalar()).value) {
        is = fmt::format("{} = {}", name_, scalar());
    } else {
        is = fmt::format("{} = {}", name_, in_quotes(scalar()));
    }
    problems.add(place(), fmt::format("{} (must be {}){}", is, allowed, hint));
}

std::optional<double> Node::number(const NumberRange& range, Problems& problems) const {
    const std::string_view kind = range.integer ? "a whole number" : "a number";
    if (!is_scalar()) {
        refuse(with_range(kind, range), problems);
        return std::nullopt;
    }
    const Decimal decimal = read_decimal(scalar());
    if (!decimal.value || is_quoted()) {
        refuse(with_range(kind, range), problems, decimal.value ? ". Remove the quotes" : decimal.hint);
        return std::nullopt;
    }
    if (range.integer && *decimal.value != std::floor(*decimal.value)) {
        refuse(with_range(kind, range), problems);
        return std::nullopt;
    }
    if (*decimal.value < range.low || *decimal.value > range.high) {
        refuse(range_text(range), problems);
        return std::nullopt;
    }
    return *decimal.value == 0 ? 0.0 : *decimal.value;  // no negative zero
}

std::optional<std::int64_t> Node::whole_number(std::int64_t low, std::int64_t high, const std::string& unit,
                                               Problems& problems) const {
    const auto value = number({static_cast<double>(low), static_cast<double>(high), unit, true}, problems);
    if (!value) return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::optional<bool> Node::yes_or_no(Problems& problems) const {
    if (is_scalar() && (scalar() == "yes" || scalar() == "true")) return true;
    if (is_scalar() && (scalar() == "no" || scalar() == "false")) return false;
    refuse("yes or no", problems);
    return std::nullopt;
}

std::optional<std::string> Node::text(Problems& problems, std::size_t longest) const {
    const bool blank = scalar().find_first_not_of(" \t\n") == std::string::npos;
    if (is_scalar() && !blank && scalar().size() <= longest) return scalar();
    if (is_scalar() && !blank) {
        problems.add(place(),
                     fmt::format("{} has {} bytes (must be text of at most {})", name_, scalar().size(), longest));
    } else {
        refuse("text", problems);
    }
    return std::nullopt;
}

std::optional<std::string> Node::word(const std::vector<std::string>& allowed, Problems& problems) const {
    if (is_scalar() && std::find(allowed.begin(), allowed.end(), scalar()) != allowed.end()) return scalar();
    refuse((allowed.size() == 1 ? "" : "one of ") + listed(allowed), problems, did_you_mean(scalar(), allowed));
    return std::nullopt;
}

std::optional<std::vector<std::string>> Node::words(const std::vector<std::string>& allowed, Problems& problems) const {
    if (is_nothing() || is_map()) {
        refuse("a list of words: " + listed(allowed), problems);
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    std::vector<std::string> result;
    for (const Node& item : is_list() ? children() : std::vector<Node>{*this}) {
        const auto word = item.word(allowed, problems);
        if (!word) continue;
        if (std::find(result.begin(), result.end(), *word) != result.end()) {
            problems.add(item.place(), fmt::format("{} is given twice in {}", in_quotes(*word), name_));
        }
        result.push_back(*word);
    }
    if (problems.size() > before) return std::nullopt;
    return result;
}

std::optional<CalendarMonth> Node::calendar_month(Problems& problems) const {
    if (is_scalar()) {
        if (const auto month = parse_calendar_month(scalar())) return month;
    }
    refuse("a month such as 2025-01", problems);
    return std::nullopt;
}

bool Node::expect(Kind expected, std::string_view content, Problems& problems) const {
    if (kind() == expected) return true;
    refuse(content, problems);
    return false;
}

void Node::refuse_other_keys(const std::vector<std::string>& allowed, Problems& problems) const {
    if (!is_map()) return;
    for (const Content::Entry& entry : content_->entries) {
        if (std::find(allowed.begin(), allowed.end(), entry.key) != allowed.end()) continue;
        problems.add(entry.key_place, fmt::format("unknown key {} (allowed: {}){}", in_quotes(entry.key),
                                                  listed(allowed), did_you_mean(entry.key, allowed)));
    }
}

Node Node::moved_to(const Place& place) const { return Node(moved(*content_, place), key_, place, name_); }

Node Node::map_of_one(const std::string& key, const Node& value, const Place& place) {
    auto content = std::make_shared<Content>();
    content->kind = Kind::map;
    content->place = place;
    content->entries.push_back({key, place, value.content_});
    content->size += value.content_->size;
    content->height = value.content_->height + 1;
    return Node(std::move(content), "", place, "");
}

}  // namespace adem
