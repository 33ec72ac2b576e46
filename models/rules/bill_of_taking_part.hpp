#pragma once

#include <string_view>

#include "models/rules/prices.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/rules/units.hpp"

/// What residents' say and residents' own initiative cost in a month, term by term: `add(line, lever, euro)`, where the
/// lever is the one that asks for the money. Planned and spent by the same formula.
namespace adem::model {

void each_cost_of_say(const Prices& prices, const ResidentsSay& say, double residents, Month month, auto&& add) {
    const auto price = [](const Parameter<float>& of) { return static_cast<double>(of.value); };
    const double rounds = rounds_due(say, month);
    const double processes = rounds * processes_of_a_round(say);
    constexpr CostLine line = CostLine::participation;
    add(line, "participation.rate", processes * price(prices.process));
    add(line, "participation.early", processes * static_cast<double>(say.early) * price(prices.early_process));
    add(line, "participation.follow_up", processes * static_cast<double>(say.follow_up) * price(prices.adapting));
    add(CostLine::coordination, "participation.merged", rounds * say.merged * price(prices.merging));
    add(line, "participation.assembly",
        assemblies_due(say, month) * static_cast<double>(say.assembly) * price(prices.assembly_member));
    add(line, "participation.budget_share",
        budget_votes_due(say, month) * price(prices.process) +
            prices.maintenance_of(residents, static_cast<double>(say.budget_share)) *
                static_cast<double>(say.budget_carried_out));
    add(line, "participation.agenda_items",
        works_due(static_cast<double>(say.agenda), month) * price(prices.agenda_item));
    add(line, "participation.conflict_forum",
        static_cast<double>(say.conflict_forum) * price(prices.forum) / months_per_year);
}

/// Besides what it costs to save initiatives: that is paid when one is saved.
void each_cost_of_own(const Prices& prices, const ResidentsOwn& own, double residents, Month month, auto&& add) {
    const auto a_year = [&](const Parameter<float>& price, float how_much) {
        return static_cast<double>(price.value) * static_cast<double>(how_much) * residents / months_per_year;
    };
    constexpr CostLine line = CostLine::participation;
    add(line, "assets.events", works_due(static_cast<double>(own.events), month) * static_cast<double>(prices.event));
    add(line, "assets.framing", a_year(prices.attention, own.framing < 0 ? -own.framing : own.framing.value));
    add(line, "assets.broker_support", a_year(prices.broker, own.brokers));
    add(line, "assets.connectors", a_year(prices.connector, own.connectors) / thousand);
    add(CostLine::grants, "assets.policy_capture", a_year(prices.subsidy, own.capture));
    add(CostLine::grants, "participation.delegated_budget",
        Prices::grants_of(residents, static_cast<double>(own.delegated)));
}

/// So much more that personal invitations cost which are kept for those who do not come by themselves.
inline double doorstep_of(const Prices& prices, double residents, double rate, double personal, double targeted) {
    return static_cast<double>(prices.doorstep) * rate / hundred * personal * targeted * residents;
}

}  // namespace adem::model
