#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/lure_target.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// How much crime attracts the young of 10-23 years. Without a perspective it attracts more, and more where friends
/// feel it too; residents who keep an eye on things, enforcement, a youth worker one knows, places for the young and
/// having had a youth job hold it back (rules/lure_target.hpp). Later the lure is gone.
///
///     lure' = lure + speed · (l* - lure)
///
/// A youth job counts for some time after its eight weeks; because lure changes slowly, most of its effect comes after
/// it (Heller 2014, Science 346:1219-1223: 43 % less violence over 16 months).
struct LureOfCrime {
    static constexpr std::string_view name = "lure_of_crime";
    static constexpr std::string_view about = "How much crime attracts the young of 10-23 years";
    LureTarget target;
    Parameter<float> speed;
    Parameter<int> from_age, until_age, job_lasts;

    static void describe(auto& d) {
        using M = LureOfCrime;
        d.rule(&M::target);
        d.param("speed", &M::speed, {0.1, "1/month", 0, 1}, Beta{4, 36}, assumption,
                "share of the gap closed in a month");
        d.param("from_age", &M::from_age, {10, "year", 6, 14}, Fixed{}, "by definition", "age from which it is felt");
        d.param("until_age", &M::until_age, {24, "year", 18, 30}, Fixed{}, "by definition",
                "age below which it is felt");
        d.param("job_lasts", &M::job_lasts, {18, "month", 0, 120}, Uniform{12, 24},
                "Heller (2014), Science 346:1219-1223", "months for which a youth job counts");
    }

    void operator()(In<AgeMonths> age, In<LifeDomains> life, Peers<Lure> known, In<Familiarity> faces,
                    Here<CollectiveEfficacy> watch, Here<TrustInPeopleNorm> usual_watch, Here<Enforcement> police,
                    Here<YouthReach> reach, InOut<MonthsSinceYouthJob> months, InOut<Lure> lure) const {
        if (age < 12 * from_age) return;
        if (age >= 12 * until_age) {
            if (lure > 0) lure = 0;
            return;
        }
        const bool had_job = months > 0;
        if (had_job) months = static_cast<std::uint8_t>(months < job_lasts ? months + 1 : 0);
        const float friends = known.mean_if([](const auto& peer) { return peer.value > 0; }, target.base);
        const float drawn = target.of({overall_perspective(life), friends, usual_watch - watch, police,
                                       faces[Service::youth_work], reach, had_job});
        lure = lure + speed * (drawn - lure);
    }
};

}  // namespace adem::model
