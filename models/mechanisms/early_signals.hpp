#pragma once

#include "models/rules/contact.hpp"
#include "models/rules/services.hpp"
#include "models/rules/signals.hpp"
#include "models/rules/teams.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Small needs are noticed before they grow: rule signals. A need that is seen can be asked help for, and takes fewer
/// hours while it is small. Each signal takes a professional's time, and so do false ones, which come in proportion;
/// while nobody has time nothing is followed up.
///
///     false alarms = ⌊true ones · ratio + u⌋
///
/// Sizes: assumption.
struct EarlySignals {
    static constexpr std::string_view name = "early_signals";
    static constexpr std::string_view about = "Known faces and schools notice small needs, and sound false alarms";
    Signals rule;
    Contact contact;

    static void describe(auto& d) {
        d.rule(&EarlySignals::rule);
        d.rule(&EarlySignals::contact);
    }

    void operator()(Every<Resident, In<Need>, In<Familiarity>, In<EducationOf>, InOut<NeedKnown>> residents,
                    Professionals workers, Whole<Neighbourhood, InOut<FlowsThisMonth>> here,
                    Draw<"early_signals: noticed"> noticed, Draw<"early_signals: false alarms"> rest) const {
        if (rule.early_signal <= 0) return;
        const Teams teams(workers);
        for (const Service service : all_of<Service>()) {
            float found = 0;
            for (const auto who : noticed_for(service, residents, rule, contact.probability, noticed)) {
                if (!take_time(teams, service)) break;
                who.get<NeedKnown>()[service] = 1;
                found += 1;
            }
            here.get<FlowsThisMonth>()[Flow::signalled_early] += found;
            const double u = rest.uniform(static_cast<unsigned>(service));
            for (double alarms = found * rule.false_alarms + u; alarms >= 1; alarms -= 1) take_time(teams, service);
        }
    }

  private:
    bool take_time(const Teams& teams, Service service) const {
        const auto worker = teams.most_free(role_of(service), rule.hours, any_caseload);
        if (worker) worker->get<ContactHours>() -= rule.hours;
        return worker.has_value();
    }
    static constexpr float any_caseload = 1e9F;
};

}  // namespace adem::model
