#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// The bill of the month, for what is paid by the month: maintenance, places to meet, grants while there is an
/// initiative to get them, outreach, relief on offer, and what is put aside. A budget cut takes its share of the
/// maintenance.
///
/// Wages stand in `payroll`; what is paid at one moment (recruitment, tenders, works, the start and end of projects) is
/// added where it happens. It changes nothing but the books.
struct PayTheBill {
    static constexpr std::string_view name = "pay_the_bill";
    static constexpr std::string_view about = "Adds up upkeep, places, grants, outreach and relief of the month";
    Lever<float> maintenance, micro_grants, invitation_rate, debt_buyouts, job_places, reserve;
    Prices prices;
    PublicMoney money;

    static void describe(auto& d) {
        using M = PayTheBill;
        d.rule(&M::prices);
        d.rule(&M::money);
        d.lever("physical.maintenance", &M::maintenance, {1, "1", 0, 3}, "by definition", "");
        d.lever("assets.micro_grants", &M::micro_grants, {1000, "euro/year per 1000 residents", 0, 1e6}, assumption,
                "");
        d.lever("assets.invitation_rate", &M::invitation_rate, {1, "invitation per 100 residents per month", 0, 100},
                assumption, "");
        d.lever("relief.debt_buyouts", &M::debt_buyouts, {0, "household/year per 1000 households", 0, 200}, assumption,
                "");
        d.lever("relief.job_places", &M::job_places, {0, "place/year per 1000 residents", 0, 100}, assumption, "");
        d.lever("money.reserve", &M::reserve, {0, "euro/year", 0, 1e7}, "by definition",
                "Money put aside: it does nothing, and makes planned costs equal");
    }

    void operator()(Every<MeetingPlace, In<OpeningHours>> places, Every<Initiative> initiatives,
                    Whole<Neighbourhood, In<ResidentsAtStart>, In<FlowsThisMonth>, InOut<SpentThisMonth>> here,
                    Now now) const {
        const double residents = here.get<ResidentsAtStart>();
        auto& spent = here.get<SpentThisMonth>();
        spent[CostLine::maintenance] += prices.maintenance_of(residents, maintenance * money.paid(now.month()));
        for (const auto place : places) spent[CostLine::places] += prices.place_open(place.get<OpeningHours>());
        if (!initiatives.empty()) spent[CostLine::grants] += Prices::grants_of(residents, micro_grants);
        spent[CostLine::outreach] +=
            prices.outreach_contact * static_cast<double>(here.get<FlowsThisMonth>()[Flow::outreach_contacts]);
        spent[CostLine::outreach] += prices.invitations_of(residents, invitation_rate);
        spent[CostLine::relief] += prices.relief_of(residents, debt_buyouts, job_places);
        spent[CostLine::reserve] += static_cast<double>(reserve) / months_per_year;
    }
};

}  // namespace adem::model
