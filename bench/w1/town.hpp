#pragma once

#include <cstdint>

#include "engine/state/world.hpp"

/// The entities and columns of W1.
namespace adem::bench::w1 {

struct Neighbourhood {
    static constexpr EntityInfo info{"neighbourhood", "Residents and one frontline worker"};
};
struct Resident {
    static constexpr EntityInfo info{"resident", "Knows others, has trust and a relationship with the worker"};
};

struct NewWorker : Column<Neighbourhood, std::uint8_t> {
    static constexpr ColumnInfo info{"new_worker", "1", 0, 1, "The worker was replaced this month", 0};
};
struct MeanTrust : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"mean_trust", "1", 0, 1, "Mean trust of its residents", 0};
};
struct MeanPerspective : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"mean_perspective", "1", 0, 1, "Mean perspective of its residents", 0};
};
struct ShareAvoiding : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"share_avoiding", "1", 0, 1, "Share of its residents who avoid help", 0};
};

struct Trust : Column<Resident, float> {
    static constexpr ColumnInfo info{"trust", "1", 0, 1, "Trust", 0.5};
};
struct Perspective : Column<Resident, float> {
    static constexpr ColumnInfo info{"perspective", "1", 0, 1, "Perspective", 0.5};
};
struct Relationship : Column<Resident, float> {
    static constexpr ColumnInfo info{"relationship", "1", 0, 1, "Relationship with the worker", 0};
};
struct Age : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"age", "year", 0, 255, "Age", 0};
};
struct Chance : Column<Resident, float> {
    static constexpr ColumnInfo info{"chance", "1/year", 0, 1e6, "Chance to be replaced, by age", 0};
};
struct Avoids : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"avoids", "1", 0, 1, "Had a need and stayed away", 0};
};

}  // namespace adem::bench::w1
