#pragma once

#include "models/rules/contact.hpp"
#include "models/rules/posts.hpp"
#include "models/rules/prices.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Officials and councillors with their feet in the mud meet a few residents, who are heard or not, and mostly not
/// helped at once.
///
///     p(a resident meets one) = hours · contacts an hour / residents
///
/// Their time has a price. What they learn stands in `local_information`. Assumption.
struct OfficialsInTheField {
    static constexpr std::string_view name = "officials_in_the_field";
    static constexpr std::string_view about = "Officials in the neighbourhood meet a few residents";
    Contact contact;
    Prices prices;
    Lever<float> field_time;
    Parameter<float> contacts, fairness, effect, weight;

    static void describe(auto& d) {
        using M = OfficialsInTheField;
        d.rule(&M::contact);
        d.rule(&M::prices);
        d.lever("staff.field_time", &M::field_time, {0, "hour/month per 1000 residents", 0, 100}, "by definition", "");
        d.param("contacts", &M::contacts, {1, "1/hour", 0, 20}, LogNormal{1, 0.5}, assumption,
                "Residents whom an official speaks in an hour");
        d.param("fairness", &M::fairness, {0.6, "1", 0, 1}, Beta{6, 4}, assumption, "Fairness as felt");
        d.param("effect", &M::effect, {0.5, "1", 0, 1}, Beta{5, 5}, assumption, "Effect as felt");
        d.param("weight", &M::weight, {0.3, "1", 0, 10}, Uniform{0, 0.6}, assumption, "Weight of it; 0: none");
    }

    void operator()(Every<Resident> residents, Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here,
                    Draw<"officials_in_the_field: met"> met, Send<Experience> send) const {
        if (field_time <= 0) return;
        const double people = here.get<ResidentsAtStart>();
        here.get<SpentThisMonth>()[CostLine::governance] += prices.field_time_of(people, field_time);
        if (residents.empty() || weight <= 0) return;
        const double p =
            contact.probability * contacts * field_time * per_thousand(people) / static_cast<double>(residents.size());
        for (const auto resident : residents)
            if (met.of(resident).chance(p))
                send.to(resident.row(), here.identity(), {{}, Institution::municipality, fairness, effect, weight});
    }
};

}  // namespace adem::model
