#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// Residents move towards those they know whose trust is near their own:
///
///     trust' = trust + pull * (mean trust of those within the bound - trust)
struct Contact {
    static constexpr std::string_view name = "contact";
    static constexpr std::string_view about = "Trust moves towards that of the like-minded";
    static constexpr bool for_everybody = true;
    Parameter<float> bound, pull;

    static void describe(auto& d) {
        d.param("bound", &Contact::bound, {0.25, "1", 0, 1}, Fixed{}, "W1", "Greatest difference that is heard");
        d.param("pull", &Contact::pull, {0.02, "1/month", 0, 1}, Fixed{}, "W1", "Share of the gap closed in a month");
    }

    float near() const { return bound; }

    void operator()(InOut<Trust> trust, Near<Trust> like_minded) const { trust += pull * (like_minded.mean() - trust); }
};

}  // namespace adem::bench::w1
