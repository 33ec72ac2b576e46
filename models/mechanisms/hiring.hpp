#pragma once

#include "models/rules/newcomer_to_a_post.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/recruitment.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// A vacant post finds a worker with a chance that is the same each month (`recruitment`); who comes is described by
/// `newcomer_to_a_post`.
///
///     cost = price of recruitment · effort
///
/// Recruitment takes a few months: CBS, vacancies in care and welfare (assumption for the length).
struct Hiring {
    static constexpr std::string_view name = "hiring";
    static constexpr std::string_view about = "Fills vacant posts";
    Staffing staff;
    Prices prices;
    Recruitment recruitment;
    NewcomerToAPost newcomers;

    static void describe(auto& d) {
        d.rule(&Hiring::staff);
        d.rule(&Hiring::prices);
        d.rule(&Hiring::recruitment);
        d.rule(&Hiring::newcomers);
    }

    void operator()(VacantPosts posts, Every<Worker, In<PostOf>> workers,
                    Every<Programme, In<ProgrammePermanent>> projects, Every<Resident, In<BackgroundOf>> residents,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>> here,
                    Draw<"hiring: found"> found, Draw<"hiring: the newcomer"> draws, Births<Worker> hires) const {
        std::vector<bool> held(posts.span());
        for (const auto worker : workers)
            if (const Ref<Post> post = worker.get<PostOf>()) held[posts.position(post.row())] = true;
        for (const auto post : posts) {
            const bool is_vacant = !held[posts.position(post.row())] && post.get<PostSize>() > 0;
            if (!stays_vacant(post, is_vacant) || !found.of(post).chance(recruitment.chance())) continue;
            const Ref<Programme> payer = post.get<PostProgramme>();
            const bool permanent = payer && projects[payer].get<ProgrammePermanent>() != 0;
            newcomers.hire(post, permanent, residents, draws, hires);
            here.get<FlowsThisMonth>()[Flow::workers_hired] += 1;
            here.get<SpentThisMonth>()[CostLine::recruitment] +=
                prices.recruitment * static_cast<double>(staff.recruitment);
        }
    }
};

}  // namespace adem::model
