#pragma once

#include "models/state/entities.hpp"

/// Which dwellings are to be had.
namespace adem::model {

/// 0: not on offer; else 1 + tenure.
struct OnOffer : Column<Dwelling, std::uint8_t> {
    static constexpr ColumnInfo info{"on_offer", "", 0, 3,
                                     "To be let or sold this month: 0 no, 1 owner, 2 social rent, 3 private rent"};
};
constexpr int offer_of(Tenure tenure) { return 1 + static_cast<int>(tenure); }

struct HomesOnOffer : Column<Neighbourhood, Keyed<float, Tenure>> {
    static constexpr ColumnInfo info{"homes_on_offer", "dwelling", 0, 1e8, "Dwellings on offer, by tenure"};
};
struct NetMigration : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"net_migration", "1/year", -0.5, 0.5,
                                     "Newcomers less leavers a year that the region brings about, per resident"};
};
struct ShareOfHomesUnwanted : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"share_of_homes_unwanted", "1", 0, 1,
                                     "Dwellings for which nobody comes any more, where the region shrinks"};
};

}  // namespace adem::model
