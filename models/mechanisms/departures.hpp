#pragma once

#include "models/rules/calendars.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// Counts who goes this month and pays for the hand-overs. It changes nothing but the books.
///
///     turnover of a year = those who left in the last twelve months / those who are there
struct Departures {
    static constexpr std::string_view name = "departures";
    static constexpr std::string_view about = "Counts who leaves and pays for warm hand-overs";
    Prices prices;

    static void describe(auto& d) { d.rule(&Departures::prices); }

    void operator()(Every<Worker, In<Leaving>> workers,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>, InOut<LeftByMonth>> here,
                    Now now) const {
        std::uint16_t gone = 0, handed_over = 0;
        for (const auto worker : workers) {
            if (worker.get<Leaving>() != stays) ++gone;
            if (worker.get<Leaving>() == leaves_warmly) ++handed_over;
        }
        here.get<FlowsThisMonth>()[Flow::workers_left] += gone;
        here.get<LeftByMonth>()[static_cast<MonthOfYear>(month_of_year(now.month()))] = gone;
        here.get<SpentThisMonth>()[CostLine::recruitment] += handed_over * static_cast<double>(prices.handover);
    }
};

}  // namespace adem::model
