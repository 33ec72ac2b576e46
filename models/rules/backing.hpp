#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// What stands behind each initiative besides those who carry it.
///
///     backing = base + by_support · help + by_grant · money / (money + half) − by_paperwork · (burden − usual)
///     money = funds in a year · (1 − astray · (usual burden − burden + tolerance − usual tolerance)) / initiatives
///
/// Of money for which little is accounted and much tolerated, more goes astray. A subsidy for the council's agenda is
/// money too. Agdal et al. (2019); Popay et al. (2023). Sizes: assumption.
struct Backing {
    static constexpr std::string_view name = "backing";
    Parameter<float> base, by_support, half_hours, by_grant, half_grant, by_paperwork, usual_burden, usual_tolerance,
        astray, subsidy;
    Lever<float> micro_grants;
    ResidentsOwn own;

    static void describe(auto& d) {
        using M = Backing;
        d.param("base", &M::base, {0, "1", -1, 1}, Normal{0, 0.1}, assumption, "momentum with nothing behind it");
        d.param("by_support", &M::by_support, {0.25, "1", -1, 1}, Normal{0.25, 0.15}, assumption,
                "momentum that ample professional support brings; may be 0");
        d.param("half_hours", &M::half_hours, {6, "hour/month", 0.1, 200}, LogNormal{6, 0.5}, assumption,
                "support per initiative at which half of that is reached");
        d.param("by_grant", &M::by_grant, {0.15, "1", -1, 1}, Normal{0.15, 0.1}, assumption,
                "momentum that ample money brings; may be 0");
        d.param("half_grant", &M::half_grant, {2000, "euro/year", 1, 100000}, LogNormal{2000, 0.5}, assumption,
                "money per initiative at which half of that is reached");
        d.param("by_paperwork", &M::by_paperwork, {0.1, "1", -1, 1}, Normal{0.1, 0.1}, assumption,
                "momentum that accounting for everything takes; may be 0");
        d.param("usual_burden", &M::usual_burden, {0.3, "1", 0, 1}, Fixed{}, "by definition", "paperwork as usual");
        d.param("usual_tolerance", &M::usual_tolerance, {0.5, "1", 0, 1}, Fixed{}, "by definition",
                "tolerance as usual");
        d.param("astray", &M::astray, {0.3, "1", 0, 1}, Beta{2, 5}, assumption,
                "share of the money lost when nothing is accounted for rather than everything");
        d.param("subsidy", &M::subsidy, {3000, "euro/year per 1000 residents", 0, 1e5}, Fixed{}, "by definition",
                "subsidy where initiatives wholly serve the council's agenda");
        d.lever("assets.micro_grants", &M::micro_grants, {1000, "euro/year per 1000 residents", 0, 1e6}, assumption,
                "small grants for residents' initiatives");
        d.rule(&M::own);
    }
    /// Of an initiative that gets so many hours of support a month.
    float help(float hours) const { return hours / (hours + half_hours); }

    /// More paperwork than usual, where the municipality trusts residents so much.
    float burden(float trust) const { return control_burden(own, trust, micro_grants) - usual_burden; }

    /// Of each initiative, where so many thousands of residents are to each.
    float of(float help, float trust, float thousands_each) const {
        const float slack = own.tolerance - usual_tolerance - burden(trust);
        const float funds = (micro_grants + own.delegated + subsidy * own.capture) * thousands_each;
        const float money = funds * std::max(0.0F, 1 - astray * slack);
        return base + by_support * help + by_grant * money / (money + half_grant) - by_paperwork * burden(trust);
    }
};

/// Hours a month that community builders have for initiatives: of the contacts that they have time for, those that come
/// about, and of these the share meant for support.
float hours_of_support(const auto& workers, float come_about, float share) {
    ExactSum hours;
    for (const auto worker : workers)
        if (worker.template get<RoleOf>() == Role::community_builder)
            hours.add(static_cast<double>(worker.template get<ContactHours>() * come_about * share));
    return static_cast<float>(hours.value());
}

}  // namespace adem::model
