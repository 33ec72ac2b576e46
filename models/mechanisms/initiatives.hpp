#pragma once

#include "models/rules/backing.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Initiatives live on those who carry them and on what stands behind them.
///
///     momentum' = momentum + speed · (by_core · core / (core + half) + backing − momentum) + e
///
/// Backing is support, money and little paperwork (rules/backing.hpp). Which ones fail: `failing_initiatives`.
struct Initiatives {
    static constexpr std::string_view name = "initiatives";
    static constexpr std::string_view about = "A core, support and money keep initiatives alive; paperwork does not";
    Contact contact;
    Backing backing;
    Parameter<float> speed, by_core, half_core, noise;
    Lever<float> support;

    static void describe(auto& d) {
        using M = Initiatives;
        d.rule(&M::contact);
        d.rule(&M::backing);
        d.param("speed", &M::speed, {0.15, "1/month", 0, 1}, Beta{3, 17}, assumption, "share of the gap closed");
        d.param("by_core", &M::by_core, {0.6, "1", 0, 2}, Beta{6, 4}, assumption, "momentum of a large core");
        d.param("half_core", &M::half_core, {4, "person", 0.5, 100}, LogNormal{4, 0.4}, assumption, "half of it");
        d.param("noise", &M::noise, {0.06, "1", 0, 1}, LogNormal{0.06, 0.4}, assumption, "a month's luck (s.d.)");
        d.lever("assets.support", &M::support, {0.5, "1", 0, 1}, assumption, "");
    }
    void operator()(Every<Resident, In<ActiveIn>> residents, Every<Initiative, InOut<CoreSize>, InOut<Momentum>> all,
                    Every<Worker, In<RoleOf>, In<ContactHours>> workers,
                    Whole<Neighbourhood, In<ResidentsNow>, In<TrustInResidents>, InOut<SupportOfInitiatives>> here,
                    Draw<"initiatives: luck"> luck) const {
        for (const auto initiative : all) initiative.get<CoreSize>() = 0;
        for (const auto resident : residents)
            if (const Ref<Initiative> where = resident.get<ActiveIn>()) ++all[where].get<CoreSize>();
        const float hours = hours_of_support(workers, contact.probability, support);
        const auto number = static_cast<float>(std::max<std::size_t>(all.size(), 1));
        const float help = backing.help(hours / number);
        here.get<SupportOfInitiatives>() = help;
        const float each = here.get<ResidentsNow>() / thousand / number;
        const float behind = backing.of(help, here.get<TrustInResidents>(), each);
        for (const auto initiative : all) {
            const auto core = static_cast<float>(initiative.get<CoreSize>());
            float& m = initiative.get<Momentum>();
            const float chance = noise * static_cast<float>(luck.of(initiative).normal());
            m = math::clamp01(m + speed * (behind + by_core * core / (core + half_core) - m) + chance);
        }
    }
};

}  // namespace adem::model
