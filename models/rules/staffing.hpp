#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// What a policy decides about its professionals. Turnover, vacancies and experience follow from it; none is set here.
struct Staffing {
    static constexpr std::string_view name = "staffing";

    Lever<float, Role> fte, temporary_share, tender_every;
    Lever<float> contract_months, rotation_every, tender_loss, handover;
    Lever<float> caseload_cap, selection_on_quality, presence_share, street_share;
    Lever<float> pay, local_hires, recruitment, rematch;

    static void describe(auto& d) {
        describe_posts(d);
        describe_contracts(d);
        describe_hiring(d);
        d.lever("staff.presence_share", &Staffing::presence_share, {0.6, "1", 0, 1}, assumption,
                "Share of the other time spent with residents");
        d.lever("staff.street_share", &Staffing::street_share, {0, "1", 0, 1}, "by definition",
                "Share of the time with residents that goes to the street and places instead of appointments");
        d.lever("staff.caseload_cap", &Staffing::caseload_cap, {60, "person/FTE", 1, 1000}, assumption,
                "Residents with a need whose contact person one full-time worker can be");
        d.lever("staff.rematch", &Staffing::rematch, {0, "1", 0, 1}, "by definition",
                "Chance in a month that a resident who suits the contact person badly may change");
    }

  private:
    static void describe_posts(auto& d) {
        // Teacher, beat officer, social worker, caretaker, youth worker, debt counsellor, mental health worker,
        // community builder, area manager.
        d.lever("staff.fte", &Staffing::fte,
                {{4, 0.2, 0.8, 0.3, 0.3, 0.15, 0.5, 0.1, 0.1}, "FTE per 1000 residents", 0, 50},
                "assumption; beat officers: Politiewet 2012, one for 5,000 residents", "Regular posts");
        d.lever("staff.rotation_every", &Staffing::rotation_every, {0, "year", 0, 40}, assumption,
                "Workers are moved elsewhere after so many years; 0: never");
        d.lever("staff.handover", &Staffing::handover, {0.3, "1", 0, 1}, assumption,
                "Share of leavers who introduce their successor in person");
        d.lever("staff.selection_on_quality", &Staffing::selection_on_quality, {0, "1", 0, 1}, assumption,
                "How much sooner weak workers leave than good ones, at an equal number");
    }

    static void describe_contracts(auto& d) {
        d.lever("staff.temporary_share", &Staffing::temporary_share, {0.3, "1", 0, 1}, assumption,
                "Share of newly hired workers with a temporary contract");
        d.lever("staff.contract_months", &Staffing::contract_months, {24, "month", 1, 120}, assumption,
                "Length of a temporary contract");
        d.lever("staff.tender_every", &Staffing::tender_every, {{0, 0, 4, 0, 4, 4, 0, 4, 0}, "year", 0, 20}, assumption,
                "Years between tenders of the work; 0: never tendered");
        d.lever("staff.tender_loss", &Staffing::tender_loss, {0.3, "1", 0, 1}, assumption,
                "Chance that a tender brings in another team");
    }

    static void describe_hiring(auto& d) {
        d.lever("staff.pay", &Staffing::pay, {1, "1", 0.5, 2}, "by definition", "Pay relative to usual");
        d.lever("staff.local_hires", &Staffing::local_hires, {0, "1", 0, 1}, "by definition",
                "Share of newly hired workers who live in the neighbourhood");
        d.lever("staff.recruitment", &Staffing::recruitment, {1, "1", 0.2, 5}, "by definition",
                "Effort in recruitment, and its cost, relative to usual");
    }
};

}  // namespace adem::model
