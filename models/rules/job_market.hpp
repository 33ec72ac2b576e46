#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Boom and bust: how easily work is found, and how seldom lost, compared with usual years.
///
///     finding = usual · market,   losing = usual / market
struct JobMarket {
    static constexpr std::string_view name = "job_market";
    Lever<float> market;

    static void describe(auto& d) {
        d.lever("shocks.job_market", &JobMarket::market, {1, "1", 0.1, 10}, "by definition",
                "State of the labour market: 1 as usual, below it a bust, above it a boom");
    }
    double finding(double usual) const { return usual * static_cast<double>(market); }
    double losing(double usual) const { return usual / static_cast<double>(market); }
};

}  // namespace adem::model
