#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/own_home.hpp"

namespace adem::model {

/// Who leaves parents or a partner and seeks a dwelling here gets one of those on offer, in an order of chance;
/// newcomers then find one less. Income starts in the lowest class without work, else in the middle. Who finds none
/// leaves the neighbourhood.
struct HomesForSingles {
    static constexpr std::string_view name = "homes_for_singles";
    static constexpr std::string_view about = "Who leaves parents or a partner here gets a dwelling on offer, or goes";

    using Residents = Every<Resident, In<Employed>, In<EducationOf>, InOut<LifeEvents>>;
    using Dwellings = Every<Dwelling, InOut<OnOffer>, InOut<VacancyNumber>>;

    void operator()(Residents residents, Dwellings dwellings, Draw<"homes for singles: order"> order,
                    Draw<"homes for singles: dwelling"> choice, Births<Household> homes, Deaths<Resident> leave) const {
        std::vector<std::tuple<double, Identity, Row>> seekers, offers;
        for (const auto person : residents)
            if (person.get<LifeEvents>() & event_seeks_home)
                seekers.emplace_back(order.of(person).uniform(), person.identity(), person.row());
        if (seekers.empty()) return;
        for (const auto dwelling : dwellings)
            if (dwelling.get<OnOffer>())
                offers.emplace_back(choice.of(dwelling).uniform(), dwelling.identity(), dwelling.row());
        std::sort(seekers.begin(), seekers.end());
        std::sort(offers.begin(), offers.end());
        for (std::size_t s = 0; s < seekers.size(); ++s) {
            const auto person = residents.at(std::get<Row>(seekers[s]));
            if (s < offers.size()) {
                const auto income = person.get<Employed>() ? IncomeClass::middle : IncomeClass::low;
                found_home(person, dwellings.at(std::get<Row>(offers[s])), income, homes);
            } else {
                note_in(person.get<LifeEvents>(), event_left_home);
                leave.remove(person.ref());
            }
        }
    }
};

}  // namespace adem::model
