#pragma once

#include <algorithm>
#include <utility>

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/circle.hpp"
#include "models/rules/liking.hpp"
#include "models/rules/units.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Somebody on the circle of a context, with what the others there go by.
struct Visitor {
    double position;
    Identity person;
    Row at;
    Traits traits;
    float room;  // for more ties, [0,1]

    Identity identity() const { return person; }
    Row row() const { return at; }
    friend bool operator<(const Visitor& a, const Visitor& b) {
        return a.position < b.position || (a.position == b.position && a.person < b.person);
    }
};

/// In each context a person turns up with some chance a month, at a position on a circle: in the street near one's own
/// home, at school near one's own class (all members of households with schoolchildren), in an association or an open
/// place near where one's own interests lie. Open places draw more people when they are open longer or initiatives
/// make meetings:
///
///     turning up = chance · 2 x / (1 + x),   x = hours open (and initiatives) per resident relative to usual
///
/// In the street the chance is 1 + season · warmth times as large, warmth from −1 in January to 1 in July. A pandemic
/// keeps its share of all away. Feld (1981), The focused organization of social ties, Am. J. Sociol.
/// 86:1015-1035.
struct TurningUp {
    static constexpr std::string_view name = "turning_up";
    static constexpr std::array contexts{TieContext::street, TieContext::school, TieContext::association,
                                         TieContext::place};
    Parameter<float, TieContext> chance, circle;
    Parameter<float> usual_hours, hours_of_initiative, season;
    Parameter<int> youngest;
    Lever<float> pandemic;

    static void describe(auto& d) {
        using M = TurningUp;
        d.param("chance", &M::chance, {{0, 0, 0.14, 0.14, 0.06, 0.05}, "1/month", 0, 1}, Beta{2, 18}, assumption,
                "chance to turn up in a context in a month");
        d.param("circle", &M::circle, {{0, 0, 40, 40, 40, 100}, "person", 0, 1e6F}, LogNormal{1, 0.3}, assumption,
                "residents among whom one turns up: few where one always meets the same people");
        d.param("usual_hours", &M::usual_hours, {4, "hour/week per 1000 residents", 0, 200}, LogNormal{4, 0.4},
                assumption, "opening hours of open places at which the chance to turn up is the one given");
        d.param("hours_of_initiative", &M::hours_of_initiative, {1, "hour/week", 0, 100}, LogNormal{1, 0.7}, assumption,
                "hours of meeting that an initiative at full momentum makes");
        d.param("season", &M::season, {0, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "how much more one turns up in the street in July than usual, and less in January; 0: no seasons");
        d.param("youngest", &M::youngest, {4, "year", 0, 18}, Uniform{3, 6}, assumption, "age from which one turns up");
        d.lever("shocks.pandemic", &M::pandemic, {0, "1", 0, 1}, "by definition",
                "Pandemic: share of meetings that do not take place, and how widely it spreads");
    }

    /// The chances of a month in which open places and initiatives offer so many hours to so many residents.
    Keyed<float, TieContext> chances(double hours, std::size_t residents, Month month) const {
        Keyed<float, TieContext> chances = chance.values;
        chances[TieContext::street] *= 1 + season * warmth_of(month);
        for (float& share : chances) share *= 1 - pandemic;
        const double usual = static_cast<double>(usual_hours) * static_cast<double>(residents) / thousand;
        if (usual <= 0) return chances;
        const double x = hours / usual;
        chances[TieContext::place] *= static_cast<float>((x + x) / (1 + x));
        return chances;
    }

    /// Where somebody turns up whose number u was below the chance: u / chance is as uniform as a number of its own,
    /// and free.
    double position(Identity focus, TieContext context, std::size_t residents, double u_over_chance) const {
        const double part = std::min(static_cast<double>(circle[context]) / static_cast<double>(residents), 1.0);
        const double there = place_on_circle(focus, context) + part * (u_over_chance - 0.5);
        return there < 0 ? there + 1 : there >= 1 ? there - 1 : there;
    }
};

}  // namespace adem::model
