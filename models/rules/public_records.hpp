#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What an administration sees of what there is: crime when it is reported, debts when they have come to a register.
/// And what each costs the public purse elsewhere, outside the policy's budget.
struct PublicRecords {
    static constexpr std::string_view name = "public_records";
    Parameter<float> reported, assistance, debt, care, crime, youth_care, youth_care_below, vacancy;
    Parameter<int> debt_registered_after;

    static void describe(auto& d) {
        using P = PublicRecords;
        d.param("reported", &P::reported, {0.35, "1", 0, 1}, Beta{7, 13},
                "assumption; about a third of offences against residents, CBS Veiligheidsmonitor",
                "Share of offences against residents that the police record");
        d.param("debt_registered_after", &P::debt_registered_after, {6, "month", 0, 120}, Uniform{2, 12}, assumption,
                "Months until a problem debt stands in a register");
        d.param("assistance", &P::assistance, {17000, "euro/household/year", 0, 100000}, Fixed{},
                "assumption; level of social assistance with its administration, 2024",
                "Public cost of a household on social assistance");
        d.param("debt", &P::debt, {9000, "euro/household/year", 0, 100000}, LogNormal{9000, 0.5}, assumption,
                "Public cost of a household in problem debt");
        d.param("care", &P::care, {4000, "euro/person/year", 0, 100000}, LogNormal{4000, 0.5}, assumption,
                "Public cost of a resident whose need has gone without help for over a year");
        d.param("crime", &P::crime, {2500, "euro/offence", 0, 1000000}, LogNormal{2500, 0.7}, assumption,
                "Public cost of an offence against a resident: police, court, harm");
        d.param("youth_care", &P::youth_care, {12000, "euro/child/year", 0, 200000}, LogNormal{12000, 0.4},
                "assumption; order of size: municipal spending on youth care over the young people in it, CBS 2022",
                "Public cost of youth care for a child");
        d.param("youth_care_below", &P::youth_care_below, {0.43, "1", 0, 1}, Uniform{0.36, 0.5},
                "assumption; about one in ten children under 18 has youth care, CBS (2023)",
                "Upbringing of a child under 18 below which there is youth care");
        d.param("vacancy", &P::vacancy, {7000, "euro/dwelling/year", 0, 100000}, LogNormal{7000, 0.4},
                "assumption; rent forgone: about 590 euro a month in social rent, Aedes 2024",
                "Public cost of a vacant dwelling: rent forgone, watching, decay");
    }
};

}  // namespace adem::model
