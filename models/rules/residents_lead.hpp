#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"

namespace adem::model {

/// Age in months from which residents are invited, asked, drawn by lot, and may resist.
inline constexpr int asked_from_age = 16 * months_per_year;

/// What a policy decides about residents' say. Who takes part, what comes of it and what residents think of it follow.
struct ResidentsSay {
    static constexpr std::string_view name = "residents_say";

    Lever<float> rate, early, power_share, follow_up, targeted, budget_share, budget_carried_out, assembly, agenda,
        coproduction, conflict_forum;
    Lever<int> merged;

    static void describe(auto& d) {
        using M = ResidentsSay;
        d.lever("participation.rate", &M::rate, {0, "round/year", 0, 12}, assumption,
                "Rounds in which residents are asked about plans on the social, physical and energy agenda");
        d.lever("participation.merged", &M::merged, {0, "1", 0, 1}, assumption,
                "1: the three agendas are put to residents in one process; 0: in three at once");
        d.lever("participation.early", &M::early, {0, "1", 0, 1}, assumption,
                "How early residents are asked: 0 when the plan is ready, 1 before there is one");
        d.lever("participation.power_share", &M::power_share, {0, "1", 0, 1}, assumption,
                "Share of the decision that is theirs");
        d.lever("participation.follow_up", &M::follow_up, {0.3, "1", 0, 1}, assumption,
                "Share of the input that the institution means to use");
        d.lever("participation.targeted", &M::targeted, {0, "1", 0, 1}, assumption,
                "Share of the professionals' personal invitations kept for those who do not come by themselves");
        d.lever("participation.budget_share", &M::budget_share, {0, "1", 0, 1}, assumption,
                "Money that residents decide about, as a share of what usual maintenance costs; on top of it");
        d.lever("participation.budget_carried_out", &M::budget_carried_out, {0.8, "1", 0, 1}, assumption,
                "Share of what residents chose that is carried out");
        describe_more(d);
    }

  private:
    static void describe_more(auto& d) {
        using M = ResidentsSay;
        d.lever("participation.assembly", &M::assembly, {0, "person/year", 0, 500}, assumption,
                "Members of the yearly citizens' assembly, drawn by lot");
        d.lever("participation.agenda_items", &M::agenda, {0, "promise/year", 0, 100}, assumption,
                "Promises in the neighbourhood agenda that residents and institutions draw up together");
        d.lever("participation.coproduction", &M::coproduction, {0, "1", 0, 1}, assumption,
                "How far plans for the place are made together with residents, before they begin");
        d.lever("participation.conflict_forum", &M::conflict_forum, {0, "1", 0, 1}, assumption,
                "Share of the conflicts between residents that get a place to be spoken out");
    }
};

/// What a policy decides about residents' own initiatives and what the neighbourhood has.
struct ResidentsOwn {
    static constexpr std::string_view name = "residents_own";

    Lever<float> capture, paperwork, trusting, delegated, repair_fund, tolerance, shift;
    Lever<float> connectors, framing, events, reuse, brokers;

    static void describe(auto& d) {
        using M = ResidentsOwn;
        d.lever("assets.policy_capture", &M::capture, {0, "1", 0, 1}, assumption,
                "How far initiatives are subsidised to serve the agenda of the council rather than their own");
        d.lever("assets.paperwork", &M::paperwork, {0.3, "1", 0, 1}, assumption,
                "How much residents must account for small grants; 0: not at all");
        d.lever("participation.trusting", &M::trusting, {0, "1", 0, 1}, assumption,
                "How far the municipality lets its trust in residents set how much they must account for");
        d.lever("participation.delegated_budget", &M::delegated, {0, "euro/year per 1000 residents", 0, 1e6},
                assumption, "Money that residents hand out themselves, without accounts to the municipality");
        d.lever("participation.repair_fund", &M::repair_fund, {0, "euro/year per 1000 residents", 0, 1e5}, assumption,
                "Money to save what residents set up when it is about to fail");
        d.lever("participation.tolerance", &M::tolerance, {0.5, "1", 0, 1}, assumption,
                "How residents are met whose initiative fails: 0 with blame, 1 with understanding");
        d.lever("participation.responsibility_shift", &M::shift, {0, "1", 0, 1}, assumption,
                "Share of light upkeep of the place that is left to active residents");
        describe_assets(d);
    }

  private:
    static void describe_assets(auto& d) {
        using M = ResidentsOwn;
        d.lever("assets.connectors", &M::connectors, {0, "person per 1000 residents", 0, 50}, assumption,
                "Residents who are paid a little to find out what others can and would like to do");
        d.lever("assets.framing", &M::framing, {0, "1", -1, 1}, assumption,
                "What institutions and media pay attention to: -1 problems, 0 as usual, 1 what goes well");
        d.lever("assets.events", &M::events, {0, "event/year", 0, 52}, assumption,
                "Events about the stories and the heritage of the place");
        d.lever("assets.reuse", &M::reuse, {0, "1", 0, 1}, assumption,
                "How far new projects begin with the places, people and associations that are known");
        d.lever("assets.broker_support", &M::brokers, {0, "1", 0, 1}, assumption,
                "Support for residents who link groups");
    }
};

/// How much residents must account for what they receive: less where trust is let in, and where residents hand out
/// the money themselves.
///
///     burden = paperwork · (1 − trusting · (2 trust − 1)) · granted / (granted + delegated)
inline float control_burden(const ResidentsOwn& own, float trust, float granted) {
    const float all = granted + own.delegated;
    const float share = all > 0 ? granted / all : 1;
    return std::clamp(own.paperwork * (1 - own.trusting * (trust - 0.5F) / 0.5F) * share, 0.0F, 1.0F);
}

/// How many rounds, assemblies and votes on a budget begin this month, and how many processes a round has.
inline int rounds_due(const ResidentsSay& say, Month month) { return works_due(say.rate, month) > 0 ? 1 : 0; }
inline int assemblies_due(const ResidentsSay& say, Month month) { return say.assembly >= 1 ? works_due(1, month) : 0; }
inline int budget_votes_due(const ResidentsSay& say, Month month) {
    return say.budget_share > 0 ? works_due(1, month) : 0;
}
inline constexpr int agendas = 3;
inline int processes_of_a_round(const ResidentsSay& say) { return say.merged != 0 ? 1 : agendas; }

}  // namespace adem::model
