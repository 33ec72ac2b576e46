#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/contact.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Residents who are ready start an initiative on an asset that is known, or join one; initiatives live on their core,
/// support and grants, and may fail.
///
///     momentum' = momentum + speed · (base + by_core · core / (core + half) + by_support · help + by_grant · grant −
///     momentum) + e help = hours of support per initiative / (hours + half_hours)
///
/// A start needs `founders` ready residents and succeeds with the share of assets discovered; an initiative without a
/// core, or whose momentum is gone, ends. Sources of failure: Popay et al. (2023); Agdal et al. (2019).
struct Initiatives {
    static constexpr std::string_view name = "initiatives";
    static constexpr std::string_view about =
        "residents start, join and carry initiatives; support and grants keep them alive";
    Contact contact;
    Parameter<float> start_chance, speed, base, by_core, half_core, by_support, half_hours, by_grant, half_grant, noise,
        ends_below;
    Lever<float> support, micro_grants;

    static void describe(auto& d) {
        using M = Initiatives;
        d.rule(&M::contact);
        d.param("start_chance", &M::start_chance, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "chance that a ready resident starts something rather than joining, when all assets are known");
        d.param("speed", &M::speed, {0.15, "1/month", 0, 1}, Beta{3, 17}, assumption,
                "share of the gap to the sustainable momentum closed in a month");
        d.param("base", &M::base, {0, "1", -1, 1}, Normal{0, 0.1}, assumption,
                "momentum of an initiative with nothing behind it");
        d.param("by_core", &M::by_core, {0.6, "1", 0, 2}, Beta{6, 4}, assumption, "momentum that a large core brings");
        d.param("half_core", &M::half_core, {4, "person", 0.5, 100}, LogNormal{4, 0.4}, assumption,
                "core at which half of that is reached");
        d.param("by_support", &M::by_support, {0.25, "1", -1, 1}, Normal{0.25, 0.15}, assumption,
                "momentum that ample professional support brings; may be 0");
        d.param("half_hours", &M::half_hours, {6, "hour/month", 0.1, 200}, LogNormal{6, 0.5}, assumption,
                "support per initiative at which half of that is reached");
        d.param("by_grant", &M::by_grant, {0.15, "1", -1, 1}, Normal{0.15, 0.1}, assumption,
                "momentum that ample micro-grants bring; may be 0");
        d.param("half_grant", &M::half_grant, {2000, "euro/year", 1, 100000}, LogNormal{2000, 0.5}, assumption,
                "grant per initiative at which half of that is reached");
        d.param("noise", &M::noise, {0.06, "1", 0, 1}, Fixed{}, assumption, "standard deviation of a month's luck");
        d.param("ends_below", &M::ends_below, {0.1, "1", 0, 1}, Fixed{}, assumption, "momentum below which it ends");
        d.lever("assets.support", &M::support, {0.5, "1", 0, 1}, assumption,
                "share of the community builders' hours that goes to supporting initiatives");
        d.lever("assets.micro_grants", &M::micro_grants, {1000, "euro/year per 1000 residents", 0, 1e6}, assumption,
                "small grants for residents' initiatives");
    }

    void operator()(
        Every<Resident, InOut<ActiveIn>, In<WillingToJoin>> residents,
        Every<Initiative, InOut<CoreSize>, InOut<Momentum>, InOut<InitiativeAge>> initiatives,
        Every<Worker, In<RoleOf>, In<ContactHours>> workers,
        Whole<Neighbourhood, In<AssetsDiscovered>, In<AssetsPresent>, In<ResidentsNow>, InOut<FlowsThisMonth>> here,
        Draw<"initiatives: luck and choice"> draw, Births<Initiative> starts, Deaths<Initiative> ends, Now now) const {
        const auto running = initiatives.by_identity();
        join_or_start(residents, running, here, draw, starts, now);
        for (const auto initiative : running) initiative.template get<CoreSize>() = 0;
        for (const auto resident : residents)
            if (const Ref<Initiative> where = resident.template get<ActiveIn>())
                ++initiatives[where].template get<CoreSize>();
        const float behind = backing(workers, here, running.size());
        for (const auto initiative : running) live_on(initiative, behind, draw, ends, here);
    }

  private:
    static constexpr float thousand = 1000;

    void join_or_start(const auto& residents, const auto& running, const auto& here, const auto& draw, auto& starts,
                       const Now& now) const {
        float known = 0;
        for (const float share : here.template get<AssetsDiscovered>()) known += share;
        known /= static_cast<float>(vocabulary_size<AssetType>);
        for (const auto resident : residents) {
            if (resident.template get<WillingToJoin>() == 0) continue;
            const Draws own = draw.of(resident);
            ++here.template get<FlowsThisMonth>()[Flow::joined];
            if (running.empty() || own.chance(static_cast<double>(start_chance * known))) {
                start(resident, own, here, starts, now);
            } else {
                resident.template get<ActiveIn>() =
                    running[static_cast<std::size_t>(own.below(static_cast<int>(running.size()), 1))].ref();
            }
        }
    }

    /// Whoever starts it becomes active next month, when it exists: she is ready and is the first to be invited.
    void start(const auto& resident, const Draws& own, const auto& here, auto& starts, const Now& now) const {
        AssetType asset = AssetType::residents;
        double best = -math::infinity;
        for (const AssetType type : all_of<AssetType>()) {
            const float known = here.template get<AssetsPresent>()[type] * here.template get<AssetsDiscovered>()[type];
            const double rank = own.rank(static_cast<double>(known), 2 + static_cast<unsigned>(type));
            if (rank > best) best = rank, asset = type;
        }
        const Identity identity = derive(resident.identity(), hash_text("initiative"),
                                         static_cast<std::uint64_t>(now.month().value + 100000));
        starts.add(identity).template set<AssetUsed>(asset);
        ++here.template get<FlowsThisMonth>()[Flow::initiatives_started];
    }

    float backing(const auto& workers, const auto& here, std::size_t running) const {
        if (running == 0) return 0;
        ExactSum hours;
        for (const auto worker : workers)
            if (worker.template get<RoleOf>() == Role::community_builder)
                hours.add(static_cast<double>(worker.template get<ContactHours>()));
        const auto each = static_cast<float>(running);
        const float help = static_cast<float>(hours.value()) * contact.probability * support / each;
        const float grant = micro_grants * here.template get<ResidentsNow>() / thousand / each;
        return by_support * help / (help + half_hours) + by_grant * grant / (grant + half_grant);
    }

    void live_on(const auto& initiative, float behind, const auto& draw, auto& ends, const auto& here) const {
        const auto core = static_cast<float>(initiative.template get<CoreSize>());
        float& momentum = initiative.template get<Momentum>();
        const float sustainable = base + by_core * core / (core + half_core) + behind;
        momentum = math::clamp01(momentum + speed * (sustainable - momentum) +
                                 noise * static_cast<float>(draw.of(initiative).normal()));
        const bool grown = ++initiative.template get<InitiativeAge>() > half_year;
        if (momentum >= ends_below && (core > 0 || !grown)) return;
        ends.remove(initiative.ref());
        ++here.template get<FlowsThisMonth>()[Flow::initiatives_ended];
    }
    static constexpr int half_year = 6;
};

}  // namespace adem::model
