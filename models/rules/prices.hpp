#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/governance_efforts.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What things cost, in euro at the price level of 2024. Prices change no behaviour; they make policies comparable.
struct Prices {
    static constexpr std::string_view name = "prices";

    Parameter<float, Role> wage;
    Parameter<float> recruitment;
    Parameter<float> handover;
    Parameter<float> tender;
    Parameter<float> training_day;
    Parameter<float> official_hour;
    Parameter<float> misuse;
    Parameter<float> outreach_contact;
    Parameter<float> invitation;
    Parameter<float> works;
    Parameter<float> maintenance;
    Parameter<float> place;
    Parameter<float> opening_hour;
    Parameter<float> debt_buyout;
    Parameter<float> job_place;
    Parameter<float> household_size;
    Parameter<float, GovernanceEffort> governance;
    Parameter<float> commitment;
    Parameter<float> budget_guarantee;
    Parameter<float> preparation;
    Parameter<float> listening_desk;
    Parameter<float> coordination;
    Parameter<float> process, early_process, adapting, merging, assembly_member, agenda_item;
    Parameter<float> forum, doorstep, connector, event, attention, broker, subsidy, reuse, repair;
    Parameter<float> preparation_month, delay_month;
    Parameter<float> clean_up, greening, supervision, enforcement, fair_treatment;
    Parameter<float> renovation, demolition, relocation, energy_works, energy_process;
    Parameter<float> rented_share, social_rent_share;
    Parameter<float> temporary_wage, independence, fund, desk, checking, grant_check, delivery;

    /// Euro a month, for one FTE at this pay relative to usual.
    double monthly_wage(Role role, double pay = 1) const {
        return static_cast<double>(wage[role]) * pay / months_per_year;
    }
    /// Euro a month more (or less) that so many FTE cost because their contracts are temporary.
    double temporary_of(Role role, double fte, double pay) const {
        return fte * monthly_wage(role, pay) * (static_cast<double>(temporary_wage) - 1);
    }
    /// Euro a month, at so many days a year.
    double training_of(double fte, double days) const {
        return fte * days * static_cast<double>(training_day) / months_per_year;
    }
    /// Euro a month that workers may spend on cases, at so many euro a year.
    static double money_at_hand(double fte, double a_year) { return fte * a_year / months_per_year; }
    /// Euro a month, at so many hours a month per 1000 residents.
    double field_time_of(double residents, double hours) const {
        return hours * residents / thousand * static_cast<double>(official_hour);
    }
    /// Euro a month, at `level` times the usual maintenance.
    double maintenance_of(double residents, double level) const {
        return static_cast<double>(maintenance) * residents * level / months_per_year;
    }
    /// Euro a month, for one place that is open `hours` a week.
    double place_open(double hours) const {
        return (place + weeks_per_year * hours * static_cast<double>(opening_hour)) / months_per_year;
    }
    /// Euro a month, at `rate` invitations per 100 residents per month.
    double invitations_of(double residents, double rate) const {
        return static_cast<double>(invitation) * rate * residents / hundred;
    }
    /// Euro a month, at so many euro a year per 1000 residents.
    static double grants_of(double residents, double per_thousand_a_year) {
        return per_thousand_a_year * residents / thousand / months_per_year;
    }

    /// Euro a month, at so many buy-outs a year per 1000 households and places a year per 1000 residents.
    double relief_of(double residents, double buyouts, double places) const {
        const double households = residents / static_cast<double>(household_size);
        const double a_year = buyouts * households * static_cast<double>(debt_buyout) +
                              places * residents * static_cast<double>(job_place);
        return a_year / thousand / months_per_year;
    }

    /// Euro a month, at this level of an effort.
    double governance_of(GovernanceEffort effort, double level) const {
        return static_cast<double>(governance[effort]) * level / months_per_year;
    }
    /// Euro a month, for commitments that add up to so many whole partners, and for a guarantee of so many years.
    double ties_of_money(double partners, double guaranteed_years, int month) const {
        const bool guaranteed = month < guaranteed_years * months_per_year;
        return (partners * static_cast<double>(commitment) + (guaranteed ? static_cast<double>(budget_guarantee) : 0)) /
               months_per_year;
    }

    /// Euro a month, at so many desks per 10,000 residents.
    double listening_desks_of(double residents, double desks) const {
        return desks * residents / ten_thousand * static_cast<double>(listening_desk) / months_per_year;
    }
    /// Euro a month, when so large a share of those with several needs gets one plan.
    double coordination_of(double residents, double share) const {
        return share * residents / thousand * static_cast<double>(coordination) / months_per_year;
    }
    /// Euro a month, at so many euro a year per resident.
    static double a_year_per_resident(float euro, double residents) {
        return static_cast<double>(euro) * residents / months_per_year;
    }
    /// Euro a month, at this level of enforcement, with so much care for fair treatment.
    double enforcement_of(double residents, float level, float justice) const {
        return a_year_per_resident(enforcement * level * (1 + fair_treatment * justice), residents);
    }
    /// Euro, for so many dwellings in which energy works are done, resident-led for this share.
    double energy_works_in(double dwellings, float led) const {
        return dwellings * static_cast<double>(energy_works + energy_process * led);
    }
    /// Euro, for so many dwellings pulled down and rebuilt, with their households moved.
    double demolition_of(double dwellings) const { return dwellings * static_cast<double>(demolition + relocation); }
    double dwellings_of(double residents) const { return residents / static_cast<double>(household_size); }

    static void describe(auto& d) {
        describe_work(d);
        describe_place(d);
    }

  private:
    static void describe_work(auto& d) {
        d.param("wage", &Prices::wage,
                {{85000, 90000, 78000, 60000, 72000, 75000, 95000, 75000, 98000}, "euro/FTE/year", 20000, 200000},
                Fixed{}, assumption,
                "Employer's cost of one full-time year, by role, after the collective agreements of 2024");
        d.param("recruitment", &Prices::recruitment, {8000, "euro", 0, 50000}, Fixed{}, assumption,
                "Finding and settling in one worker");
        d.param("handover", &Prices::handover, {3000, "euro", 0, 50000}, Fixed{}, assumption,
                "A warm hand-over by a leaver to a successor");
        d.param("tender", &Prices::tender, {60000, "euro", 0, 1000000}, Fixed{}, assumption,
                "One tender of the services of one role");
        d.param("training_day", &Prices::training_day, {350, "euro/day", 0, 5000}, Fixed{}, assumption,
                "A day of training for one worker, besides the wage");
        d.param("official_hour", &Prices::official_hour, {75, "euro/hour", 0, 500}, Fixed{}, assumption,
                "An hour of an official in the neighbourhood instead of at the town hall");
        d.param("misuse", &Prices::misuse, {25000, "euro", 0, 1e7}, Fixed{}, assumption,
                "Money lost, and inquiry, in one case of misuse");
        d.param("outreach_contact", &Prices::outreach_contact, {60, "euro", 0, 1000}, Fixed{}, assumption,
                "One attempt at somebody's door, besides the worker's wage");
        d.param("invitation", &Prices::invitation, {5, "euro", 0, 200}, Fixed{}, assumption,
                "One invitation to take part");
        d.param("works", &Prices::works, {250000, "euro", 0, 1e7}, Fixed{}, assumption,
                "One visible improvement of public space");
        d.param("maintenance", &Prices::maintenance, {220, "euro/resident/year", 0, 5000}, Fixed{}, assumption,
                "Usual maintenance of public space");
        d.param("place", &Prices::place, {45000, "euro/year", 0, 1e6}, Fixed{}, assumption,
                "Rent and upkeep of a place to meet");
        d.param("opening_hour", &Prices::opening_hour, {25, "euro/hour", 0, 500}, Fixed{}, assumption,
                "A place to meet open for one hour");
        d.param("debt_buyout", &Prices::debt_buyout, {6000, "euro/household", 0, 100000}, Fixed{},
                "assumption; up to S$ 5,000 in Ong, Theseira & Ng (2019), PNAS 116:7244-7249",
                "Buying off the problem debts of one household");
        d.param("job_place", &Prices::job_place, {18000, "euro/place/year", 0, 200000}, Fixed{}, assumption,
                "A place of work for somebody without");
        d.param("household_size", &Prices::household_size, {2.1, "person", 1, 10}, Fixed{},
                "Statistics Netherlands (CBS, 2024), mean household size",
                "Residents per household in budgets that are stated per household");
        d.param("governance", &Prices::governance,
                {{150000, 15000, 30000, 40000, 50000, 30000, 40000, 25000, 25000, 15000}, "euro/year", 0, 1e7}, Fixed{},
                assumption, "Efforts of governing at their full level: staff, meetings, research");
        d.param("commitment", &Prices::commitment, {8000, "euro/partner/year", 0, 1e6}, Fixed{}, assumption,
                "Keeping a partner committed: covenant, joint board");
        d.param("budget_guarantee", &Prices::budget_guarantee, {10000, "euro/year", 0, 1e7}, Fixed{}, assumption,
                "Holding a budget for several years");
        d.param("preparation", &Prices::preparation, {5000, "euro/month", 0, 1e6}, Fixed{}, assumption,
                "Preparing a project before it starts");
        d.param("listening_desk", &Prices::listening_desk, {90000, "euro/desk/year", 0, 1e6}, LogNormal{90000, 0.2},
                assumption, "A listening desk: a room and somebody who listens");
        d.param("coordination", &Prices::coordination, {12000, "euro/year per 1000 residents", 0, 1e6},
                LogNormal{12000, 0.3}, assumption, "Working by one plan for all who have several needs");
        describe_overhead(d);
        describe_taking_part(d);
        describe_own_initiative(d);
    }

    /// What rules and structures cost beyond the usual. What is usual is paid already, and less of it saves no money:
    /// the people and the rooms are there.
    static void describe_overhead(auto& d) {
        d.param(
            "temporary_wage", &Prices::temporary_wage, {1, "1", 0.5, 2}, Fixed{},
            "assumption; premium for unemployment is 5 points of the wage higher: Wet arbeidsmarkt in balans (2020)",
            "Cost of a temporary contract relative to a permanent one; a lower step on the scale makes up for it");
        d.param("independence", &Prices::independence, {5000, "euro/year", 0, 1e6}, LogNormal{5000, 0.5}, assumption,
                "Keeping projects wholly out of the reach of politics: covenant, board, accounts of their own");
        d.param("fund", &Prices::fund, {5000, "euro/fund/year", 0, 1e6}, LogNormal{5000, 0.5}, assumption,
                "Administration and audit of one fund beside the others");
        d.param("desk", &Prices::desk, {15000, "euro/desk/year", 0, 1e6}, LogNormal{15000, 0.4}, assumption,
                "Room, telephone and registration of one desk more than usual");
        d.param("checking", &Prices::checking, {6, "euro/resident/year", 0, 100}, LogNormal{6, 0.5}, assumption,
                "Checking all forms and proofs there are, where usually none are asked");
        d.param("grant_check", &Prices::grant_check, {1000, "euro/year per 1000 residents", 0, 1e5},
                LogNormal{1000, 0.5}, assumption,
                "Checking full accounts of small grants, where usually none are asked");
        d.param("delivery", &Prices::delivery, {10000, "euro/promise", 0, 1e6}, LogNormal{10000, 0.7}, assumption,
                "Being able to deliver one promise more than usual");
    }

    static void describe_taking_part(auto& d) {
        d.param("process", &Prices::process, {12000, "euro", 0, 1e6}, Fixed{}, assumption,
                "Asking residents about one plan that is ready");
        d.param("early_process", &Prices::early_process, {8000, "euro", 0, 1e6}, Fixed{}, assumption,
                "The same before there is a plan: so much more");
        d.param("adapting", &Prices::adapting, {30000, "euro", 0, 1e7}, Fixed{}, assumption,
                "Changing a plan so that all input is used");
        d.param("merging", &Prices::merging, {10000, "euro", 0, 1e6}, Fixed{}, assumption,
                "Bringing three agendas into one process");
        d.param("assembly_member", &Prices::assembly_member, {1500, "euro", 0, 1e5}, Fixed{}, assumption,
                "One member of a citizens' assembly: lot, fee, guidance");
        d.param("agenda_item", &Prices::agenda_item, {3000, "euro", 0, 1e5}, Fixed{}, assumption,
                "Drawing up one item of a neighbourhood agenda together");
        d.param("forum", &Prices::forum, {25000, "euro/year", 0, 1e6}, Fixed{}, assumption,
                "A place where all conflicts can be spoken out, with guidance");
        d.param("preparation_month", &Prices::preparation_month, {8000, "euro/month", 0, 1e6}, Fixed{}, assumption,
                "A month of making a plan together");
        d.param("delay_month", &Prices::delay_month, {40000, "euro/month", 0, 1e7}, Fixed{}, assumption,
                "A month in which a plan is held up: interest, rent forgone, lawyers");
    }
    static void describe_own_initiative(auto& d) {
        d.param("doorstep", &Prices::doorstep, {20, "euro", 0, 1000}, Fixed{}, assumption,
                "Inviting somebody who does not come by herself: so much more");
        d.param("connector", &Prices::connector, {2500, "euro/person/year", 0, 1e5}, Fixed{}, assumption,
                "Fee and guidance of one connector");
        d.param("event", &Prices::event, {6000, "euro", 0, 1e6}, Fixed{}, assumption, "One event about the place");
        d.param("attention", &Prices::attention, {2, "euro/resident/year", 0, 100}, Fixed{}, assumption,
                "Keeping all attention on what goes well, or on problems");
        d.param("broker", &Prices::broker, {3, "euro/resident/year", 0, 100}, Fixed{}, assumption,
                "Full support for residents who link groups");
        d.param("subsidy", &Prices::subsidy, {3, "euro/resident/year", 0, 100}, Fixed{}, assumption,
                "Subsidy of initiatives that wholly serve the council's agenda");
        d.param("reuse", &Prices::reuse, {2500, "euro", 0, 1e6}, Fixed{}, assumption,
                "Agreeing with others on the use of what is there, for one project");
        d.param("repair", &Prices::repair, {3000, "euro", 0, 1e6}, Fixed{}, assumption, "Saving one initiative");
    }
    static void describe_place(auto& d) {
        d.param("clean_up", &Prices::clean_up, {8000, "euro", 0, 1e6}, Fixed{}, assumption, "One clean-up");
        d.param("greening", &Prices::greening, {45, "euro/resident/year", 0, 1000}, Fixed{}, assumption,
                "All public space greened, lit and kept up beyond the usual");
        d.param("supervision", &Prices::supervision, {60, "euro/resident/year", 0, 1000}, Fixed{}, assumption,
                "Cameras and street coaches all day in all streets");
        d.param("enforcement", &Prices::enforcement, {70, "euro/resident/year", 0, 1000}, Fixed{}, assumption,
                "Full enforcement beyond the usual");
        d.param("fair_treatment", &Prices::fair_treatment, {0.4, "1", 0, 5}, Fixed{}, assumption,
                "How much more enforcement costs with full care for fair treatment: training, time");
        d.param("renovation", &Prices::renovation, {55000, "euro/dwelling", 0, 1e6}, Fixed{}, assumption,
                "Renovating one dwelling, the public and corporate share");
        d.param("demolition", &Prices::demolition, {180000, "euro/dwelling", 0, 1e6}, Fixed{}, assumption,
                "Pulling down and rebuilding one dwelling, less what it brings in");
        d.param("relocation", &Prices::relocation, {7500, "euro/household", 0, 100000}, Fixed{},
                "Ministry of the Interior (2024): least compensation for a forced move, rounded",
                "Compensation of a household that has to move");
        d.param("energy_works", &Prices::energy_works, {25000, "euro/dwelling", 0, 1e6}, Fixed{}, assumption,
                "Energy works in one dwelling, the public share");
        d.param("energy_process", &Prices::energy_process, {2000, "euro/dwelling", 0, 1e5}, Fixed{}, assumption,
                "More per dwelling when residents lead the project: their support, more rounds");
        d.param("rented_share", &Prices::rented_share, {0.43, "1", 0, 1}, Fixed{}, "CBS (2023), dwellings by tenure",
                "Share of dwellings that is rented, in budgets for renovation");
        d.param("social_rent_share", &Prices::social_rent_share, {0.29, "1", 0, 1}, Fixed{},
                "CBS (2023), dwellings by tenure", "Share in social rent, in budgets for demolition");
    }
    static constexpr double weeks_per_year = 52, hundred = 100, thousand = 1000, ten_thousand = 10000;
};

}  // namespace adem::model
