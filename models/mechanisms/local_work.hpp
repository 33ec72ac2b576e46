#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/beginning_work.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Local social enterprises employ residents without work, by lot; when some fail, their workers lose that work. Who
/// begins there meets a colleague: a tie may come of it.
///
///     p(gets a free place) = hiring · free places / seekers,   p(loses it) = share of the enterprises that failed
struct LocalWork {
    static constexpr std::string_view name = "local_work";
    static constexpr std::string_view about = "Work and meeting at local social enterprises";
    WorkRisk rule;
    Parameter<float> places, hiring, tie_strength;

    static void describe(auto& d) {
        d.rule(&LocalWork::rule);
        d.param("places", &LocalWork::places, {8, "place/enterprise", 0, 500}, LogNormal{8, 0.4}, assumption,
                "places of work at one enterprise");
        d.param("hiring", &LocalWork::hiring, {0.5, "1/month", 0, 1}, Beta{5, 5}, assumption,
                "share of the free places that is filled in a month");
        d.param("tie_strength", &LocalWork::tie_strength, {0.3, "1", 0, 1}, Beta{6, 14}, assumption,
                "strength of a tie with a colleague");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, InOut<Employed>, InOut<MonthsInJob>,
                            InOut<WorksLocally>, InOut<LifeEvents>>;

    void operator()(Residents residents, Whole<Neighbourhood, In<EnterprisesHere>, In<EnterprisesFailed>> here,
                    Draw<"local work: change"> draw, TieOffers offers) const {
        const auto failed = static_cast<double>(here.get<EnterprisesFailed>());
        if (here.get<EnterprisesHere>() == 0 && failed <= 0) return;
        double seekers = 0, workers = 0;
        Row colleague = no_row;
        for (const auto person : residents) {
            auto& local = person.get<WorksLocally>();
            const bool fails = local && person.get<Employed>() && draw.of(person).chance(failed, 0);
            if (fails) lose_work(person);
            if (!person.get<Employed>()) local = 0;
            workers += local;
            seekers += seeks_work(person, rule) && !fails ? 1 : 0;
            if (local) colleague = first_of(residents, colleague, person.row());
        }
        const double free = std::max(static_cast<double>(places) * here.get<EnterprisesHere>() - workers, 0.0);
        for (const auto person : residents) {
            if (!seeks_work(person, rule) || (person.get<LifeEvents>() & event_lost_work)) continue;
            if (!draw.of(person).chance(static_cast<double>(hiring) * free / seekers, 1)) continue;
            begin_work(person);
            person.get<WorksLocally>() = 1;
            if (colleague != no_row) offers.mutual(person, residents.at(colleague), tie_strength, TieContext::place);
        }
    }
};

}  // namespace adem::model
