#pragma once

#include "models/rules/scandal.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// A scandal of an institution makes victims, the vulnerable sooner (rules/scandal.hpp), and reaches others through the
/// media: p(hears of it) = media · size. After the childcare benefits scandal trust in the cabinet fell from 61 to 49 %
/// in a month (EenVandaag 2020); repair brings no trust back by itself (Stroebe et al. 2021, on gas quakes).
struct Scandal {
    static constexpr std::string_view name = "scandal";
    static constexpr std::string_view about = "A scandal makes victims and reaches the others through the media";
    ScandalVictims victims;
    Parameter<float> victim_weight, media_weight, media_tone;
    Parameter<int> from_age;
    Lever<float, Institution> size;
    Lever<float> media;

    static void describe(auto& d) {
        using M = Scandal;
        d.rule(&M::victims);
        d.param("victim_weight", &M::victim_weight, {10, "1", 0, 100}, LogNormal{10, 0.5}, assumption,
                "Weight of being a victim, compared with being helped");
        d.param("media_weight", &M::media_weight, {3, "1", 0, 100}, LogNormal{3, 0.5},
                "EenVandaag (2020): 12 points of trust lost in a month", "Weight of hearing of it");
        d.param("media_tone", &M::media_tone, {0.15, "1", 0, 1}, Beta{3, 17}, assumption,
                "How fair and able the institution looks in the media then");
        d.param("from_age", &M::from_age, {192, "month", 0, 300}, Uniform{144, 216}, assumption, "Youngest reached");
        d.lever("shocks.scandal", &M::size, {0, "1", 0, 1}, "by definition",
                "Size of a scandal of this institution that breaks this month; 0: none");
        d.lever("shocks.scandal_media", &M::media, {0.8, "1", 0, 1}, "by definition",
                "Share of residents whom the media tell of a scandal of size 1");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<HouseholdOf>, InOut<LifeDomains>, InOut<OwnMeans>>;

    void operator()(Residents residents, Every<Household, InOut<ProblemDebt>, InOut<HouseholdEvents>> households,
                    Draw<"scandal: victims and audience"> draw, Send<Experience> send) const {
        for (const Institution maker : all_of<Institution>()) {
            if (size[maker] <= 0) continue;
            const unsigned k = 12 * static_cast<unsigned>(maker);  // numbers of its own for each institution
            for (const auto person : residents) {
                if (person.get<AgeMonths>() < from_age) continue;
                const Draws own = draw.of(person);
                if (own.chance(victims.chance(size[maker], person.get<OwnMeans>()), k)) {
                    send.to(person.row(), {{}, maker, 0, 0, victim_weight});
                    victims.harm_health(person.get<LifeDomains>(), person.get<OwnMeans>());
                    if (own.chance(victims.into_debt, k + 1) && person.get<HouseholdOf>())
                        ScandalVictims::bring_into_debt(households[person.get<HouseholdOf>()]);
                } else if (own.chance(static_cast<double>(media * size[maker]), k + 1)) {
                    send.to(person.row(), {{}, maker, media_tone, media_tone, media_weight * size[maker]});
                }
            }
        }
    }
};

}  // namespace adem::model
