#pragma once

#include "models/rules/calendars.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Every k years the work of a role is tendered; with the chance `tender_loss` another employer wins and the team goes.
///
/// The months of the tender cycle differ between roles and neighbourhoods, so that they do not coincide. Posts of
/// projects with permanent contracts are outside the tender. Who leaves may introduce a successor, as other leavers do.
///
/// Tendering as a cause of turnover: Milwaukee, Journal Sentinel (2014); sociaal werk, Movisie (2021).
struct Tenders {
    static constexpr std::string_view name = "tenders";
    static constexpr std::string_view about = "Tenders the work of a role, which may bring in another team";
    Staffing staff;
    Prices prices;

    static void describe(auto& d) {
        d.rule(&Tenders::staff);
        d.rule(&Tenders::prices);
    }

    using Workers = Every<Worker, In<PostOf>, In<RoleOf>, InOut<Leaving>>;

    void operator()(Workers workers, Every<Post, In<PostProgramme>> posts,
                    Every<Programme, In<ProgrammePermanent>> projects, Whole<Neighbourhood, InOut<SpentThisMonth>> here,
                    Now now, Draw<"tenders: lost"> lost, Draw<"tenders: hand-over"> handover,
                    Deaths<Worker> leavers) const {
        const auto is_safe = [&](const auto& worker) {
            const Ref<Post> post = worker.template get<PostOf>();
            const Ref<Programme> payer = post ? posts[post].template get<PostProgramme>() : Ref<Programme>();
            return payer && projects[payer].template get<ProgrammePermanent>() != 0;
        };
        for (const Role role : all_of<Role>()) {
            const double years = staff.tender_every[role];
            if (staff.fte[role] <= 0 || !tender_due(here.identity(), role, years, now.month())) continue;
            const Identity work = derive(here.identity(), static_cast<std::uint64_t>(role));
            here.get<SpentThisMonth>()[CostLine::tenders] += static_cast<double>(prices.tender);
            if (!lost.of(work).chance(staff.tender_loss)) continue;
            for (const auto worker : workers) {
                if (worker.get<RoleOf>() != role || worker.get<Leaving>() != 0 || is_safe(worker)) continue;
                worker.get<Leaving>() = handover.of(worker).chance(staff.handover) ? leaves_warmly : leaves;
                leavers.remove(worker.row());
            }
        }
    }
};

}  // namespace adem::model
