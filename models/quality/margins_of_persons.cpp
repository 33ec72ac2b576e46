#include "models/quality/margins_of.hpp"

namespace adem::model {
namespace {

using Persons = std::vector<SyntheticPerson>;

double aged(const Persons& persons, int from, int below) {
    return number_of(persons, [=](const SyntheticPerson& p) { return p.age >= 12 * from && p.age < 12 * below; });
}

constexpr int oldest = 200;  // years; nobody is older

Margin sexes(const Profile& profile, const Persons& persons) {
    const auto of = [&](Sex sex) { return number_of(persons, [=](const auto& p) { return p.sex == sex; }); };
    return margin_of("sex", {"geslacht", "sex"}, Counted::residents,
                     {{{"vrouwen", "women"}, profile.women.value, of(Sex::woman), &profile.women},
                      {{"mannen", "men"}, profile.men.value, of(Sex::man), &profile.men}});
}

Margin ages(const Profile& profile, const Persons& persons) {
    const auto part = [&](Label label, const SourcedFigure& figure, int from, int below) {
        return MarginPart{label, figure.value, aged(persons, from, below), &figure};
    };
    return margin_of("age", {"leeftijd", "age"}, Counted::residents,
                     {part({"0-14 jaar", "0-14 years"}, profile.age_0_14, 0, 15),
                      part({"15-24 jaar", "15-24 years"}, profile.age_15_24, 15, 25),
                      part({"25-44 jaar", "25-44 years"}, profile.age_25_44, 25, 45),
                      part({"45-64 jaar", "45-64 years"}, profile.age_45_64, 45, 65),
                      part({"65 jaar en ouder", "65 and older"}, profile.age_65_plus, 65, oldest)});
}

Margin origins(const Profile& profile, const Persons& persons) {
    const auto part = [&](Label label, const SourcedFigure& figure, Background background) {
        return MarginPart{label, figure.value,
                          number_of(persons, [=](const auto& p) { return p.background == background; }), &figure};
    };
    return margin_of(
        "origin", {"herkomst", "origin"}, Counted::residents,
        {part({"Nederland", "the Netherlands"}, profile.origin_netherlands, Background::netherlands),
         part({"Europa", "Europe"}, profile.origin_europe, Background::europe),
         part({"buiten Europa", "outside Europe"}, profile.origin_outside_europe, Background::outside_europe)});
}

/// Who is 15 or older: a degree, little schooling, none, or the rest, which is in the middle or at school still.
Margin education(const Profile& profile, const Persons& persons) {
    const double all = aged(persons, 15, oldest);
    const auto of = [&](Education level) {
        return number_of(persons, [=](const auto& p) { return p.age >= 15 * 12 && p.education == level; });
    };
    const double high = profile.education_high_share.value, low = profile.education_low_share.value;
    const double none = profile.education_none_share.value;
    return margin_of(
        "education", {"opleiding (15+)", "education (15+)"}, Counted::residents,
        {{{"hbo of universiteit", "hbo or university"}, high, of(Education::high), &profile.education_high_share},
         {{"laag", "low"}, low - none, of(Education::low), &profile.education_low_share},
         {{"hoogstens basisschool", "primary at most"}, none, of(Education::none), &profile.education_none_share},
         {{"middelbaar of op school", "middle or at school"},
          1 - high - low,
          of(Education::middle) + of(Education::in_school)}},
        all);
}

Margin share_of(std::string_view name, Label label, Label those, Label others, const SourcedFigure& figure,
                double found, double all) {
    return margin_of(name, label, Counted::residents,
                     {{those, figure.value, found, &figure}, {others, 1 - figure.value, all - found}}, all);
}

Margin assistance(const Profile& profile, const SyntheticPopulation& population) {
    double recipients = 0;
    for (const SyntheticHousehold& household : population.households)
        for (const SyntheticPerson& person : population.members(household))
            recipients += household.social_assistance && is_head(person, household.type) ? 1 : 0;
    return share_of("social_assistance", {"bijstand (15+)", "social assistance (15+)"}, {"ontvangers", "recipients"},
                    {"anderen", "others"}, profile.social_assistance_share, recipients,
                    aged(population.persons, 15, oldest));
}

}  // namespace

std::vector<Margin> margins_of_persons(const Profile& profile, const SyntheticPopulation& population) {
    const Persons& persons = population.persons;
    const double employed = number_of(persons, [](const auto& p) { return p.employed; });
    return {
        margin_of("residents", {"bewoners", "residents"}, Counted::residents,
                  {{{"bewoners", "residents"}, profile.residents.value, aged(persons, 0, oldest), &profile.residents}}),
        sexes(profile, persons),
        ages(profile, persons),
        origins(profile, persons),
        education(profile, persons),
        share_of("employment", {"werk (15-74)", "employment (15-74)"}, {"betaald werk", "in paid work"},
                 {"zonder", "without"}, profile.employment_rate, employed, aged(persons, 15, 75)),
        assistance(profile, population)};
}

}  // namespace adem::model
