#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"

namespace adem::model {

/// What a relation with a professional is worth, in log odds of being helped, and what is lost when it ends young.
///
///     benefit = a · familiarity + b · ln(1 + years) / ln(1 + 15),    loss at an end = c · max(0, 1 − months / root)
///
/// Concave: of what fifteen years bring, 29 to 39 % is there after two to three; Sandvik et al. (2022), Br. J. Gen.
/// Pract. 72:e84-e90. All such studies observe, none assigns by lot, so a and b may be 0. Relations that end within
/// three to six months did harm in Grossman & Rhodes (2002), none in Grossman et al. (2012): c may be 0.
struct RelationBenefit {
    static constexpr std::string_view name = "relation_benefit";
    Parameter<float> familiarity_effect, length_effect, early_loss;
    Parameter<int> root_months;

    float benefit(float familiarity, int months) const {
        if (length_effect == 0) return familiarity_effect * familiarity;
        return familiarity_effect * familiarity + length_effect * share_of_long(months);
    }
    float loss_at_end(int months) const {
        return root_months > 0 ? early_loss * std::max(0.0F, 1 - in_months(months) / in_months(root_months)) : 0;
    }
    /// What a relation of this length has brought when it ends.
    float net_at_end(float familiarity, int months) const { return benefit(familiarity, months) - loss_at_end(months); }

    static void describe(auto& d) {
        using M = RelationBenefit;
        d.param("familiarity_effect", &M::familiarity_effect, {0.25, "1", -5, 5}, Uniform{0, 0.5},
                "assumption; size: Sandvik et al. 2022", "Log odds that knowing each other well adds; 0: no effect");
        d.param("length_effect", &M::length_effect, {0.3, "1", -5, 5}, Uniform{0, 0.6}, "Sandvik et al. 2022",
                "Log odds that a relation of fifteen years adds; 0: no effect");
        d.param("early_loss", &M::early_loss, {0.05, "1", 0, 5}, Uniform{0, 0.1},
                "Grossman & Rhodes 2002; none in Grossman et al. 2012",
                "Lost when a relation ends at once, in the same log odds, as the literature counts it (a pattern); 0: "
                "nothing");
        d.param("root_months", &M::root_months, {6, "month", 0, 60}, Uniform{3, 9}, "Grossman & Rhodes 2002",
                "Age from which the end of a relation does no harm, as the literature counts it (a pattern)");
    }

  private:
    static constexpr double long_relation = 180;  // months
    static float in_months(int months) { return static_cast<float>(months); }
    /// 0 at once, 1 after fifteen years.
    static float share_of_long(int months) {
        return static_cast<float>(math::log(1 + static_cast<double>(months) / 12) / math::log(1 + long_relation / 12));
    }
};

}  // namespace adem::model
