#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/mechanism/describe.hpp"
#include "engine/mechanism/policy.hpp"

namespace adem::model {

/// The levers of a policy in one neighbourhood, month by month. What the registry does not know is 0, or what is said.
class LeversPlanned {
  public:
    LeversPlanned(const Registry& registry, const Policy& policy, Identity neighbourhood);

    void set_month(Month month) { month_ = month; }
    Month month() const { return month_; }
    double operator()(std::string_view path, double otherwise = 0) const;

    /// A shared rule with its levers as the policy sets them this month.
    template <class Rule>
    Rule of() const {
        static const std::vector<Slot> slots = slots_of<Rule>();
        Rule rule;
        for (const Slot& slot : slots)
            if (slot.is_lever) slot.write(&rule, (*this)(slot.path));
        return rule;
    }

  private:
    template <class Rule>
    static std::vector<Slot> slots_of() {
        Rule rule;
        Registry own;
        std::vector<Slot> slots;
        Describer<Rule> describer(rule, &rule, own, slots);
        Rule::describe(describer);
        return slots;
    }

    struct Known {
        const LeverEntry* entry;
        Policy policy;  ///< what sets this lever
    };
    std::unordered_map<std::string_view, Known> known_;
    Identity neighbourhood_;
    Month month_{};
};

}  // namespace adem::model
