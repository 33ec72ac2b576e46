#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// A project that begins with what is there starts up sooner and cheaper, as far as there is something and it is known.
///
///     f = reuse · A / (A + half),  A = assets known per 1000 residents
///     start-up' = start-up · (1 − shorter · f),  start cost' = start cost · (1 − cheaper · f)
///
/// Agreeing with others costs money, and what is used over and over is worn: known assets' = known · (1 − wear · f).
/// Endowments differ, so it favours places that have much. Form: assumption.
struct ReuseOfAssets {
    static constexpr std::string_view name = "reuse_of_assets";
    static constexpr std::string_view about = "Projects that begin with what is there start up sooner and cheaper";
    Parameter<float> half, shorter, cheaper, wear;
    ResidentsOwn own;
    Prices prices;

    static void describe(auto& d) {
        using M = ReuseOfAssets;
        d.param("half", &M::half, {10, "asset per 1000 residents", 0.1, 1000}, LogNormal{10, 0.6}, assumption,
                "known assets at which half of the gain is reached");
        d.param("shorter", &M::shorter, {0.6, "1", -1, 1}, Normal{0.6, 0.25}, assumption,
                "share of the start-up that reuse can spare; may be 0");
        d.param("cheaper", &M::cheaper, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "share of the start cost that reuse can spare");
        d.param("wear", &M::wear, {0.05, "1", 0, 1}, Beta{2, 38}, assumption,
                "share of the known assets that one project wears out");
        d.rule(&M::own);
        d.rule(&M::prices);
    }
    void operator()(
        Every<Programme, In<StateOf>, In<Begun>, InOut<StartUpMonths>, In<StartCost>> projects,
        Whole<Neighbourhood, In<AssetsPresent>, InOut<AssetsDiscovered>, InOut<SpentThisMonth>> here) const {
        if (own.reuse <= 0) return;
        for (const auto project : projects.by_identity()) {
            if (!is_running(project.get<StateOf>()) || project.get<Begun>() != begins_now) continue;
            float known = 0;
            for (const AssetType type : all_of<AssetType>())
                known += here.get<AssetsPresent>()[type] * here.get<AssetsDiscovered>()[type];
            const float f = own.reuse * known / (known + half);
            const auto start_up = static_cast<float>(project.get<StartUpMonths>()) * (1 - shorter * f);
            project.get<StartUpMonths>() = static_cast<std::int16_t>(start_up + 0.5F);
            auto& spent = here.get<SpentThisMonth>();
            spent[CostLine::programme_start] -= static_cast<double>(project.get<StartCost>() * cheaper * f);
            spent[CostLine::coordination] += static_cast<double>(own.reuse * prices.reuse);
            for (float& found : here.get<AssetsDiscovered>()) found *= 1 - wear * f;
        }
    }
};

}  // namespace adem::model
