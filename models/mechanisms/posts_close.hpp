#pragma once

#include "models/rules/paid_teams.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// A post that is no longer paid closes, the highest number first, and its worker goes.
///
///     closes = number >= posts of the team,   size = what is left of the team's FTE, at most 1
///
/// When a project follows on one of the same name without a gap, each worker of the earlier one is kept with the
/// chance that the project carries staff over; after a gap nobody is left. Assumption; tenders and temporary projects
/// as causes of leaving: Movisie (2021).
struct PostsClose {
    static constexpr std::string_view name = "posts_close";
    static constexpr std::string_view about = "Closes posts that policy and projects no longer pay for";
    PaidTeams paid;

    static void describe(auto& d) { d.rule(&PostsClose::paid); }

    using Posts = Every<Post, In<RoleOfPost>, In<PostNumber>, InOut<PostSize>, InOut<PostProgramme>>;
    using Workers = Every<Worker, In<PostOf>, InOut<WorkingTime>, InOut<Leaving>>;

    void operator()(Posts posts, Workers workers, PayingProgrammes programmes,
                    Whole<Neighbourhood, In<ResidentsAtStart>> here, Draw<"posts: carried over"> carried_over,
                    Deaths<Post> closings, Deaths<Worker> leavers, Now now) const {
        const auto teams = paid.all(programmes, here.identity(), here.get<ResidentsAtStart>(), now.month());
        std::vector<Row> holder(posts.span(), no_row);
        for (const auto worker : workers)
            if (const Ref<Post> post = worker.get<PostOf>()) holder[posts.position(post.row())] = worker.row();
        const auto dismiss = [&](Row row) {
            if (row == no_row || workers.at(row).get<Leaving>() != stays) return;
            workers.at(row).get<Leaving>() = leaves;
            leavers.remove(row);
        };
        for (const auto post : posts) {
            const PaidTeam* team = team_of(post, teams, programmes, here.identity());
            const Row row = holder[posts.position(post.row())];
            const bool closes = team == nullptr || post.get<PostNumber>() >= team->size.posts;
            post.get<PostSize>() = closes ? 0 : team->size.size_of(post.get<PostNumber>());
            if (closes) {
                dismiss(row);
                closings.remove(post.row());
                continue;
            }
            if (row != no_row) workers.at(row).get<WorkingTime>() = post.get<PostSize>();
            if (post.get<PostProgramme>() == team->payer) continue;
            post.get<PostProgramme>() = team->payer;
            if (!carried_over.of(post).chance(programmes[team->payer].get<StaffCarryOver>())) dismiss(row);
        }
    }
};

}  // namespace adem::model
