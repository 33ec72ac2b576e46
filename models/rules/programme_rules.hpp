#pragma once

#include "engine/mechanism.hpp"
#include "models/state/policy_objects.hpp"

/// What several mechanisms ask about programmes.
namespace adem::model {

/// Who speaks for a project and all its repeats: the first of them. What happens to a line of projects is drawn by
/// this identity, so that cutting one programme into projects changes no draw. The Every must read Predecessor.
template <class Programmes>
Identity first_in_line(const Programmes& programmes, Ref<Programme> project) {
    while (const Ref<Programme> before = programmes[project].template get<Predecessor>()) project = before;
    return programmes[project].identity();
}

/// The repeat after this one, or none. The Every must read Predecessor.
template <class Programmes>
Ref<Programme> successor_of(const Programmes& programmes, Ref<Programme> project) {
    for (const auto other : programmes)
        if (other.template get<Predecessor>() == project) return other.ref();
    return {};
}

constexpr bool is_running(ProgrammeState state) {
    return state == ProgrammeState::starting || state == ProgrammeState::active;
}

/// The running projects in the order of the lines they belong to: the same for one programme and for its repeats.
template <class Programmes>
auto running_by_line(const Programmes& programmes) {
    using Individual = typename Programmes::Individual;
    std::vector<std::pair<Identity, Individual>> running;
    for (const Individual project : programmes)
        if (is_running(project.template get<StateOf>()))
            running.emplace_back(first_in_line(programmes, project.ref()), project);
    std::sort(running.begin(), running.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.identity()) < std::pair(b.first, b.second.identity());
    });
    return running;
}

/// How much of its full work a project does: less while it starts up.
struct ProgrammeStrength {
    static constexpr std::string_view name = "programme_strength";

    Parameter<float> in_start_up;

    static void describe(auto& d) {
        d.param("in_start_up", &ProgrammeStrength::in_start_up, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Share of its full work that a project does in its start-up");
    }
    float of(ProgrammeState state) const {
        return state == ProgrammeState::active ? 1 : state == ProgrammeState::starting ? in_start_up.value : 0;
    }
};

}  // namespace adem::model
