#pragma once

#include <vector>

#include "models/rules/posts.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/public_money.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

using PayingProgrammes = Every<Programme, In<StateOf>, In<StartMonth>, In<ProgrammeRole>, In<ProgrammePosts>,
                               In<StaffCarryOver>, In<Predecessor>>;

/// A group of posts with one purse.
struct PaidTeam {
    Identity identity;  ///< of the neighbourhood, or of the first project in the line
    Role role;
    TeamSize size;
    Ref<Programme> payer;  ///< none: regular posts
};

/// The teams that policy and projects pay this month, as far as a budget cut leaves the money: a team of n FTE has as
/// many full posts as fit in it and one for the rest.
struct PaidTeams {
    static constexpr std::string_view name = "paid_teams";
    Staffing staff;
    PublicMoney money;
    Parameter<float> smallest;

    static void describe(auto& d) {
        d.rule(&PaidTeams::staff);
        d.rule(&PaidTeams::money);
        d.param("smallest", &PaidTeams::smallest, {0.001, "FTE", 0.0001, 0.5}, Fixed{}, "by definition",
                "Less work than this makes no post");
    }

    std::vector<PaidTeam> all(const PayingProgrammes& programmes, Identity here, double residents, Month now) const {
        std::vector<PaidTeam> teams;
        const double paid = per_thousand(residents) * static_cast<double>(money.paid(now));
        const auto add = [&](Identity identity, Role role, double fte, Ref<Programme> payer) {
            teams.push_back({identity, role, TeamSize::of(fte * paid, smallest), payer});
        };
        for (const Role role : all_of<Role>()) add(here, role, staff.fte[role], {});
        for (const auto& [line, project] : running_by_line(programmes))
            add(line, project.template get<ProgrammeRole>(), project.template get<ProgrammePosts>(), project.ref());
        return teams;
    }
};

/// The team that a post is of; null when nobody pays it any more. The post must read RoleOfPost and PostProgramme.
template <class APost>
const PaidTeam* team_of(const APost& post, const std::vector<PaidTeam>& teams, const PayingProgrammes& programmes,
                        Identity here) {
    const Ref<Programme> payer = post.template get<PostProgramme>();
    const Identity identity = payer ? first_in_line(programmes, payer) : here;
    for (const PaidTeam& team : teams)
        if (team.identity == identity && team.role == post.template get<RoleOfPost>()) return &team;
    return nullptr;
}

}  // namespace adem::model
