#include "engine/base/sort_by_share.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <utility>

#include "engine/base/identity.hpp"

using namespace adem;

namespace {

using Placed = std::pair<double, std::uint64_t>;

/// Anywhere below `width`, on one of so many places.
std::vector<Placed> placed(std::size_t count, double width, std::uint64_t places) {
    std::vector<Placed> all;
    for (std::uint64_t k = 0; k < count; ++k)
        all.emplace_back(width * static_cast<double>(mix(k) % places) / static_cast<double>(places), mix(k + count));
    return all;
}

double share(const Placed& one) { return one.first; }

}  // namespace

TEST_CASE("sorting by a share gives the order of sorting by comparison", "[unit]") {
    for (const std::size_t count : {0UL, 1UL, 2UL, 7UL, 1000UL})
        for (const double width : {1.0, 0.001})                    // spread, and crowded together
            for (const std::uint64_t places : {1UL, 5UL, ~0UL}) {  // many of them at the same place
                auto found = placed(count, width, places);
                auto expected = found;
                sort_by_share(found, share, std::less<>{});
                std::sort(expected.begin(), expected.end());
                CHECK(found == expected);
            }
}

TEST_CASE("a share just below 1 is sorted last", "[unit]") {
    std::vector<Placed> all{{1 - 0x1p-53, 1}, {0, 2}, {0.5, 3}};
    sort_by_share(all, share, std::less<>{});
    CHECK(all == std::vector<Placed>{{0, 2}, {0.5, 3}, {1 - 0x1p-53, 1}});
}
