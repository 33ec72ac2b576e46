#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/circle.hpp"
#include "models/rules/liking.hpp"
#include "models/state/household.hpp"
#include "models/state/layout.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// People meet in the street, at school, in associations and in open places, and some become acquainted.
///
/// In each context a person turns up with some chance a month, at a position on a circle: in the street near one's own
/// home, at school near one's own class (all members of households with schoolchildren), in an association near one's
/// own interest, in an open place anywhere. Each meets the few next on the circle.
///
///     p(tie) = base(context) · liking · closure · room(a) · room(b),   room = 1 - (ties / most ties)²
///
/// `liking` and `closure` are those of rules/liking.hpp; room stands for the time that ties take (Dunbar 2008) and
/// keeps networks of a stable size. Open places draw more people when they are open longer or initiatives make
/// meetings:
///
///     turning up = chance · 2 x / (1 + x),   x = hours open (and initiatives) per resident relative to usual
///
/// A pandemic keeps its share of all away. Feld (1981), The focused organization of social ties, Am. J. Sociol.
/// 86:1015-1035.
struct Meeting {
    static constexpr std::string_view name = "meeting";
    static constexpr std::string_view about = "People meet and some become acquainted";
    Liking liking;
    Parameter<float, TieContext> turning_up, base, first_strength, scatter;
    Parameter<float> usual_hours, hours_of_initiative;
    Parameter<int> next_met, youngest;
    Lever<float> pandemic;

    static void describe(auto& d);

    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<BackgroundOf>, In<HouseholdOf>, WithTies>;
    using Households = Every<Household, In<Children>, In<DwellingOf>>;
    using Places = Every<MeetingPlace, In<OpeningHours>, In<PlaceQuality>>;
    using Initiatives = Every<Initiative, In<Momentum>>;
    using Presence = Draw<"meeting: turning up">;
    using Acquaintance = Draw<"meeting: acquaintance">;

    void operator()(Residents residents, Households households, Places places, Initiatives initiatives,
                    Presence presence, Acquaintance acquaintance, TieOffers offers) const {
        Keyed<float, TieContext> chance = turning_up.values;
        for (float& share : chance) share *= 1 - pandemic;
        chance[TieContext::place] *= draw_of_places(residents, places, initiatives);
        Keyed<std::vector<Visitor>, TieContext> circles;
        for (const auto person : residents)
            if (person.get<AgeMonths>() >= 12 * youngest) visit(person, households, chance, presence, circles);
        for (const TieContext context : contexts) {
            auto& circle = circles[context];
            std::sort(circle.begin(), circle.end());
            meet(circle, context, residents, acquaintance, offers);
        }
    }

  private:
    static constexpr std::array contexts{TieContext::street, TieContext::school, TieContext::association,
                                         TieContext::place};
    struct Visitor {
        double position;
        Identity identity;
        Row row;
        friend bool operator<(const Visitor& a, const Visitor& b) {
            return std::pair(a.position, a.identity) < std::pair(b.position, b.identity);
        }
    };

    float draw_of_places(const Residents& residents, const Places& places, const Initiatives& initiatives) const {
        ExactSum hours;
        for (const auto place : places) hours.add(static_cast<double>(place.get<OpeningHours>()));
        for (const auto initiative : initiatives)
            hours.add(static_cast<double>(hours_of_initiative * initiative.get<Momentum>()));
        const double usual = static_cast<double>(usual_hours) * static_cast<double>(residents.size()) / per_thousand;
        if (usual <= 0) return 1;
        const double x = hours.value() / usual;
        return static_cast<float>((x + x) / (1 + x));
    }

    void visit(const Residents::Individual& person, const Households& households,
               const Keyed<float, TieContext>& chance, const Presence& presence,
               Keyed<std::vector<Visitor>, TieContext>& circles) const {
        const Draws draws = presence.of(person);
        for (const TieContext context : contexts) {
            const double u = draws.uniform(static_cast<unsigned>(context));
            if (u >= static_cast<double>(chance[context])) continue;
            Identity focus = person.identity();
            if (context == TieContext::street || context == TieContext::school) {
                if (!person.get<HouseholdOf>()) continue;
                const auto home = households[person.get<HouseholdOf>()];
                if (context == TieContext::school && home.get<Children>() == 0) continue;
                focus = home.identity();
            }
            // Among those who turn up, u / chance is as uniform as a number of its own, and free.
            const double shift =
                static_cast<double>(scatter[context]) * (u / static_cast<double>(chance[context]) - 0.5);
            circles[context].push_back({around_the_circle(focus, context, shift), person.identity(), person.row()});
        }
    }

    static double around_the_circle(Identity focus, TieContext context, double shift) {
        const double position = place_on_circle(focus, context) + shift;
        return position < 0 ? position + 1 : position >= 1 ? position - 1 : position;
    }

    void meet(const std::vector<Visitor>& circle, TieContext context, const Residents& residents,
              const Acquaintance& acquaintance, TieOffers& offers) const {
        const std::size_t met = std::min<std::size_t>(static_cast<std::size_t>(next_met.value), circle.size() / 2);
        for (std::size_t i = 0; i < circle.size(); ++i) {
            const Draws own = acquaintance.of(circle[i].identity);
            for (std::size_t step = 1; step <= met; ++step) {
                const Visitor& other = circle[i + step < circle.size() ? i + step : i + step - circle.size()];
                const double u = own.uniform(other.identity, static_cast<unsigned>(context));
                const auto a = residents.at(circle[i].row);
                const auto b = residents.at(other.row);
                if (agree(a, b, context, u)) offers.mutual(a, b, first_strength[context], context);
            }
        }
    }

    /// Whether u is below the chance of a tie; what is dear to know is asked last.
    bool agree(const Residents::Individual& a, const Residents::Individual& b, TieContext context, double u) const {
        double chance = static_cast<double>(base[context]) * room(a) * room(b);
        if (u >= chance * liking.highest_closure()) return false;
        chance *= liking.liking(traits(a), traits(b));
        if (u >= chance * liking.highest_closure()) return false;
        return u < chance * liking.closure_of(a.ties(), b.ties());
    }
    static double room(const Residents::Individual& person) {
        const double taken = static_cast<double>(person.ties().size()) / static_cast<double>(most_ties);
        return 1 - taken * taken;
    }
    static Traits traits(const Residents::Individual& person) {
        return {person.get<AgeMonths>(), person.get<EducationOf>(), person.get<BackgroundOf>()};
    }
    static constexpr double per_thousand = 1000;
};

void Meeting::describe(auto& d) {
    d.rule(&Meeting::liking);
    d.param("turning_up", &Meeting::turning_up, {{0, 0, 0.14, 0.14, 0.06, 0.05}, "1/month", 0, 1}, Fixed{}, assumption,
            "chance to turn up in a context in a month");
    d.param("base", &Meeting::base, {{0, 0, 0.9, 0.9, 0.9, 0.8}, "1", 0, 1}, Fixed{}, assumption,
            "chance that two alike people with no ties yet become acquainted when they meet");
    d.param("first_strength", &Meeting::first_strength, {{0.9, 0.7, 0.2, 0.25, 0.25, 0.2}, "1", 0, 1}, Fixed{},
            assumption, "strength of a new tie");
    d.param("scatter", &Meeting::scatter, {{0, 0, 0.02, 0.03, 0.05, 1}, "1", 0, 1}, Fixed{}, assumption,
            "part of the circle over which one turns up: small where one always meets the same people");
    d.param("usual_hours", &Meeting::usual_hours, {4, "hour/week per 1000 residents", 0, 200}, Fixed{}, assumption,
            "opening hours of open places at which the chance to turn up is the one given");
    d.param("hours_of_initiative", &Meeting::hours_of_initiative, {1, "hour/week", 0, 100}, LogNormal{1, 0.7},
            assumption, "hours of meeting that an initiative at full momentum makes");
    d.param("next_met", &Meeting::next_met, {2, "person", 0, 10}, Fixed{}, assumption,
            "how many of the next on the circle one meets");
    d.lever("shocks.pandemic", &Meeting::pandemic, {0, "1", 0, 1}, "by definition",
            "Pandemic: share of meetings that do not take place, and how widely it spreads");
    d.param("youngest", &Meeting::youngest, {4, "year", 0, 18}, Fixed{}, assumption, "age from which one turns up");
}

}  // namespace adem::model
