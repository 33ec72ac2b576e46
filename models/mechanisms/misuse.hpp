#pragma once

#include "models/rules/capture.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/working_time.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Money goes astray where accounts fall below what sound bookkeeping takes, and where workers have become a party.
///
///     p(misuse by a worker in a month) = (without · gap + captured · capture) / 12 · working time
///
/// It costs money, and who hears of it has a bad experience with the institution. More sight of what goes on lowers
/// capture. Olken (2007), J. Polit. Econ. 115:200-249, in the field: audits cut missing spending by eight points.
struct Misuse {
    static constexpr std::string_view name = "misuse";
    static constexpr std::string_view about = "Money goes astray where nobody looks or workers have become a party";
    WorkingTimes times;
    Capture capture;
    Contact contact;
    Prices prices;
    Parameter<float> without, captured, heard, weight;

    static void describe(auto& d) {
        using M = Misuse;
        d.rule(&M::times);
        d.rule(&M::capture);
        d.rule(&M::contact);
        d.rule(&M::prices);
        d.param("without", &M::without, {0.2, "1/year", 0, 12}, LogNormal{0.2, 0.7},
                "assumption; direction: Olken 2007", "Cases per FTE without any accounts");
        d.param("captured", &M::captured, {0.01, "1/year", 0, 12}, Uniform{0, 0.02}, assumption,
                "Cases per FTE of workers who are fully a party; 0: none");
        d.param("heard", &M::heard, {0.1, "1", 0, 1}, Beta{1, 9}, assumption, "Share of residents who hear of a case");
        d.param("weight", &M::weight, {0.5, "1", 0, 10}, Uniform{0, 1}, assumption, "Weight of hearing of it; 0: none");
    }

    void operator()(Every<Worker, In<RoleOf>, In<WorkingTime>, In<TenureMonths>> workers, Every<Resident> residents,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>> here,
                    Draw<"misuse: happens"> happens, Draw<"misuse: heard"> hears, Send<Experience> send) const {
        for (const auto worker : workers) {
            const Role role = worker.get<RoleOf>();
            const float party = capture.of(worker.get<TenureMonths>(), times.accounts.sight(role));
            const float rate = without * times.accounts.gap(role) + captured * party;
            if (!happens.of(worker).chance(rate * worker.get<WorkingTime>() / months_per_year)) continue;
            here.get<FlowsThisMonth>()[Flow::misuse] += 1;
            here.get<SpentThisMonth>()[CostLine::governance] += static_cast<double>(prices.misuse);
            for (const auto resident : residents)
                if (weight > 0 && hears.of(resident).chance(contact.probability * heard, worker.identity()))
                    send.to(resident.row(), worker.identity(), {{}, institution_of(role), 0, 0, weight});
        }
    }
};

}  // namespace adem::model
