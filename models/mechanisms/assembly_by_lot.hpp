#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Once a year a citizens' assembly of so many residents is drawn by lot among all of 16 and older.
///
/// The lot asks everybody alike, so its members resemble the neighbourhood more than those who come by themselves do;
/// who is drawn takes part. It decides after a fixed number of months. Form: assumption.
struct AssemblyByLot {
    static constexpr std::string_view name = "assembly_by_lot";
    static constexpr std::string_view about = "A citizens' assembly is drawn by lot";
    Parameter<int> months;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = AssemblyByLot;
        d.param("months", &M::months, {6, "month", 1, 11}, Uniform{3, 9}, assumption, "months that an assembly takes");
        d.rule(&M::say);
    }
    void operator()(Every<Resident, In<AgeMonths>, InOut<TakesPartIn>> residents,
                    Whole<Neighbourhood, InOut<MonthsToDecision>> here, Now now, Draw<"assembly: lot"> lot) const {
        if (assemblies_due(say, now.month()) == 0) return;
        struct Ticket {
            double number;
            Identity whose;
            Row row;
        };
        std::vector<Ticket> tickets;
        for (const auto resident : residents)
            if (resident.get<AgeMonths>() >= asked_from_age)
                tickets.push_back({lot.of(resident).uniform(), resident.identity(), resident.row()});
        const auto members = std::min(tickets.size(), static_cast<std::size_t>(say.assembly));
        const auto end = tickets.begin() + static_cast<std::ptrdiff_t>(members);
        std::partial_sort(tickets.begin(), end, tickets.end(), [](const Ticket& a, const Ticket& b) {
            return std::pair(a.number, a.whose) < std::pair(b.number, b.whose);
        });
        for (auto ticket = tickets.begin(); ticket != end; ++ticket) {
            std::uint8_t& part = residents.at(ticket->row).template get<TakesPartIn>();
            part = static_cast<std::uint8_t>(part | bit_of(ProcessKind::assembly));
        }
        here.get<MonthsToDecision>()[ProcessKind::assembly] = static_cast<std::uint8_t>(months.value);
    }
};

}  // namespace adem::model
