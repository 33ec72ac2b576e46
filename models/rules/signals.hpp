#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who notices a need while it is small: a professional whom one knows, and the school of who is at school.
///
///     p(noticed in a month) = early signalling · min(1, a · best familiarity + b · [at school])
struct Signals {
    static constexpr std::string_view name = "signals";
    Lever<float> early_signal;
    Parameter<float> by_face, by_school, small_below, hours, false_alarms;

    bool is_small(float need, bool known) const { return need > 0 && need < small_below && !known; }
    float noticed(const Keyed<float, Service>& familiarity, Education education) const {
        const float best = *std::max_element(familiarity.begin(), familiarity.end());
        return early_signal *
               std::min(1.0F, by_face * best + (education == Education::in_school ? by_school.value : 0));
    }

    static void describe(auto& d) {
        d.lever("access.early_signal", &Signals::early_signal, {0, "1", 0, 1}, assumption,
                "How much professionals and schools watch out for small needs");
        d.param("by_face", &Signals::by_face, {0.3, "1/month", 0, 1}, Uniform{0, 0.6}, assumption,
                "Chance that somebody who knows one well notices; 0: no effect");
        d.param("by_school", &Signals::by_school, {0.05, "1/month", 0, 1}, Uniform{0, 0.1}, assumption,
                "Chance that the school notices; 0: no effect");
        d.param("small_below", &Signals::small_below, {0.35, "1", 0, 1}, Uniform{0.25, 0.45}, assumption,
                "Severity below which a need is small");
        d.param("hours", &Signals::hours, {1, "hour", 0, 40}, LogNormal{1, 0.4}, assumption,
                "Hours that looking into a signal takes");
        d.param("false_alarms", &Signals::false_alarms, {1, "1", 0, 20}, LogNormal{1, 0.6}, assumption,
                "False signals for each true one");
    }
};

/// Those whose small need for a service is noticed, in a random order; residents of an Every with In<Need>,
/// In<Familiarity>, In<EducationOf> and NeedKnown.
template <class Residents>
std::vector<typename Residents::Individual> noticed_for(Service service, const Residents& residents,
                                                        const Signals& rule, float contact, const auto& draw) {
    std::vector<std::pair<double, typename Residents::Individual>> noticed;
    for (const auto who : residents) {
        const bool known = who.template get<NeedKnown>()[service] != 0;
        if (!rule.is_small(who.template get<Need>()[service], known)) continue;
        const float chance = contact * rule.noticed(who.template get<Familiarity>(), who.template get<EducationOf>());
        const double u = draw.of(who).uniform(static_cast<unsigned>(service));
        if (u < static_cast<double>(chance)) noticed.emplace_back(u, who);
    }
    std::sort(noticed.begin(), noticed.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.identity() < b.second.identity();
    });
    std::vector<typename Residents::Individual> in_order;
    for (const auto& [u, who] : noticed) in_order.push_back(who);
    return in_order;
}

}  // namespace adem::model
