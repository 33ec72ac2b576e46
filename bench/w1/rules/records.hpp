#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// What is reported of a neighbourhood: the means over its residents.
struct Records {
    static constexpr std::string_view name = "records";
    static constexpr std::string_view about = "Means over the residents of a neighbourhood";

    /// Numbers are added as multiples of this, so that the order of residents makes no difference.
    static constexpr float grid = 0x1p-30F;

    void operator()(Every<Resident, In<Trust>, In<Perspective>, In<Avoids>> residents,
                    Whole<Neighbourhood, InOut<MeanTrust>, InOut<MeanPerspective>, InOut<ShareAvoiding>> whole) const {
        std::int64_t trust = 0, perspective = 0, avoiding = 0, count = 0;
        for (const auto resident : residents) {
            trust += static_cast<std::int64_t>(resident.get<Trust>() / grid);
            perspective += static_cast<std::int64_t>(resident.get<Perspective>() / grid);
            avoiding += resident.get<Avoids>();
            ++count;
        }
        const auto mean = [&](std::int64_t sum) { return static_cast<float>(sum) / static_cast<float>(count); };
        whole.get<MeanTrust>() = grid * mean(trust);
        whole.get<MeanPerspective>() = grid * mean(perspective);
        whole.get<ShareAvoiding>() = mean(avoiding);
    }
};

}  // namespace adem::bench::w1
