#pragma once

#include <string_view>

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What work, schooling, upbringing, health and homes for those who rise cost, in euro at the price level of 2024.
struct SocialPrices {
    static constexpr std::string_view name = "prices";
    Parameter<float> youth_job, youth_place, learn_place, school_hours, pupils, family, prevention, enterprise,
        riser_home;

    /// Levels of the levers.
    struct Levels {
        double youth_places = 0, learn_work = 0, schooling = 0, parenting = 0, health = 0, retain = 0;
    };

    /// Euro, in the month in which the summer jobs start.
    double youth_jobs_of(double residents, double jobs) const { return jobs * residents * youth_job / thousand; }
    /// Euro a month.
    double enterprises_of(double number) const { return number * enterprise / months_per_year; }
    double youth_places_of(double residents, double places) const {
        return places * residents * youth_place / thousand / months_per_year;
    }
    double schooling_of(double residents, double level) const {
        return level * residents * pupils * school_hours / months_per_year;
    }
    double learn_work_of(double residents, double places) const {
        return places * residents * learn_place / thousand / months_per_year;
    }
    double parenting_of(double residents, double families) const {
        return families * residents * family / thousand / months_per_year;
    }
    double health_of(double residents, double level) const { return level * residents * prevention / months_per_year; }
    double homes_of(double residents, double retain) const { return retain * residents * riser_home / months_per_year; }

    /// Adds what these levels cost in a month: `add(line, lever, euro)`.
    void each_line(double residents, const Levels& levels, auto&& add) const {
        add(CostLine::places, "triad.youth_places", youth_places_of(residents, levels.youth_places));
        add(CostLine::schooling, "triad.schooling", schooling_of(residents, levels.schooling));
        add(CostLine::schooling, "triad.learn_work", learn_work_of(residents, levels.learn_work));
        add(CostLine::parenting, "triad.parenting", parenting_of(residents, levels.parenting));
        add(CostLine::health, "triad.health", health_of(residents, levels.health));
        add(CostLine::grants, "housing.retain", homes_of(residents, levels.retain));
    }

    static void describe(auto& d) {
        using P = SocialPrices;
        d.param("youth_job", &P::youth_job, {2200, "euro/job", 0, 50000}, LogNormal{2200, 0.2},
                "Heller (2014), Science 346:1219-1223: about $ 3,000",
                "A summer job of eight weeks, wage and guidance");
        d.param("youth_place", &P::youth_place, {60000, "euro/year", 0, 1e6}, LogNormal{60000, 0.3}, assumption,
                "A place for the young, without its workers");
        d.param("learn_place", &P::learn_place, {14000, "euro/place", 0, 200000}, LogNormal{14000, 0.2}, assumption,
                "A place to learn and work for a year");
        d.param("school_hours", &P::school_hours, {2500, "euro/pupil/year", 0, 20000}, LogNormal{2500, 0.2},
                "Nationaal Programma Rotterdam Zuid, ten hours a week more, for the order of size",
                "Ten hours a week more at school");
        d.param("pupils", &P::pupils, {0.15, "1", 0, 1}, Fixed{}, "CBS (2024), share of 4-17 years",
                "Pupils per resident in budgets for schools");
        d.param("family", &P::family, {3500, "euro/family", 0, 100000}, LogNormal{3500, 0.3}, assumption,
                "Support of one family in bringing up children");
        d.param("prevention", &P::prevention, {60, "euro/resident/year", 0, 5000}, LogNormal{60, 0.3},
                "RIVM, Kosten van preventie in Nederland, order of size", "Prevention and continuity of care");
        d.param("enterprise", &P::enterprise, {45000, "euro/year", 0, 1e6}, LogNormal{45000, 0.3}, assumption,
                "Support of one local social enterprise");
        d.param("riser_home", &P::riser_home, {120, "euro/resident/year", 0, 5000}, LogNormal{120, 0.4}, assumption,
                "Homes and career steps for all who rise");
    }
};

}  // namespace adem::model
