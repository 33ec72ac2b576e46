#pragma once

#include "models/rules/overhead.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// The bill of the month for rules and structures beyond the usual, by the formula by which it was planned
/// (rules/overhead.hpp). It changes nothing but the books.
struct OverheadBill {
    static constexpr std::string_view name = "overhead_bill";
    static constexpr std::string_view about = "Adds up what desks, funds, proofs and delivery cost beyond the usual";
    Overhead overhead;
    Prices prices;

    static void describe(auto& d) {
        d.rule(&OverheadBill::overhead);
        d.rule(&OverheadBill::prices);
    }

    void operator()(Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here) const {
        auto& spent = here.get<SpentThisMonth>();
        overhead.each_cost(prices, static_cast<double>(here.get<ResidentsAtStart>()),
                           [&](CostLine line, std::string_view, double euro) { spent[line] += euro; });
    }
};

}  // namespace adem::model
