#pragma once

#include "models/rules/staffing.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

using VacantPosts =
    Every<Post, In<RoleOfPost>, In<PostSize>, In<PostProgramme>, InOut<HoldersSoFar>, InOut<MonthsUnfilled>>;

/// Counts the months without a holder; gives back whether the post is vacant.
inline bool stays_vacant(const VacantPosts::Individual& post, bool is_vacant) {
    constexpr auto longest = static_cast<std::int16_t>(MonthsUnfilled::info.high);
    auto& unfilled = post.get<MonthsUnfilled>();
    unfilled = is_vacant ? std::min<std::int16_t>(longest, static_cast<std::int16_t>(unfilled + 1)) : 0;
    return is_vacant;
}

/// Who comes on a vacant post: good or less good by chance, with a temporary or a permanent contract, from elsewhere
/// without any knowledge of the place, or from the neighbourhood itself.
struct NewcomerToAPost {
    static constexpr std::string_view name = "newcomer_to_a_post";
    Staffing staff;
    Parameter<float> quality_a, quality_b, local_knowledge, local_network;

    static void describe(auto& d) {
        using M = NewcomerToAPost;
        d.rule(&M::staff);
        d.param("quality_a", &M::quality_a, {6, "1", 0.1, 100}, LogNormal{6, 0.2}, assumption,
                "Skill of those hired: first shape of the beta distribution");
        d.param("quality_b", &M::quality_b, {6, "1", 0.1, 100}, LogNormal{6, 0.2}, assumption,
                "Skill of those hired: second shape of the beta distribution");
        d.param("local_knowledge", &M::local_knowledge, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Knowledge of the place of who lives there");
        d.param("local_network", &M::local_network, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Network of who lives there");
    }

    template <class Residents>
    void hire(const VacantPosts::Individual& post, bool permanent, const Residents& residents, const auto& newcomers,
              Births<Worker>& hires) const {
        const Identity who = derive(post.identity(), static_cast<std::uint64_t>(++post.get<HoldersSoFar>()));
        const Draws draws = newcomers.of(who);
        const bool temporary = !permanent && draws.chance(staff.temporary_share[post.get<RoleOfPost>()]);
        const bool is_local = draws.chance(staff.local_hires, local);
        hires.add(who)
            .template refer<PostOf>(post.ref())
            .template set<RoleOf>(post.get<RoleOfPost>())
            .template set<WorkingTime>(post.get<PostSize>())
            .template set<ContractMonthsLeft>(temporary ? static_cast<std::int16_t>(staff.contract_months)
                                                        : permanent_contract)
            .template set<Quality>(static_cast<float>(draws.beta(quality_a, quality_b, skill)))
            .template set<LocalKnowledge>(is_local ? local_knowledge.value : 0)
            .template set<Network>(is_local ? local_network.value : 0)
            .template set<HomeGroup>(is_local ? group_of_a_resident(residents, draws.uniform(group)) : std::uint8_t{0});
    }

  private:
    static constexpr unsigned skill = 1, local = 2, group = 3;  // numbers of the draw
    /// 1 + the background of a resident drawn by lot; 0 where nobody lives.
    template <class Residents>
    static std::uint8_t group_of_a_resident(const Residents& residents, double lot) {
        Keyed<double, Background> count{};
        for (const auto resident : residents) count[resident.template get<BackgroundOf>()] += 1;
        double rest = lot * static_cast<double>(residents.size());
        std::uint8_t drawn = 0;
        for (const Background background : all_of<Background>()) {
            if (count[background] <= 0) continue;
            drawn = static_cast<std::uint8_t>(1 + static_cast<int>(background));
            rest -= count[background];
            if (rest < 0) break;
        }
        return drawn;
    }
};

}  // namespace adem::model
