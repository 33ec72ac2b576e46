#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// What is reported of a neighbourhood: the means over its residents.
struct Records {
    static constexpr std::string_view name = "records";
    static constexpr std::string_view about = "Means over the residents of a neighbourhood";

    void operator()(Every<Resident, In<Trust>, In<Perspective>, In<Avoids>> residents,
                    Whole<Neighbourhood, InOut<MeanTrust>, InOut<MeanPerspective>, InOut<ShareAvoiding>> whole) const {
        double trust = 0, perspective = 0;
        int avoiding = 0, count = 0;
        for (const auto resident : residents) {
            trust += resident.get<Trust>();
            perspective += resident.get<Perspective>();
            avoiding += resident.get<Avoids>();
            ++count;
        }
        whole.get<MeanTrust>() = static_cast<float>(trust / count);
        whole.get<MeanPerspective>() = static_cast<float>(perspective / count);
        whole.get<ShareAvoiding>() = static_cast<float>(avoiding) / static_cast<float>(count);
    }
};

}  // namespace adem::bench::w1
