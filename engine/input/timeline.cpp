#include "engine/input/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/input/ramps.hpp"

namespace adem {
namespace {

constexpr std::int64_t longest_ramp = 600;  // months
const std::vector<std::string> period_keys = {"value", "to", "ramp", "from", "until", "where", "in"};

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
    TimelineReader(const LeverEntry& lever, const RunFrame& frame, Problems& problems)
        : lever_(lever.path),
          range_{lever.low, lever.high, lever.unit, lever.integer},
          frame_(frame),
          problems_(problems) {}

    void read(const Node& node) {
        if (node.is_map()) {
            read_period(node);
        } else if (const auto value = lever_number(node.named(lever_), range_, problems_)) {
            course.push_back({{lever_, *value, {}, Month{0}, frame_.end(), {}, {node.place()}}});
        }
    }

    std::vector<RampedPeriod> course;

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
        const auto from = map.find("from"), until = map.find("until");
        const auto first = from ? read_first_month(*from, frame_, problems_) : Month{0};
        const auto end =
            until ? read_run_month(*until, frame_, problems_) : std::max(frame_.end(), first.value_or(Month{0}) + 1);
        const auto where = read_where(map, frame_, problems_);
        const int ramp = read_ramp(map, first && end ? *end - *first : 0);
        if (!first || !end) return;
        if (*first >= *end) {
            problems_.add(
                until->place(),
                fmt::format("until = {} is not after from = {} (the month given is the first without the value)",
                            until->scalar(), from ? from->scalar() : frame_.date(Month{0})));
        } else if (value) {
            course.push_back({{lever_, *value, to_value, *first, *end, where, {value_node->place()}}, ramp});
        }
    }

    /// `months`: how long the period lasts.
    int read_ramp(const Node& map, int months) {
        const auto node = map.find("ramp");
        if (!node) return 1;
        const auto ramp = node->whole_number(1, longest_ramp, "month", problems_);
        const bool end_is_known = map.find("until") || frame_.end_is_firm;
        if (map.find("to")) {
            problems_.add(node->key_place(),
                          "ramp and to cannot stand together (to moves the value over the whole "
                          "period already)");
        } else if (ramp && months > 0 && *ramp > months && end_is_known) {
            problems_.add(node->place(),
                          fmt::format("ramp = {} is longer than the period of {} months (the value would "
                                      "never be reached)",
                                      *ramp, months));
        }
        return static_cast<int>(ramp.value_or(1));
    }

    const std::string& lever_;
    NumberRange range_;
    const RunFrame& frame_;
    Problems& problems_;
};

}  // namespace

std::vector<LeverPeriod> read_timeline(const LeverEntry& lever, const Node& node, const RunFrame& frame,
                                       Problems& problems) {
    TimelineReader reader(lever, frame, problems);
    if (!node.is_list()) {
        reader.read(node);
    } else if (node.children().empty()) {
        node.refuse("a value, or a list of {value, to, ramp, from, until, where}", problems);
    }
    if (node.is_list()) {
        for (const Node& item : node.children()) reader.read(item);
    }
    return with_ramps_written_out(lever, reader.course, frame);
}

}  // namespace adem
