#pragma once

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Children take in the quality of the place, the home and the school year by year; what they have taken in stays with
/// them when they are grown up, wherever they live. Adults take in nothing.
///
///     own means' = own means + exposure / 12 · surplus
///     surplus of place = usual disorder - disorder + physical quality - usual quality
///     upbringing: place - strain of a separation;   schooling: idem + school time · longer days, from 4 years
///
/// What the teachers add is in `lessons`.
/// Chetty & Hendren (2018), Q. J. Econ. 133:1107-1162, 4 % of the difference a year; halved for the smaller differences
/// between Dutch neighbourhoods (Ravesteijn et al. 2024).
struct GrowingUp {
    static constexpr std::string_view name = "growing_up";
    static constexpr std::string_view about = "Children take in the quality of place, home and school";
    Parameter<float> exposure, strain, school_time;
    Parameter<int> childhood, school_age;
    Lever<float> schooling;

    static void describe(auto& d) {
        using M = GrowingUp;
        d.param("exposure", &M::exposure, {0.02, "1/year", -0.1, 0.1}, Normal{0.02, 0.01},
                "Chetty & Hendren (2018), Q. J. Econ. 133:1107-1162, halved for the Netherlands",
                "share of the surplus that a child's own means take in per year");
        d.param("strain", &M::strain, {0.5, "1", -2, 2}, Normal{0.5, 0.3},
                "Amato (2010), J. Marriage Fam. 72:650-666, direction",
                "surplus that the strain of a separation takes away");
        d.param("school_time", &M::school_time, {0.4, "1", -2, 2}, Normal{0.4, 0.3},
                "Kraft, Schueler & Falken (2024), EdWorkingPaper 24-1031, direction",
                "surplus that a full extension of school time gives");
        d.param("childhood", &M::childhood, {216, "month", 0, 300}, Fixed{}, "by definition",
                "age at which childhood ends");
        d.param("school_age", &M::school_age, {48, "month", 0, 300}, Fixed{},
                "Wet op het primair onderwijs, art. 39: admission from 4 years", "age at which school begins");
        d.lever("triad.schooling", &M::schooling, {0, "1", 0, 2}, assumption,
                "Longer school days and tutoring; 1: ten hours a week more");
    }

    void operator()(In<AgeMonths> age, InOut<OwnMeans> own, My<HouseholdOf, FamilyStress> stress,
                    Here<Disorder> disorder, Here<DisorderNorm> usual_disorder, Here<PhysicalQuality> quality,
                    Here<PhysicalNorm> usual_quality) const {
        if (age >= childhood) return;
        const float place = usual_disorder - disorder + quality - usual_quality;
        const float home = place - (stress.value_or(0) > 0 ? strain.value : 0);
        const float lessons = age >= school_age ? school_time * schooling : 0;
        own[Domain::upbringing] = math::clamp01(own[Domain::upbringing] + exposure / 12 * home);
        own[Domain::schooling] = math::clamp01(own[Domain::schooling] + exposure / 12 * (home + lessons));
    }
};

}  // namespace adem::model
