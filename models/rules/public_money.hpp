#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What the budget and the attention of politics leave of what a policy pays for.
///
/// A budget cut takes its share of posts and maintenance, except in the years that a guarantee covers. A policy vacuum
/// lets programmes stand still, leavers unreplaced and facilities closed. Projects may be paused, or none begin, for
/// want of money. None of it is planned, so none lowers the planned cost.
struct PublicMoney {
    static constexpr std::string_view name = "public_money";
    Lever<float> cut, vacuum, guarantee, paused;
    Lever<int> no_new_projects;

    static void describe(auto& d) {
        d.lever("shocks.budget_cut", &PublicMoney::cut, {0, "1", 0, 1}, "by definition",
                "Share of posts and maintenance that is not paid");
        d.lever("shocks.policy_vacuum", &PublicMoney::vacuum, {0, "1", 0, 1}, "by definition",
                "No policy: projects stop, leavers are not replaced, places close; 1 entirely");
        d.lever("governance.budget_guarantee", &PublicMoney::guarantee, {0, "year", 0, 50}, "by definition",
                "Years from the start in which a cut cannot touch the budget");
        d.lever("shocks.projects_paused", &PublicMoney::paused, {0, "1", 0, 1}, "by definition",
                "Share of the work of projects under way that stands still");
        d.lever("shocks.no_new_projects", &PublicMoney::no_new_projects, {0, "1", 0, 1}, "by definition",
                "1: no project starts");
    }
    /// Share of posts and maintenance that is paid.
    float paid(Month month) const { return static_cast<float>(month.value) < 12 * guarantee ? 1 : 1 - cut; }
    /// Share of facilities, and of chances to replace a leaver, that is left.
    float alive() const { return 1 - vacuum; }
    /// Share of the work of projects under way that goes on.
    float projects_alive() const { return alive() * (1 - paused); }
    bool projects_start() const { return alive() > 0 && no_new_projects == 0; }
};

}  // namespace adem::model
