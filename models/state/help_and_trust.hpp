#pragma once

#include "models/state/entities.hpp"

/// What residents and workers make of each other, and how often somebody has been sought out.
namespace adem::model {

struct MisreadsWorkers : Column<Resident, Unit16> {
    static constexpr ColumnInfo info{
        "misreads_workers", "1", 0, 1, "How wrong a picture one has of how professionals will receive one", 0.3};
};
struct OutreachTries : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"outreach_tries", "1", 0, 255, "Visits in vain since the case was opened"};
};
struct MisreadsResidents : Column<Worker, float> {
    static constexpr ColumnInfo info{
        "misreads_residents", "1", 0, 1, "How wrong a picture one has of what residents want and can", 0.3};
};

}  // namespace adem::model
