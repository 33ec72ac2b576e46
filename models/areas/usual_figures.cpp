#include "models/areas/usual_figures.hpp"

namespace adem::model {
namespace {

using P = Profile;
constexpr std::string_view assumption = "assumption";
constexpr std::string_view persons_2024 = "CBS Kerncijfers wijken en buurten 2024, NL00, shares of its residents";

/// The same value everywhere.
constexpr UsualFigure everywhere(SourcedFigure P::*figure, double value, int decimals, std::string_view source) {
    return {figure, value, value, value, 0, 0, 1e9, decimals, source};
}
/// The same value in city and country, and a slope.
constexpr UsualFigure sloped(SourcedFigure P::*figure, double value, double slope, double low, double high,
                             int decimals, std::string_view source) {
    return {figure, value, value, value, slope, low, high, decimals, source};
}

// clang-format off
constexpr UsualFigure table[]{
    // Persons: shares that are applied to the residents
    everywhere(&P::women, 9022174, 0, persons_2024),
    everywhere(&P::men, 8920768, 0, persons_2024),
    everywhere(&P::age_0_14, 2714040, 0, persons_2024),
    everywhere(&P::age_15_24, 2202159, 0, persons_2024),
    everywhere(&P::age_25_44, 4586399, 0, persons_2024),
    everywhere(&P::age_45_64, 4763116, 0, persons_2024),
    everywhere(&P::age_65_plus, 3677228, 0, persons_2024),
    everywhere(&P::origin_netherlands, 12941748, 0, persons_2024),
    everywhere(&P::origin_europe, 1677093, 0, persons_2024),
    everywhere(&P::origin_outside_europe, 3324101, 0, persons_2024),
    everywhere(&P::education_high_share, 0.32, 3, "CBS Kerncijfers wijken en buurten 2022, hbo or university, mean of the wijken by residents"),
    everywhere(&P::employment_rate, 0.65, 3, "CBS Kerncijfers wijken en buurten 2022, net labour participation, mean of the wijken by residents"),

    // Income
    everywhere(&P::income_low_share, usual_low_income, 3, "by definition: the lowest 40 % of the households of the country"),
    everywhere(&P::income_high_share, 0.20, 3, "by definition: the highest 20 % of the households of the country"),
    sloped(&P::social_assistance_share, 0.028, 0.35, 0.003, 0.3, 3, "CBS 2021: about 410,000 recipients, 14.7 million residents of 15+"),
    sloped(&P::problem_debt_share, 0.076, 0.35, 0.02, 0.25, 3, "CBS 2020: 7.6 % of households in the country"),

    // Dwellings
    everywhere(&P::dwellings_per_1000_residents, 457, 0, "CBS Kerncijfers wijken en buurten 2022, all wijken together"),
    everywhere(&P::vacancy_share, 0.04, 3, assumption),
    everywhere(&P::net_migration, 0, 0, "assumption: as many people come as go"),
    everywhere(&P::owner_share, 0.57, 3, "CBS Kerncijfers wijken en buurten 2022, mean of the wijken by dwellings"),

    // First values of what changes during a run
    sloped(&P::trust_municipality, 0.506, -0.40, 0.1, 0.9, 3, "CBS Sociale samenhang en welzijn 2022, share of persons of 15+ with trust in the municipal council"),
    sloped(&P::trust_housing_corporation, 0.52, -0.35, 0.1, 0.9, 3, assumption),
    sloped(&P::trust_police, 0.77, -0.38, 0.1, 0.95, 3, "CBS Sociale samenhang en welzijn 2022, share of persons of 15+ with trust in the police"),
    sloped(&P::trust_school, 0.72, -0.32, 0.1, 0.95, 3, assumption),
    sloped(&P::trust_care, 0.78, -0.38, 0.1, 0.95, 3, "CBS Sociale samenhang en welzijn 2022, share of persons of 15+ with trust in health care"),
    sloped(&P::trust_national_government, 0.304, -0.25, 0.1, 0.9, 3, "CBS Sociale samenhang en welzijn 2022, share of persons of 15+ with trust in the Tweede Kamer"),
    sloped(&P::trust_people, 0.66, -0.50, 0.1, 0.95, 3, "CBS Sociale samenhang en welzijn 2022, share of persons of 15+ who trust most people"),
    sloped(&P::expectation_of_the_future, 0.58, -0.50, 0.1, 0.9, 3, assumption),
    sloped(&P::neighbourhood_rating, 7.6, -4.5, 4, 9, 2, "Veiligheidsmonitor 2023, grade for liveability of the neighbourhood"),
    {&P::perceived_nuisance, 0.25, 0.18, 0.12, 0.9, 0.03, 0.8, 3, assumption},
    sloped(&P::feeling_unsafe_share, 0.15, 0.5, 0.03, 0.5, 3, "Veiligheidsmonitor 2023"),
    {&P::social_cohesion, 5.8, 6.4, 7.1, 0, 0, 10, 2, "Veiligheidsmonitor 2023, scale score by urbanity"},
    sloped(&P::reputation, 0.56, -1.2, 0.1, 0.9, 3, assumption),
    {&P::disorder, 0.24, 0.17, 0.12, 1.0, 0.03, 0.8, 3, assumption},
    sloped(&P::physical_quality, 0.64, -0.75, 0.2, 0.9, 3, assumption),
    sloped(&P::loneliness_share, 0.107, 0.17, 0.04, 0.3, 3, "CBS 2022, share of adults who are strongly lonely"),

    // What the neighbourhood has, per 1,000 residents
    sloped(&P::skills_of_residents, 80, -80, 30, 120, 0, assumption),
    {&P::associations, 4, 6, 9, -8, 1, 15, 1, assumption},
    {&P::institutions, 2.5, 2.2, 2, 0, 0, 10, 1, assumption},
    {&P::places, 2, 2.4, 3, -3, 0.5, 6, 1, assumption},
    {&P::local_enterprises, 15, 13, 10, 0, 0, 40, 1, assumption},
    {&P::heritage, 2, 3, 4, -5, 0.5, 8, 1, assumption},
};
// clang-format on

}  // namespace

std::span<const UsualFigure> usual_figures() { return table; }

}  // namespace adem::model
