#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// A vacant post finds a worker with a constant chance each month; who comes is good or less good by chance, and does
/// not know the neighbourhood.
///
/// Recruitment takes a few months: CBS, vacancies in care and welfare (assumption for the length). Also counts who
/// came and who goes this month.
struct Hiring {
    static constexpr std::string_view name = "hiring";
    static constexpr std::string_view about = "Fills vacant posts";
    Staffing staff;
    Prices prices;
    Parameter<float> recruitment_months, quality_a, quality_b;

    static void describe(auto& d) {
        d.rule(&Hiring::staff);
        d.rule(&Hiring::prices);
        d.param("recruitment_months", &Hiring::recruitment_months, {4, "month", 1, 60}, LogNormal{4, 0.4}, assumption,
                "Mean time to fill a vacancy");
        d.param("quality_a", &Hiring::quality_a, {6, "1", 0.1, 100}, Fixed{}, assumption,
                "Skill of those hired: first shape of the beta distribution");
        d.param("quality_b", &Hiring::quality_b, {6, "1", 0.1, 100}, Fixed{}, assumption,
                "Skill of those hired: second shape of the beta distribution");
    }

    using Posts =
        Every<Post, In<RoleOfPost>, In<PostSize>, In<PostProgramme>, InOut<HoldersSoFar>, InOut<MonthsUnfilled>>;
    using Here = Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>;

    void operator()(Posts posts, Every<Worker, In<PostOf>, In<Leaving>> workers,
                    Every<Programme, In<ProgrammePermanent>> projects, Here here, Draw<"hiring: found"> found,
                    Draw<"hiring: the newcomer"> newcomer, Births<Worker> hires) const {
        auto& flows = here.get<FlowsThisMonth>();
        std::vector<bool> held(posts.span());
        for (const auto worker : workers) {
            if (const Ref<Post> post = worker.get<PostOf>()) held[posts.position(post.row())] = true;
            if (worker.get<Leaving>() != stays) flows[Flow::workers_left] += 1;
            if (worker.get<Leaving>() == leaves_warmly) spend(here, prices.handover);
        }
        for (const auto post : posts) {
            auto& unfilled = post.get<MonthsUnfilled>();
            if (held[posts.position(post.row())] || post.get<PostSize>() <= 0) {
                unfilled = 0;
                continue;
            }
            if (unfilled < longest_wait) ++unfilled;
            if (!found.of(post).chance(1 / static_cast<double>(recruitment_months))) continue;
            const Ref<Programme> payer = post.get<PostProgramme>();
            hire(post, payer && projects[payer].get<ProgrammePermanent>() != 0, newcomer, hires);
            flows[Flow::workers_hired] += 1;
            spend(here, prices.recruitment);
        }
    }

  private:
    static constexpr auto longest_wait = static_cast<std::int16_t>(MonthsUnfilled::info.high);

    static void spend(const Here& here, float euro) {
        here.get<SpentThisMonth>()[CostLine::recruitment] += static_cast<double>(euro);
    }

    void hire(const Posts::Individual& post, bool permanent, const auto& newcomer, Births<Worker>& hires) const {
        const Identity who = derive(post.identity(), static_cast<std::uint64_t>(++post.get<HoldersSoFar>()));
        const Draws draws = newcomer.of(who);
        const bool temporary = !permanent && draws.chance(staff.temporary_share[post.get<RoleOfPost>()]);
        hires.add(who)
            .refer<PostOf>(post.ref())
            .set<RoleOf>(post.get<RoleOfPost>())
            .set<WorkingTime>(post.get<PostSize>())
            .set<ContractMonthsLeft>(temporary ? static_cast<std::int16_t>(staff.contract_months) : permanent_contract)
            .set<Quality>(static_cast<float>(draws.beta(quality_a, quality_b, 1)));
    }
};

}  // namespace adem::model
