#pragma once

#include "engine/mechanism.hpp"
#include "models/state/region.hpp"

namespace adem::model {

/// Which other neighbourhoods of the world this one has to do with. Controls stand apart, so that a policy reaches them
/// by no path and they change nothing for whom they are compared with.
class SameRegion {
  public:
    explicit SameRegion(const AllNeighbourhoods<RegionOf>& regions) : regions_(regions) {}
    bool operator()(std::size_t other) const {
        return other != regions_.own() && regions_[other] == regions_[regions_.own()];
    }
    std::size_t others() const {
        std::size_t count = 0;
        for (std::size_t n = 0; n < regions_.size(); ++n) count += (*this)(n) ? 1 : 0;
        return count;
    }
    /// Mean of a column over those others; 0 without any.
    template <class C>
    float mean_elsewhere(const AllNeighbourhoods<C>& everywhere) const {
        float sum = 0;
        for (std::size_t n = 0; n < regions_.size(); ++n) sum += (*this)(n) ? everywhere[n] : 0;
        const std::size_t count = others();
        return count > 0 ? sum / static_cast<float>(count) : 0;
    }

  private:
    const AllNeighbourhoods<RegionOf>& regions_;
};

}  // namespace adem::model
