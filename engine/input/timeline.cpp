#include "engine/input/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace adem {
namespace {

const std::vector<std::string> period_keys = {"value", "to", "from", "until", "in"};

/// A lever of 0 or 1 may also be written as yes or no.
std::optional<double> lever_number(const Node& node, const NumberRange& range, Problems& problems) {
    const bool is_switch = range.integer && range.low == 0 && range.high == 1;
    const std::string& text = node.scalar();
    if (is_switch && (text == "yes" || text == "true")) return 1.0;
    if (is_switch && (text == "no" || text == "false")) return 0.0;
    return node.number(range, problems);
}

class TimelineReader {
  public:
    TimelineReader(const std::string& lever, const NumberRange& range, const RunFrame& frame, Problems& problems)
        : lever_(lever), range_(range), frame_(frame), problems_(problems) {}

    void read(const Node& node) {
        if (node.is_map()) {
            read_period(node);
        } else if (const auto value = lever_number(node.named(lever_), range_, problems_)) {
            periods.push_back({lever_, *value, {}, Month{0}, frame_.end(), {}, {node.place()}});
        }
    }

    std::vector<LeverPeriod> periods;

  private:
    void read_period(const Node& map) {
        map.refuse_other_keys(period_keys, problems_);
        const auto value_node = map.find("value");
        if (!value_node) {
            problems_.add(map.place(), fmt::format("'value' is missing in '{}' ({})", lever_, range_text(range_)));
        }
        const auto value = value_node ? lever_number(value_node->named(lever_), range_, problems_) : std::nullopt;
        const auto to = map.find("to");
        const auto to_value = to ? lever_number(to->named(lever_ + " to"), range_, problems_) : std::nullopt;
        const auto from = map.find("from"), until = map.find("until"), in = map.find("in");
        const auto first = from ? read_first_month(*from, frame_, problems_) : Month{0};
        const auto end =
            until ? read_run_month(*until, frame_, problems_) : std::max(frame_.end(), first.value_or(Month{0}) + 1);
        const auto where = in ? read_in(*in, frame_, problems_) : std::vector<std::string>{};
        if (!first || !end) return;
        if (*first >= *end) {
            problems_.add(
                until->place(),
                fmt::format("until = {} is not after from = {} (the month given is the first without the value)",
                            until->scalar(), from ? from->scalar() : frame_.date(Month{0})));
        } else if (value) {
            periods.push_back({lever_, *value, to_value, *first, *end, where, {value_node->place()}});
        }
    }

    const std::string& lever_;
    const NumberRange& range_;
    const RunFrame& frame_;
    Problems& problems_;
};

}  // namespace

std::vector<LeverPeriod> read_timeline(const std::string& lever, const NumberRange& range, const Node& node,
                                       const RunFrame& frame, Problems& problems) {
    TimelineReader reader(lever, range, frame, problems);
    if (!node.is_list()) {
        reader.read(node);
    } else if (node.children().empty()) {
        node.refuse("a value, or a list of {value, to, from, until, in}", problems);
    }
    if (node.is_list()) {
        for (const Node& item : node.children()) reader.read(item);
    }
    return std::move(reader.periods);
}

}  // namespace adem
