#include "models/areas/other_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "models/areas/rounding.hpp"
#include "models/areas/usual_figures.hpp"

namespace adem::model {
namespace {

using C = CbsColumn;
using P = Profile;
constexpr double hundred = 100, thousand = 1000;
constexpr double fewest_residents = 20;  // fewer, rounded to 5, say nothing about shares

void set(P& profile, SourcedFigure P::*figure, double value, const Finding& found, int decimals = share_decimals) {
    profile.*figure = {with_decimals(value, decimals), found.source(), found.origin, {}};
}
void assume(P& profile, SourcedFigure P::*figure, double value, std::string_view why) {
    profile.*figure = {with_decimals(value, share_decimals), "assumption: " + std::string(why), Area::assumption, {}};
}
void set_first(const FigureSearch& search, P& profile, SourcedFigure P::*figure, const std::vector<Rule>& rules) {
    if (const auto found = search.first(rules)) set(profile, figure, found->values[0], *found);
}

/// Low and high, of those of whom the level is known.
std::optional<Finding> education_in(const RowAt& at) {
    const auto low = at[C::education_low], middle = at[C::education_middle], high = at[C::education_high];
    if (!low || !middle || !high || *low + *middle + *high <= 0) return std::nullopt;
    const double all = *low + *middle + *high;
    return Finding{{*high / all, *low / all}, "residents of 15-75 of whom it is known", 0};
}
std::optional<Finding> high_education_in(const RowAt& at) {
    const auto high = at[C::education_high];
    if (!high || !at.is_percent(C::education_high)) return std::nullopt;
    return Finding{{*high / hundred}, "hbo or university", 0};
}

std::optional<Finding> social_assistance_in(const RowAt& at) {
    const auto recipients = at[C::social_assistance], residents = at[C::residents], children = at[C::age_0_14];
    if (!recipients || !residents || !children) return std::nullopt;
    const double young = at.is_percent(C::age_0_14) ? *residents * *children / hundred : *children;
    const double adults = *residents - young;
    if (adults < fewest_residents || *recipients > adults) return std::nullopt;
    return Finding{{*recipients / adults},
                   fmt::format("{} recipients, {} residents of 15+", number_text(*recipients),
                               number_text(with_decimals(adults, 0))),
                   0};
}

std::optional<Finding> dwellings_in(const RowAt& at) {
    constexpr double fewest = 100, most = 2000;  // per 1,000 residents, as a profile may state
    const auto dwellings = at[C::dwellings], residents = at[C::residents];
    if (!dwellings || !residents || *residents < fewest_residents) return std::nullopt;
    const double rate = thousand * *dwellings / *residents;
    if (rate < fewest || rate > most) return std::nullopt;
    return Finding{
        {rate}, fmt::format("{} dwellings, {} residents", number_text(*dwellings), number_text(*residents)), 0};
}

std::optional<Finding> vacancy_in(const RowAt& at) {
    if (const auto empty = at[C::empty]) return Finding{{*empty / hundred}, "", 0};
    if (const auto occupied = at[C::occupied]) return Finding{{1 - *occupied / hundred}, "", 0};
    return std::nullopt;
}

/// Owner, corporation and other landlord; of the stock of which the owner is known where much of it is not.
std::optional<Finding> tenures_in(const RowAt& at) {
    constexpr double nearly_all = 97, at_least = 50, more_than_all = 103;  // per cent
    const auto owner = at[C::owner], corporation = at[C::corporation], other = at[C::other_landlord];
    if (!owner || !corporation || !other) return std::nullopt;
    const double known = *owner + *corporation + *other;
    if (known < at_least) return std::nullopt;
    const bool as_it_is = known >= nearly_all && known <= more_than_all;
    const double whole = as_it_is ? hundred : known;
    return Finding{{*owner / whole, *corporation / whole, *other / whole},
                   as_it_is ? "" : "of dwellings of which the owner is known",
                   0};
}

std::optional<Finding> incomes_in(const RowAt& at, CbsColumn low, CbsColumn high, const std::string& note) {
    const auto lowest = at[low], highest = at[high];
    if (!lowest || !highest || *lowest + *highest > hundred) return std::nullopt;
    return Finding{{*lowest / hundred, *highest / hundred}, note, 0};
}

/// From 1, most urban, to 5; by the addresses per km2 where only these are given.
std::optional<Finding> urbanity_in(const RowAt& at) {
    constexpr std::array<double, 4> density_of_class{2500, 1500, 1000, 500};  // addresses per km2, as CBS cuts
    if (const auto stated = at[C::urbanity]) return Finding{{*stated}, "", 0};
    const auto density = at[C::address_density];
    if (!density) return std::nullopt;
    const auto below = std::ranges::count_if(density_of_class, [&](double least) { return *density < least; });
    return Finding{{1.0 + static_cast<double>(below)}, "", 0};
}
std::optional<Finding> residents_in(const RowAt& at) {
    const auto residents = at[C::residents];
    return residents ? std::optional(Finding{{*residents}, "", 0}) : std::nullopt;
}

double base_of(const UsualFigure& usual, int urbanity) {
    constexpr int most_urban = 1, least_urban = 5;
    return urbanity == most_urban ? usual.most_urban : urbanity == least_urban ? usual.least_urban : usual.between;
}

double usual_value(const UsualFigure& usual, double base, double low_income) {
    const double value = base + usual.slope * (low_income - usual_low_income);
    return with_decimals(std::clamp(value, usual.low, usual.high), usual.decimals);
}

/// The source of a usual value: what it is for the country and how much of it is due to low incomes here.
std::string usual_source(const UsualFigure& usual, double base, double value) {
    const double shift = with_decimals(value - base, usual.decimals);
    if (shift == 0) return std::string(usual.source);
    const bool assumed = usual.source.starts_with("assumption");
    return fmt::format("{}{} {} {} by the share of low incomes{}", usual.source, assumed ? ":" : ",",
                       shift < 0 ? "less" : "plus", number_text(std::abs(shift)), assumed ? "" : " (assumption)");
}

}  // namespace

void state_education_and_work(const FigureSearch& search, Profile& profile) {
    if (const auto found = search.first({education_in, high_education_in})) {
        set(profile, &P::education_high_share, found->values[0], *found);
        if (found->values.size() > 1) set(profile, &P::education_low_share, found->values[1], *found);
    }
    set_first(search, profile, &P::employment_rate,
              {share_in(C::employment, "net labour participation"), share_in(C::active, "active persons of 15-75")});
}

void state_income(const FigureSearch& search, Profile& profile) {
    const auto found = search.first(
        {[](const RowAt& at) {
             return incomes_in(at, C::household_income_low, C::household_income_high, "households");
         },
         [](const RowAt& at) {
             return incomes_in(at, C::person_income_low, C::person_income_high, "persons; taken for households");
         }});
    if (found) {
        set(profile, &P::income_low_share, found->values[0], *found);
        set(profile, &P::income_high_share, found->values[1], *found);
    }
    set_first(search, profile, &P::social_assistance_share, {social_assistance_in});
}

void state_dwellings(const FigureSearch& search, Profile& profile) {
    if (const auto found = search.first({dwellings_in}))
        set(profile, &P::dwellings_per_1000_residents, found->values[0], *found, 0);
    set_first(search, profile, &P::vacancy_share, {vacancy_in});
    if (const auto found = search.first({tenures_in})) {
        set(profile, &P::owner_share, found->values[0], *found);
        set(profile, &P::social_rent_share, found->values[1], *found);
        set(profile, &P::private_rent_share, found->values[2], *found);
    } else {
        set_first(search, profile, &P::owner_share, {share_in(C::owner)});
    }
}

int state_place_type(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks) {
    constexpr int least_urban_city = 3, unknown_city = 2, unknown_rural = 4;
    constexpr double large_municipality = 100'000, rural_core = 3000;  // residents
    int urbanity = 0;
    if (const auto found = search.first({urbanity_in}, Area::neighbourhood, Area::municipality)) {
        urbanity = static_cast<int>(found->values[0]);
    } else {
        const auto around = search.first({residents_in}, Area::municipality, Area::municipality);
        const double residents = around ? around->values[0] : profile.residents.value;
        urbanity = residents >= large_municipality ? unknown_city : unknown_rural;
        remarks.push_back({"stedelijkheid ontbreekt; afgeleid van het aantal inwoners van de gemeente",
                           "urbanity is missing; taken from the number of residents of the municipality"});
    }
    profile.place_type = urbanity <= least_urban_city            ? PlaceType::city
                         : profile.residents.value >= rural_core ? PlaceType::rural_core
                                                                 : PlaceType::village;
    return urbanity;
}

void state_what_is_left(Profile& profile, int urbanity) {
    // Income first: what is usual depends on it.
    for (const UsualFigure& usual : usual_figures()) {
        SourcedFigure& figure = profile.*usual.figure;
        if (!figure.source.empty()) continue;
        const double low_income =
            profile.income_low_share.source.empty() ? usual_low_income : profile.income_low_share.value;
        const bool assumed = usual.source.starts_with("assumption");
        const double base = base_of(usual, urbanity);
        const double value = usual_value(usual, base, low_income);
        figure = {value, usual_source(usual, base, value), assumed ? Area::assumption : Area::country, {}};
    }
    if (profile.education_low_share.source.empty())
        assume(profile, &P::education_low_share, low_among_not_high * (1 - profile.education_high_share.value),
               "two in five of those without hbo or university");
    assume(profile, &P::education_none_share, none_among_low * profile.education_low_share.value,
           "a quarter of education_low_share");
    if (!profile.social_rent_share.source.empty()) return;
    const double rented = 1 - profile.owner_share.value;
    assume(profile, &P::social_rent_share, corporation_among_rented * rented,
           "two in three rented dwellings let by a corporation");
    assume(profile, &P::private_rent_share, rented - profile.social_rent_share.value, "the remaining rented dwellings");
}

}  // namespace adem::model
