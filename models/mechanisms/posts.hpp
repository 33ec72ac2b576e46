#pragma once

#include <vector>

#include "models/rules/posts.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Money becomes posts: regular ones by the number of residents at the start, others by the projects under way.
///
/// A team of n FTE has as many full posts as fit in it and one for the rest. A post that is no longer paid closes, the
/// highest number first, and its worker goes. When a project follows on one of the same name without a gap, each
/// worker of the earlier one is kept with the chance that the project carries staff over; after a gap nobody is left.
///
/// Sources: assumption; tenders and temporary projects as causes of leaving: Movisie (2021).
struct Posts {
    static constexpr std::string_view name = "posts";
    static constexpr std::string_view about = "Opens and closes posts as policy and projects pay for them";
    Staffing staff;
    Parameter<float> smallest;

    static void describe(auto& d) {
        d.rule(&Posts::staff);
        d.param("smallest", &Posts::smallest, {0.001, "FTE", 0.0001, 0.5}, Fixed{}, assumption,
                "Less work than this makes no post");
    }

    using AllPosts = Every<Post, In<RoleOfPost>, In<PostNumber>, InOut<PostSize>, InOut<PostProgramme>>;
    using Workers = Every<Worker, In<PostOf>, InOut<WorkingTime>, InOut<Leaving>>;
    using Programmes = Every<Programme, In<StateOf>, In<StartMonth>, In<ProgrammeRole>, In<ProgrammePosts>,
                             In<StaffCarryOver>, In<Predecessor>>;

    /// A group of posts with one purse.
    struct Team {
        Identity identity;  ///< of the neighbourhood, or of the first project in the line
        Role role;
        TeamSize size;
        Ref<Programme> payer;      ///< none: regular posts
        std::vector<bool> open{};  ///< by number
    };

    void operator()(AllPosts posts, Workers workers, Programmes programmes,
                    Whole<Neighbourhood, In<ResidentsAtStart>> here, Draw<"posts: carried over"> carried_over,
                    Births<Post> openings, Deaths<Post> closings, Deaths<Worker> leavers) const {
        std::vector<Team> teams = teams_of(programmes, here.identity(), here.get<ResidentsAtStart>());
        std::vector<Row> holder(posts.span(), no_row);
        for (const auto worker : workers)
            if (const Ref<Post> post = worker.get<PostOf>()) holder[posts.position(post.row())] = worker.row();
        const auto dismiss = [&](Row post) {
            const Row row = holder[posts.position(post)];
            if (row == no_row || workers.at(row).get<Leaving>() != 0) return;
            workers.at(row).get<Leaving>() = 1;
            leavers.remove(row);
        };
        for (const auto post : posts) {
            Team* team = team_of(post, teams, programmes, here.identity());
            const int number = post.get<PostNumber>();
            if (team == nullptr || number >= team->size.posts) {
                post.get<PostSize>() = 0;
                dismiss(post.row());
                closings.remove(post.row());
                continue;
            }
            team->open[static_cast<std::size_t>(number)] = true;
            keep_open(post, *team, holder[posts.position(post.row())], workers);
            if (post.get<PostProgramme>() == team->payer) continue;
            post.get<PostProgramme>() = team->payer;
            if (!carried_over.of(post).chance(programmes[team->payer].get<StaffCarryOver>())) dismiss(post.row());
        }
        for (const Team& team : teams) open_posts(team, openings);
    }

  private:
    std::vector<Team> teams_of(const Programmes& programmes, Identity here, double residents) const {
        std::vector<Team> teams;
        const double thousands = per_thousand(residents);
        const auto add = [&](Identity identity, Role role, double fte, Ref<Programme> payer) {
            Team team{identity, role, TeamSize::of(fte * thousands, smallest), payer};
            team.open.resize(static_cast<std::size_t>(team.size.posts));
            teams.push_back(std::move(team));
        };
        for (const Role role : all_of<Role>()) add(here, role, staff.fte[role], {});
        for (const auto& [line, project] : running_by_line(programmes))
            add(line, project.template get<ProgrammeRole>(), project.template get<ProgrammePosts>(), project.ref());
        return teams;
    }

    static Team* team_of(const AllPosts::Individual& post, std::vector<Team>& teams, const Programmes& programmes,
                         Identity here) {
        const Ref<Programme> payer = post.get<PostProgramme>();
        const Identity identity = payer ? first_in_line(programmes, payer) : here;
        for (Team& team : teams)
            if (team.identity == identity && team.role == post.get<RoleOfPost>()) return &team;
        return nullptr;
    }

    static void keep_open(const AllPosts::Individual& post, const Team& team, Row holder, const Workers& workers) {
        post.get<PostSize>() = team.size.size_of(post.get<PostNumber>());
        if (holder != no_row) workers.at(holder).get<WorkingTime>() = post.get<PostSize>();
    }

    static void open_posts(const Team& team, Births<Post>& openings) {
        for (int number = 0; number < team.size.posts; ++number) {
            if (team.open[static_cast<std::size_t>(number)]) continue;
            openings.add(post_identity(team.identity, team.role, number))
                .set<RoleOfPost>(team.role)
                .set<PostNumber>(static_cast<std::int16_t>(number))
                .set<PostSize>(team.size.size_of(number))
                .refer<PostProgramme>(team.payer);
        }
    }
};

}  // namespace adem::model
