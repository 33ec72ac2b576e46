#include "models/areas/columns.hpp"

namespace adem::model {
namespace {

using C = CbsColumn;
using Q = Quantity;
constexpr TableKind any = TableKind::any, key = TableKind::key_figures, pos = TableKind::positions,
                    hhs = TableKind::households;
constexpr Several one = Several::refused;

// Names are compared without capitals, accents, blanks and punctuation, without the path before a bar or slash, without
// a unit in brackets at the end and without StatLine's number at the end (AantalInwoners_5, k_0Tot15Jaar_8).
//
// CBS's short names are those of its files kwb-JAAR and of the Wijk- en buurtkaart, 2004 to 2025; labels are those of
// StatLine's tables Kerncijfers wijken en buurten, 71488ned and 71486NED.
// clang-format off
const std::vector<ColumnKind> table{
    // Which area and when
    {C::code, key, Q::text, "gebiedscode", "code of the area", Several::first_name,
     {"gwb_code_10", "gwb_code", "gwb_code_8", "Codering", "gwb_code12", "gwb_code11", "buurtcode", "bu_code", "wijkcode", "wk_code",
      "gemeentecode", "gm_code", "statcode", "area_code", "regiocode", "code", "WijkenEnBuurten"}},
    {C::name, key, Q::text, "naam", "name", Several::first_name,
     {"regio", "buurtnaam", "bu_naam", "wijknaam", "wk_naam", "statnaam", "naam", "name", "Wijken en buurten", "gebied"}},
    {C::municipality, key, Q::text, "gemeente", "municipality", Several::first_name,
     {"gm_naam", "Gemeentenaam", "gemeente", "municipality"}},
    {C::level, key, Q::text, "soort gebied", "level", one, {"recs", "Soort regio", "soort", "level"}},
    {C::year, any, Q::year, "jaar", "year", Several::first_name, {"jaar", "Perioden", "periode", "year"}},

    // Kerncijfers wijken en buurten: persons
    {C::residents, key, Q::count, "inwoners", "residents", one,
     {"a_inw", "Aantal inwoners", "aant_inw", "inwoners", "population", "residents", "bevolking"}},
    {C::men, key, Q::count, "mannen", "men", one, {"a_man", "Mannen", "aant_man", "aantal_mannen", "men", "males"}},
    {C::women, key, Q::count, "vrouwen", "women", one,
     {"a_vrouw", "Vrouwen", "aant_vrouw", "aantal_vrouwen", "women", "females"}},
    {C::age_0_14, key, Q::count_or_percent, "0-14 jaar", "aged 0-14", one,
     {"a_00_14", "p_00_14", "p_00_14_jr", "0 tot 15 jaar", "percentage_personen_0_tot_15_jaar", "aantal_inwoners_0_tot_15_jaar",
      "pop_0_14", "population_0_14", "age_0_14"}},
    {C::age_15_24, key, Q::count_or_percent, "15-24 jaar", "aged 15-24", one,
     {"a_15_24", "p_15_24", "p_15_24_jr", "15 tot 25 jaar", "percentage_personen_15_tot_25_jaar", "aantal_inwoners_15_tot_25_jaar",
      "pop_15_24", "population_15_24", "age_15_24"}},
    {C::age_25_44, key, Q::count_or_percent, "25-44 jaar", "aged 25-44", one,
     {"a_25_44", "p_25_44", "p_25_44_jr", "25 tot 45 jaar", "percentage_personen_25_tot_45_jaar", "aantal_inwoners_25_tot_45_jaar",
      "pop_25_44", "population_25_44", "age_25_44"}},
    {C::age_45_64, key, Q::count_or_percent, "45-64 jaar", "aged 45-64", one,
     {"a_45_64", "p_45_64", "p_45_64_jr", "45 tot 65 jaar", "percentage_personen_45_tot_65_jaar", "aantal_inwoners_45_tot_65_jaar",
      "pop_45_64", "population_45_64", "age_45_64"}},
    {C::age_65_plus, key, Q::count_or_percent, "65 jaar en ouder", "aged 65 and older", one,
     {"a_65_oo", "p_65_oo", "p_65_eo_jr", "65 jaar of ouder", "65 jaar en ouder", "percentage_personen_65_jaar_en_ouder",
      "aantal_inwoners_65_jaar_en_ouder", "pop_65plus", "pop_65_plus", "population_65_plus", "age_65_plus"}},
    {C::origin_netherlands, key, Q::count_or_percent, "herkomst Nederland", "origin: the Netherlands", Several::first_column,
     {"a_nl_all", "p_nl_all", "Nederland", "herkomst_nederland", "origin_netherlands"}},
    {C::origin_europe, key, Q::count_or_percent, "herkomst Europa", "origin: Europe", Several::first_column,
     {"a_eur_al", "p_eur_al", "Europa (exclusief Nederland)", "herkomst_europa", "origin_europe"}},
    {C::origin_outside_europe, key, Q::count_or_percent, "herkomst buiten Europa", "origin: outside Europe", Several::first_column,
     {"a_neu_al", "p_neu_al", "Buiten Europa", "herkomst_buiten_europa", "origin_outside_europe"}},
    {C::born_netherlands, key, Q::count_or_percent, "herkomst Nederland (geb)", "origin: the Netherlands (geb)", one,
     {"a_geb_nl", "p_geb_nl"}},
    {C::born_europe, key, Q::count_or_percent, "herkomst Europa (geb)", "origin: Europe (geb)", one, {"a_geb_eu", "p_geb_eu"}},
    {C::born_outside_europe, key, Q::count_or_percent, "herkomst buiten Europa (geb)", "origin: outside Europe (geb)", one,
     {"a_geb_ne", "p_geb_ne"}},
    {C::western, key, Q::count_or_percent, "westerse achtergrond", "western background", one,
     {"a_w_all", "p_w_all", "p_west_al", "Westers totaal", "western"}},
    {C::non_western, key, Q::count_or_percent, "niet-westerse achtergrond", "non-western background", one,
     {"a_nw_all", "p_nw_all", "p_n_w_al", "Niet-westers totaal", "non_western"}},

    // Households
    {C::households, key, Q::count, "huishoudens", "households", one,
     {"a_hh", "Huishoudens totaal", "aantal_hh", "aantal_huishoudens", "households"}},
    {C::one_person, key, Q::count_or_percent, "eenpersoonshuishoudens", "one-person households", one,
     {"a_1p_hh", "p_1p_hh", "p_eenp_hh", "Eenpersoonshuishoudens", "percentage_eenpersoonshuishoudens"}},
    {C::without_children, key, Q::count_or_percent, "huishoudens zonder kinderen", "households without children", one,
     {"a_hh_z_k", "p_hh_z_k", "Huishoudens zonder kinderen", "percentage_huishoudens_zonder_kinderen"}},
    {C::with_children, key, Q::count_or_percent, "huishoudens met kinderen", "households with children", one,
     {"a_hh_m_k", "p_hh_m_k", "Huishoudens met kinderen", "percentage_huishoudens_met_kinderen"}},
    {C::household_size, key, Q::mean, "huishoudensgrootte", "household size", one,
     {"g_hhgro", "gem_hh_gr", "Gemiddelde huishoudensgrootte", "gemiddelde_huishoudsgrootte", "household_size"}},

    // Dwellings
    {C::dwellings, key, Q::count, "woningen", "dwellings", one,
     {"a_woning", "Woningvoorraad", "woningen", "aantal_woningen", "dwelling_total", "dwellings"}},
    {C::empty, key, Q::percent, "% onbewoonde woningen", "% of dwellings empty", one,
     {"p_leegsw", "p_leegstand", "Percentage onbewoond", "Percentage leegstaand", "percentage_leegstand_woningen"}},
    {C::occupied, key, Q::percent, "% bewoonde woningen", "% of dwellings occupied", one,
     {"p_bewndw", "Percentage bewoond", "percentage_bewoonde_woningen"}},
    {C::owner, key, Q::percent, "% koopwoningen", "% of dwellings owner-occupied", one,
     {"p_koopw", "p_koopwon", "Koopwoningen", "percentage_koopwoningen", "dwelling_ownership"}},
    {C::rented, key, Q::percent, "% huurwoningen", "% of dwellings rented", one,
     {"p_huurw", "p_huurwon", "Huurwoningen totaal", "percentage_huurwoningen"}},
    {C::corporation, key, Q::percent, "% van een woningcorporatie", "% of dwellings of a housing corporation", one,
     {"p_wcorpw", "p_huurcorp", "In bezit woningcorporatie", "perc_huurwoningen_in_bezit_woningcorporaties"}},
    {C::other_landlord, key, Q::percent, "% van andere verhuurders", "% of dwellings of other landlords", one,
     {"p_ov_hw", "In bezit overige verhuurders", "perc_huurwoningen_in_bezit_overige_verhuurders"}},

    // Work, income, education
    {C::employment, key, Q::percent, "% nettoarbeidsparticipatie", "% net labour participation", one,
     {"p_arb_pp", "Nettoarbeidsparticipatie", "employment_rate"}},
    {C::active, key, Q::percent, "% actieven van 15-75 jaar", "% active persons of 15-75", one, {"p_n_act", "Actieven 15-75 jaar"}},
    {C::household_income_low, key, Q::percent, "% huishoudens, laagste 40 %", "% of households, lowest 40 %", one,
     {"p_hh_li", "p_laaginkh", "40% huishoudens met laagste inkomen", "percentage_huishoudens_met_laag_inkomen"}},
    {C::household_income_high, key, Q::percent, "% huishoudens, hoogste 20 %", "% of households, highest 20 %", one,
     {"p_hh_hi", "p_hooginkh", "20% huishoudens met hoogste inkomen", "percentage_huishoudens_met_hoog_inkomen"}},
    {C::person_income_low, key, Q::percent, "% personen, laagste 40 %", "% of persons, lowest 40 %", one,
     {"p_ink_li", "p_laaginkp", "40% personen met laagste inkomen", "percentage_personen_met_laag_inkomen", "income_low"}},
    {C::person_income_high, key, Q::percent, "% personen, hoogste 20 %", "% of persons, highest 20 %", one,
     {"p_ink_hi", "p_hooginkp", "20% personen met hoogste inkomen", "percentage_personen_met_hoog_inkomen", "income_high"}},
    {C::social_assistance, key, Q::count, "personen met bijstand", "persons on social assistance", one,
     {"a_soz_wb", "Personen per soort uitkering; Bijstand", "aantal_personen_met_een_abw_uitkering_totaal", "bijstand"}},
    {C::education_low, key, Q::count_or_percent, "basisonderwijs, vmbo, mbo1", "education: vmbo, mbo 1 or less", one,
     {"a_opl_lg", "a_opl_bvm", "Opleidingsniveau laag", "Basisonderwijs, vmbo, mbo1", "edu_low"}},
    {C::education_middle, key, Q::count_or_percent, "havo, vwo, mbo2-4", "education: havo, vwo, mbo 2-4", one,
     {"a_opl_md", "a_opl_hvm", "Opleidingsniveau middelbaar", "Havo, vwo, mbo2-4", "edu_middle"}},
    {C::education_high, key, Q::count_or_percent, "hbo, wo", "education: hbo, university", one,
     {"a_opl_hg", "a_opl_hw", "Opleidingsniveau hoog", "Hbo, wo", "edu_high", "edu_appl_sci"}},

    // Kind of place
    {C::urbanity, key, Q::urbanity, "stedelijkheid (1-5)", "urbanity (1-5)", one,
     {"ste_mvs", "Mate van stedelijkheid", "sted", "stedelijkheid_adressen_per_km2", "urbanity"}},
    {C::address_density, key, Q::density, "adressen per km2", "addresses per km2", one,
     {"ste_oad", "Omgevingsadressendichtheid", "oad", "omgevingsadressendichtheid_adressen_per_km2"}},

    // 71488ned
    {C::region, any, Q::text, "regio", "region", one, {"RegioS", "Regio's"}},
    {C::sex, pos, Q::text, "geslacht", "sex", one, {"Geslacht"}},
    {C::age, pos, Q::text, "leeftijd", "age", one, {"Leeftijd"}},
    {C::in_households, pos, Q::count, "personen in huishoudens", "persons in households", one,
     {"Totaal in particuliere huishoudens", "Totaal personen in huishoudens", "Personen in particuliere huishoudens"}},
    {C::child, pos, Q::count, "thuiswonend kind", "child at home", one, {"Thuiswonend kind"}},
    {C::single, pos, Q::count, "alleenstaand", "living alone", one, {"Alleenstaand"}},
    {C::unmarried_without, pos, Q::count, "partner, ongehuwd, zonder kinderen", "partner, not married, no children", one,
     {"Partner in niet-gehuwd paar zonder kinderen", "PartnerInNietGehuwdPaarZonderKi"}},
    {C::married_without, pos, Q::count, "partner, gehuwd, zonder kinderen", "partner, married, no children", one,
     {"Partner in gehuwd paar zonder kinderen"}},
    {C::unmarried_with, pos, Q::count, "partner, ongehuwd, met kinderen", "partner, not married, children", one,
     {"Partner in niet-gehuwd paar met kinderen", "PartnerInNietGehuwdPaarMetKinde"}},
    {C::married_with, pos, Q::count, "partner, gehuwd, met kinderen", "partner, married, children", one,
     {"Partner in gehuwd paar met kinderen"}},
    {C::single_parent, pos, Q::count, "ouder in eenouderhuishouden", "single parent", one, {"Ouder in eenouderhuishouden"}},
    {C::other, pos, Q::count, "overig lid", "other member", one, {"Overig lid huishouden"}},

    // 71486NED
    {C::age_of_reference, hhs, Q::text, "leeftijd referentiepersoon", "age of reference person", one, {"Leeftijd referentiepersoon"}},
    {C::private_households, hhs, Q::count, "particuliere huishoudens", "private households", one, {"Totaal particuliere huishoudens"}},
    {C::single_households, hhs, Q::count, "eenpersoonshuishouden", "one-person households", one, {"Eenpersoonshuishouden"}},
    {C::unmarried_couples, hhs, Q::count, "niet-gehuwde paren", "couples, not married", one, {"Totaal niet-gehuwde paren"}},
    {C::married_couples, hhs, Q::count, "gehuwde paren", "couples, married", one, {"Totaal gehuwde paren"}},
    {C::single_parents, hhs, Q::count, "eenouderhuishoudens", "single-parent households", one, {"Totaal eenouderhuishoudens"}},
    {C::three_persons, hhs, Q::count, "3 personen", "3 persons", one, {"3 personen"}},
    {C::four_persons, hhs, Q::count, "4 personen", "4 persons", one, {"4 personen"}},
    {C::five_or_more, hhs, Q::count, "5 of meer personen", "5 or more persons", one, {"5 of meer personen"}},
};
// clang-format on

}  // namespace

std::span<const ColumnKind> column_kinds() { return table; }

const ColumnKind& kind_of(CbsColumn column) { return table[static_cast<std::size_t>(column)]; }

}  // namespace adem::model
