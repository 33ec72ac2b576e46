#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Whom a service is for: youth work for the young; debt help for who speaks for a household in problem debt; the other
/// services for adults.
struct WhoNeedsHelp {
    static constexpr std::string_view name = "who_needs_help";
    Parameter<int> youth_from, youth_until, adult_age;

    bool is_for(Service service, int age_in_months, bool speaks_for_debtors) const {
        if (service == Service::youth_work) return age_in_months >= 12 * youth_from && age_in_months < 12 * youth_until;
        return age_in_months >= 12 * adult_age && (service != Service::debt_help || speaks_for_debtors);
    }

    static void describe(auto& d) {
        d.param("youth_from", &WhoNeedsHelp::youth_from, {10, "year", 6, 14}, Fixed{}, "by definition",
                "Age from which youth work is for");
        d.param("youth_until", &WhoNeedsHelp::youth_until, {24, "year", 18, 30}, Fixed{}, "by definition",
                "Age below which youth work is for");
        d.param("adult_age", &WhoNeedsHelp::adult_age, {18, "year", 16, 21}, Fixed{}, "by definition",
                "Age from which the other services are for");
    }
};

}  // namespace adem::model
