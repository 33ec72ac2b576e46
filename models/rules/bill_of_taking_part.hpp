#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/rules/units.hpp"

namespace adem::model {

/// What residents' say and residents' own initiative cost in a month, by line. Planned and spent by the same formula.
struct BillOfTakingPart {
    double participation = 0, coordination = 0, grants = 0, outreach = 0;
};

inline BillOfTakingPart bill_of_say(const Prices& prices, const ResidentsSay& say, double residents, Month month) {
    BillOfTakingPart bill;
    const auto price = [](const Parameter<float>& of) { return static_cast<double>(of.value); };
    const double one = price(prices.process) + static_cast<double>(say.early) * price(prices.early_process) +
                       static_cast<double>(say.follow_up) * price(prices.adapting);
    const double rounds = rounds_due(say, month);
    bill.participation += rounds * processes_of_a_round(say) * one;
    bill.coordination += rounds * say.merged * price(prices.merging);
    bill.participation +=
        assemblies_due(say, month) * static_cast<double>(say.assembly) * price(prices.assembly_member);
    bill.participation += budget_votes_due(say, month) * price(prices.process);
    bill.participation += prices.maintenance_of(residents, static_cast<double>(say.budget_share)) *
                          static_cast<double>(say.budget_carried_out);
    bill.participation += works_due(static_cast<double>(say.agenda), month) * price(prices.agenda_item);
    bill.participation += static_cast<double>(say.conflict_forum) * price(prices.forum) / months_per_year;
    return bill;
}

/// Besides what it costs to save initiatives: that is paid when one is saved.
inline BillOfTakingPart bill_of_own(const Prices& prices, const ResidentsOwn& own, double residents, Month month) {
    BillOfTakingPart bill;
    const auto a_year = [&](const Parameter<float>& price, float how_much) {
        return static_cast<double>(price.value) * static_cast<double>(how_much) * residents / months_per_year;
    };
    const float attention = own.framing < 0 ? -own.framing : own.framing.value;
    bill.participation += works_due(static_cast<double>(own.events), month) * static_cast<double>(prices.event);
    bill.participation += a_year(prices.attention, attention) + a_year(prices.broker, own.brokers);
    bill.participation += a_year(prices.connector, own.connectors) / thousand;
    bill.grants += a_year(prices.subsidy, own.capture);
    bill.grants += Prices::grants_of(residents, static_cast<double>(own.delegated));
    return bill;
}

/// So much more that personal invitations cost which are kept for those who do not come by themselves.
inline double doorstep_of(const Prices& prices, double residents, double rate, double personal, double targeted) {
    return static_cast<double>(prices.doorstep) * rate / hundred * personal * targeted * residents;
}

}  // namespace adem::model
