#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Where institutions learn from what the neighbourhood is like.
///
///     s = a · hours of area managers + b · hours of officials + c · mean network of workers + d · stories
///
/// Hours a month per 1000 residents. Sizes: assumption.
struct InformationSources {
    static constexpr std::string_view name = "information_sources";
    Lever<float> field_time;
    Parameter<float> managers, field, network, stories;

    double of(double manager_hours, double mean_network, double told) const {
        return managers * manager_hours + field * field_time + network * mean_network + stories * told;
    }

    static void describe(auto& d) {
        using M = InformationSources;
        d.lever("staff.field_time", &M::field_time, {0, "hour/month per 1000 residents", 0, 100}, "by definition",
                "Time of officials and councillors in the neighbourhood, beyond the usual");
        d.param("managers", &M::managers, {0.002, "1/hour", 0, 1}, Uniform{0, 0.004}, assumption,
                "What an hour of area managers between street and town hall brings");
        d.param("field", &M::field, {0.005, "1/hour", 0, 1}, Uniform{0, 0.01}, assumption,
                "What an hour of officials in the neighbourhood brings");
        d.param("network", &M::network, {0.02, "1/month", 0, 1}, Uniform{0, 0.04}, assumption,
                "What workers with a full network bring");
        d.param("stories", &M::stories, {0.03, "1/month", 0, 1}, Uniform{0, 0.06}, assumption,
                "What accounts by stories instead of figures bring");
    }
};

}  // namespace adem::model
