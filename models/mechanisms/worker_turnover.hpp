#pragma once

#include "models/rules/leaving_rate.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers leave: by a rate of their own (`leaving_rate`), at the end of a temporary contract, and by rotation.
///
///     p(leaves by oneself) = leaving_rate,   p(leaves at the end of the contract) = contract_end
///
/// A worker who leaves takes the skill along and leaves the knowledge of the place behind; who comes next may be
/// introduced in person. Contracts as a cause of leaving: Movisie (2021).
struct WorkerTurnover {
    static constexpr std::string_view name = "worker_turnover";
    static constexpr std::string_view about = "Workers leave their post, for good or by rotation";
    Staffing staff;
    LeavingRate leaving_rate;
    Parameter<float> contract_end;

    static void describe(auto& d) {
        d.rule(&WorkerTurnover::staff);
        d.rule(&WorkerTurnover::leaving_rate);
        d.param("contract_end", &WorkerTurnover::contract_end, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Share that leaves at the end of a temporary contract");
    }

    void operator()(InOut<Leaving> leaving, InOut<ContractMonthsLeft> contract, In<RoleOf> role, In<Quality> quality,
                    In<Burnout> burnout, In<TenureMonths> tenure, Draw<"worker_turnover: leaving"> draw,
                    Deaths<Worker> leavers) const {
        if (leaving != 0) return;
        const bool ends = contract == 0;
        if (ends) contract = permanent_contract;
        const bool goes = draw.chance(leaving_rate.chance(role, quality, burnout)) ||
                          (ends && draw.chance(contract_end, ending)) || is_rotated(tenure);
        if (!goes) return;
        leaving = draw.chance(staff.handover, handing_over) ? leaves_warmly : leaves;
        leavers.remove();
    }

  private:
    static constexpr unsigned ending = 1, handing_over = 2;  // numbers of the draw
    bool is_rotated(int tenure) const {
        const auto term = static_cast<int>(staff.rotation_every * months_per_year);
        return term > 0 && tenure > 0 && tenure % term == 0;
    }
};

}  // namespace adem::model
