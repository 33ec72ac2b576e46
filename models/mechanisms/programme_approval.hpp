#pragma once

#include "engine/mechanism.hpp"
#include "models/state/governance.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Now and then who knows the programmes asks herself whether they improved the area.
///
///     p(asks) = pace;   logit p(yes) = base + a · (mark − usual mark) + b · (record − 0.5) + c · presence − d ·
///     fatigue
///
/// Among residents who knew the New Deal for Communities 33, 51, 57 and 60 % said so after 0, 2, 4 and 6 years: CRESR
/// (2010), The New Deal for Communities Programme, final report. Form: assumption.
struct ProgrammeApproval {
    static constexpr std::string_view name = "programme_approval";
    static constexpr std::string_view about = "Who knows programmes makes up her mind about them";
    Parameter<float> pace, base, by_mark, by_record, by_presence, by_fatigue;

    static void describe(auto& d) {
        using M = ProgrammeApproval;
        d.param("pace", &M::pace, {0.04, "1/month", 0, 1}, LogNormal{0.04, 0.4},
                "CRESR (2010), New Deal for Communities, final report", "Chance to think again");
        d.param("base", &M::base, {0.5, "1", -10, 10}, Normal{0.5, 0.5}, assumption,
                "Log odds where all is as usual and nothing is to be seen");
        d.param("by_mark", &M::by_mark, {0.8, "1/mark", -10, 10}, Uniform{0, 1.6}, assumption,
                "Log odds for each mark above the usual one");
        d.param("by_record", &M::by_record, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds between no and all promises kept");
        d.param("by_presence", &M::by_presence, {0.8, "1", -10, 10}, Uniform{0, 1.6}, assumption,
                "Log odds between nothing and everything to be noticed");
        d.param("by_fatigue", &M::by_fatigue, {1.5, "1", -10, 10}, Uniform{0, 3}, assumption,
                "Log odds that full fatigue takes away");
    }

    void operator()(InOut<ViewOfProgrammes> view, In<NeighbourhoodRating> mark, Here<RatingNorm> usual,
                    Here<ReliabilityOf> record, Here<ProgrammePresence> presence, Here<ProgrammeFatigue> fatigue,
                    Draw<"programme_approval: thinks again"> draw) const {
        if (view == ProgrammeView::unaware || !draw.chance(pace)) return;
        const float odds = base + by_mark * (mark - usual) + by_presence * presence - by_fatigue * fatigue +
                           by_record * (record[Institution::municipality] - 0.5F);
        view = draw.chance(math::logistic(static_cast<double>(odds)), 1) ? ProgrammeView::approves
                                                                         : ProgrammeView::unconvinced;
    }
};

}  // namespace adem::model
