#include "engine/input/ramps.hpp"

#include <algorithm>

#include "engine/base/identity.hpp"

namespace adem {
namespace {

using Written = std::vector<std::vector<LeverPeriod>>;  // for each entry of the course

std::vector<LeverPeriod> in_order(const Written& written) {
    std::vector<LeverPeriod> periods;
    for (const auto& of_entry : written) periods.insert(periods.end(), of_entry.begin(), of_entry.end());
    return periods;
}

/// Neighbourhoods at one value.
struct Group {
    double value;
    std::vector<std::string> places;
};

/// Where the course is in a month, with the places that are alike together.
std::vector<Group> groups_at(Month month, const LeverEntry& lever, const std::vector<LeverPeriod>& course,
                             const std::vector<std::string>& places) {
    Scenario scenario;
    scenario.policy = course;
    const Policy policy = policy_of(scenario);
    std::vector<Group> groups;
    for (const std::string& place : places) {
        const double value = policy.value(lever, identity_of(place), month);
        const auto same = [&](const Group& group) { return group.value == value; };
        const auto known = std::find_if(groups.begin(), groups.end(), same);
        if (known == groups.end()) {
            groups.push_back({value, {place}});
        } else {
            known->places.push_back(place);
        }
    }
    return groups;
}

/// The two periods of a ramp that sets out from `before`.
void write_out(const RampedPeriod& ramped, const Group& before, bool everywhere, std::vector<LeverPeriod>& written) {
    const LeverPeriod& whole = ramped.period;
    const double step = (whole.value - before.value) / ramped.ramp;
    const int moving = std::min(ramped.ramp, whole.until - whole.from);
    LeverPeriod move = whole;
    if (!everywhere) move.in = before.places;
    LeverPeriod stay = move;
    move.value = before.value + step;
    move.to = moving == ramped.ramp ? whole.value : before.value + moving * step;
    move.until = stay.from = whole.from + moving;
    written.push_back(move);
    if (stay.from < stay.until) written.push_back(stay);
}

}  // namespace

std::vector<LeverPeriod> with_ramps_written_out(const LeverEntry& lever, const std::vector<RampedPeriod>& course,
                                                const RunFrame& frame) {
    Written written(course.size());
    std::vector<std::size_t> ramps;
    for (std::size_t i = 0; i < course.size(); ++i) {
        if (course[i].ramp <= 1) {
            written[i] = {course[i].period};
        } else {
            ramps.push_back(i);
        }
    }
    // What holds in the month before a ramp began before it: ramps in the order of time know all they need.
    std::stable_sort(ramps.begin(), ramps.end(),
                     [&](std::size_t a, std::size_t b) { return course[a].period.from < course[b].period.from; });
    for (const std::size_t i : ramps) {
        const LeverPeriod& period = course[i].period;
        const auto& places = period.in.empty() ? frame.neighbourhoods : period.in;
        const auto groups = groups_at(period.from - 1, lever, in_order(written), places);
        for (const Group& group : groups) write_out(course[i], group, groups.size() == 1, written[i]);
    }
    return in_order(written);
}

}  // namespace adem
