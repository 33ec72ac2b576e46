#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/professional_room.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/working_time.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// What filled posts cost in a month: wages, training, and the money that workers may spend on cases.
///
///     cost = Σ FTE · (wage · pay · [temporary: relative cost] + days of training · price + money at hand) / 12
///
/// It changes nothing but the books.
struct Payroll {
    static constexpr std::string_view name = "payroll";
    static constexpr std::string_view about = "Adds up wages, training and the money that workers have at hand";
    Staffing staff;
    WorkingTimes times;
    ProfessionalRoom room;
    Prices prices;

    static void describe(auto& d) {
        d.rule(&Payroll::staff);
        d.rule(&Payroll::times);
        d.rule(&Payroll::room);
        d.rule(&Payroll::prices);
    }

    void operator()(Every<Worker, In<RoleOf>, In<WorkingTime>, In<ContractMonthsLeft>> workers,
                    Whole<Neighbourhood, InOut<SpentThisMonth>> here) const {
        Keyed<ExactSum, Role> working_time, temporary;
        for (const auto worker : workers) {
            const auto time = static_cast<double>(worker.get<WorkingTime>());
            working_time[worker.get<RoleOf>()].add(time);
            if (worker.get<ContractMonthsLeft>() != permanent_contract) temporary[worker.get<RoleOf>()].add(time);
        }
        auto& spent = here.get<SpentThisMonth>();
        for (const Role role : all_of<Role>()) {
            const double fte = working_time[role].value();
            spent[CostLine::wages] += fte * prices.monthly_wage(role, staff.pay);
            spent[CostLine::wages] += prices.temporary_of(role, temporary[role].value(), staff.pay);
            spent[CostLine::training] += prices.training_of(fte, times.training_days);
            spent[CostLine::grants] += Prices::money_at_hand(fte, room.money);
        }
    }
};

}  // namespace adem::model
