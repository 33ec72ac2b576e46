#pragma once

#include <string>
#include <vector>

#include "models/benchmark/long_vs_short.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// A moment at which effects are looked at: a year of the run, or so long after the money of an arm has ended.
struct Moment {
    std::string name;
    int year;
    bool after_the_end;

    /// "year 4", "5 years after the end".
    std::string words(Language language) const;
};

/// The moments for an arm in a run of so many years, in their order.
std::vector<Moment> moments_of(const model::BenchmarkArm& arm, int years);

/// An arm less the reference of its block, at a moment.
struct Effect {
    model::BenchmarkBlock block;
    model::BenchmarkArm arm;
    Moment moment;
    IndicatorInfo indicator;
    std::string group;
    Comparison found;
    double planned, spent;

    /// All residents, spent evenly, temporary contracts, delivery as usual.
    bool is_plain() const;
};

}  // namespace adem::tools
