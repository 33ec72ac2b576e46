#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Residents are asked: rounds about plans, votes on a budget and events fall due by the calendar.
///
/// A round opens one process for each of three agendas, or a single one for all; each is decided on after so many
/// months, more when residents are asked early and when the decision is theirs. What is still open is not opened again.
///
///     months = short + longer · early + by power · power share
struct ParticipationCalendar {
    static constexpr std::string_view name = "participation_calendar";
    static constexpr std::string_view about = "Rounds, votes and events in which residents are asked or invited";
    Parameter<float> shortest, longer, by_power;
    ResidentsSay say;
    ResidentsOwn own;

    static void describe(auto& d) {
        using M = ParticipationCalendar;
        d.param("shortest", &M::shortest, {3, "month", 1, 60}, LogNormal{3, 0.3}, assumption,
                "months to a decision when the plan is ready");
        d.param("longer", &M::longer, {6, "month", 0, 60}, LogNormal{6, 0.4}, assumption,
                "months more when there is no plan yet");
        d.param("by_power", &M::by_power, {3, "month", 0, 60}, LogNormal{3, 0.5}, assumption,
                "months more when the decision is the residents'");
        d.rule(&M::say);
        d.rule(&M::own);
    }
    void operator()(Whole<Neighbourhood, InOut<OpensNow>, InOut<MonthsToDecision>, InOut<EventsNow>> here,
                    Now now) const {
        const float months = shortest + longer * say.early + by_power * say.power_share;
        here.get<OpensNow>() = 0;
        const auto open = [&](ProcessKind kind) {
            std::uint8_t& left = here.get<MonthsToDecision>()[kind];
            if (left != 0) return;
            left = static_cast<std::uint8_t>(std::max(months + 0.5F, 1.0F));
            here.get<OpensNow>() = static_cast<std::uint8_t>(here.get<OpensNow>() | bit_of(kind));
        };
        if (rounds_due(say, now.month()) > 0) {
            open(ProcessKind::social);
            if (say.merged == 0) open(ProcessKind::physical), open(ProcessKind::energy);
        }
        if (budget_votes_due(say, now.month()) > 0) open(ProcessKind::budget);
        here.get<EventsNow>() = static_cast<std::uint8_t>(works_due(static_cast<double>(own.events), now.month()));
    }
};

}  // namespace adem::model
