#pragma once

#include "engine/mechanism.hpp"
#include "models/state/region.hpp"

namespace adem::model {

/// Which other neighbourhoods of the world this one has to do with. Controls stand apart, so that a policy reaches them
/// by no path and they change nothing for whom they are compared with.
class SameRegion {
  public:
    /// Those of one region stand together in the world, so it ends where the next one begins.
    explicit SameRegion(const AllNeighbourhoods<RegionOf>& regions)
        : own_(regions.own()), first_(own_), end_(own_ + 1) {
        while (first_ > 0 && regions[first_ - 1] == regions[own_]) --first_;
        while (end_ < regions.size() && regions[end_] == regions[own_]) ++end_;
    }
    std::size_t others() const { return end_ - first_ - 1; }

    /// Calls `visit(n)` for each of the others, in their order.
    void for_each(auto visit) const {
        for (std::size_t n = first_; n < end_; ++n)
            if (n != own_) visit(n);
    }
    /// Mean of a column over those others; 0 without any.
    template <class C>
    float mean_elsewhere(const AllNeighbourhoods<C>& everywhere) const {
        float sum = 0;
        for_each([&](std::size_t n) { sum += everywhere[n]; });
        return others() > 0 ? sum / static_cast<float>(others()) : 0;
    }

  private:
    std::size_t own_, first_, end_;
};

}  // namespace adem::model
