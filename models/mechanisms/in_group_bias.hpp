#pragma once

#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// A worker who lives in the neighbourhood suits residents of the own background group better, and others worse.
///
///     match' = match + bias   in the first month, own group;   match − bias   other groups
///
/// Representative bureaucracy, for the direction: Meier & Stewart (1992), Am. Rev. Public Adm. 22:157-171. May be
/// nothing, or reversed.
struct InGroupBias {
    static constexpr std::string_view name = "in_group_bias";
    static constexpr std::string_view about = "Local workers suit their own group better and others worse";
    Parameter<float> bias;

    static void describe(auto& d) {
        d.param("bias", &InGroupBias::bias, {0.1, "1", -0.5, 0.5}, Normal{0.1, 0.1},
                "assumption; direction: Meier & Stewart 1992", "Match won with the own group and lost with others");
    }

    void operator()(In<ContactPerson> contact, In<BackgroundOf> background, In<RelationMonths> months,
                    My<ContactPerson, HomeGroup> group, InOut<Match> match) const {
        if (bias == 0 || nobody(contact.value())) return;
        for (const Service service : all_of<Service>()) {
            if (months[service] != 0 || group[service] == nullptr || *group[service] == 0) continue;
            const bool own = static_cast<int>(background.value()) + 1 == static_cast<int>(*group[service]);
            match[service] = math::clamp01(match[service] + (own ? bias : -bias));
        }
    }
};

}  // namespace adem::model
