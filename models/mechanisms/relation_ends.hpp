#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/services.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// A relation ends when the contact person leaves, when the resident moves, or when there is nothing left of it.
///
/// After a warm hand-over a share of the familiarity passes on to whoever comes next; else nothing is left of it. A
/// relation that ends before it took root is a small disappointment. Early ends are slightly harmful, later ones are
/// not: Grossman & Rhodes (2002), Am. J. Community Psychol. 30:199-219; no harm in Grossman et al. (2012).
struct RelationEnds {
    static constexpr std::string_view name = "relation_ends";
    static constexpr std::string_view about = "Relations end when the contact person leaves or the resident moves";
    Parameter<float> passed_on, early_end_weight, forgotten;
    Parameter<int> root_months;

    static void describe(auto& d) {
        d.param("passed_on", &RelationEnds::passed_on, {0.4, "1", 0, 1}, Uniform{0, 0.8}, assumption,
                "Share of familiarity that a warm hand-over passes on");
        d.param("early_end_weight", &RelationEnds::early_end_weight, {0.2, "1", 0, 5}, Uniform{0, 0.4},
                "assumption; direction: Grossman & Rhodes 2002",
                "Weight of the disappointment when a young relation ends; 0: none");
        d.param("root_months", &RelationEnds::root_months, {4, "month", 0, 60}, Uniform{1, 7}, "Grossman & Rhodes 2002",
                "Age at which a relation has taken root");
        d.param("forgotten", &RelationEnds::forgotten, {0.02, "1", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "Below this familiarity, and without a need, the relation is over");
    }

    void operator()(InOut<ContactPerson> contact, My<ContactPerson, Leaving> leaving, In<Need> need,
                    In<MonthsHere> here, InOut<Familiarity> familiarity, InOut<RelationMonths> months,
                    Self<Resident> self, Send<Experience> send) const {
        if (nobody(contact.value()) && nothing(months.value())) return;
        for (const Service service : all_of<Service>()) {
            const bool lost = !contact[service] && months[service] > 0;
            if (!contact[service] && !lost) continue;
            const std::uint8_t going = leaving[service] != nullptr ? *leaving[service] : leaves;
            const bool moved = here == 0;
            const bool over = need[service] <= 0 && familiarity[service] < forgotten;
            if (going == stays && !moved && !over) continue;
            const bool ended_early = !over && months[service] < root_months;
            familiarity[service] *= going == leaves_warmly && !moved ? passed_on.value : 0;
            contact[service] = {};
            months[service] = 0;
            if (ended_early && early_end_weight > 0)
                send.to(self.row(), {{}, institution_of(service), 0, 0, early_end_weight});
        }
    }
};

}  // namespace adem::model
