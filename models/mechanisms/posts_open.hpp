#pragma once

#include "models/rules/paid_teams.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Money becomes posts: regular ones by the number of residents at the start, others by the projects under way.
///
///     posts of a team = full posts that fit in its FTE, and one for the rest
///
/// What is not open yet opens at the end of the month. Form: assumption.
struct PostsOpen {
    static constexpr std::string_view name = "posts_open";
    static constexpr std::string_view about = "Opens the posts that policy and projects pay for";
    PaidTeams paid;

    static void describe(auto& d) { d.rule(&PostsOpen::paid); }

    void operator()(Every<Post, In<RoleOfPost>, In<PostNumber>, In<PostSize>, In<PostProgramme>> posts,
                    PayingProgrammes programmes, Whole<Neighbourhood, In<ResidentsAtStart>> here, Births<Post> openings,
                    Now now) const {
        const auto teams = paid.all(programmes, here.identity(), here.get<ResidentsAtStart>(), now.month());
        for (const PaidTeam& team : teams) {
            std::vector<bool> open(static_cast<std::size_t>(team.size.posts));
            for (const auto post : posts)
                if (post.get<PostSize>() > 0 && team_of(post, teams, programmes, here.identity()) == &team)
                    open[static_cast<std::size_t>(post.get<PostNumber>())] = true;
            for (int number = 0; number < team.size.posts; ++number) {
                if (open[static_cast<std::size_t>(number)]) continue;
                openings.add(post_identity(team.identity, team.role, number))
                    .set<RoleOfPost>(team.role)
                    .set<PostNumber>(static_cast<std::int16_t>(number))
                    .set<PostSize>(team.size.size_of(number))
                    .refer<PostProgramme>(team.payer);
            }
        }
    }
};

}  // namespace adem::model
