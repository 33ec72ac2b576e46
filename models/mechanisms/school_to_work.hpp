#pragma once

#include "engine/mechanism.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who leaves education has work at once, or begins without it: many kept the job beside school.
///
///     p(has work) = share(level of education)
///
/// Half of those who leave without a diploma have a job in the autumn after (CBS 2007); five years after leaving 61 %
/// of these and 94 % of those with higher education work (CBS 2019). The levels in between are assumptions.
struct SchoolToWork {
    static constexpr std::string_view name = "school_to_work";
    static constexpr std::string_view about = "Who leaves education has work at once, or begins without it";
    Parameter<float, Education> share;

    static void describe(auto& d) {
        // None, low, middle, high; the last is of those at school, who do not leave it.
        d.param("share", &SchoolToWork::share, {{0.5, 0.6, 0.8, 0.9, 0}, "1", 0, 1}, LogNormal{1, 0.1},
                "CBS (2007), Helft voortijdig schoolverlaters heeft na schooluitval een baan; Pleijers & Hartgers "
                "(2019), CBS",
                "Share that has work on leaving education, by level");
    }

    void operator()(In<EducationOf> education, InOut<Employed> employed, InOut<MonthsInJob> months,
                    InOut<LifeEvents> events, Draw<"school to work: has work"> draw) const {
        if (!(events & (event_completed_school | event_left_school)) || employed) return;
        if (!draw.chance(static_cast<double>(share[education]))) return;
        employed = 1;
        months = 0;
        note(events, event_found_work);
    }
};

}  // namespace adem::model
