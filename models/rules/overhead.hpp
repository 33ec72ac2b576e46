#pragma once

#include <algorithm>

#include "models/rules/prices.hpp"
#include "models/rules/units.hpp"

namespace adem::model {

/// Rules and structures that cost money of their own beyond the usual: desks, funds, proofs, distance from politics,
/// and being able to deliver.
///
///     euro a month = price · max(0, level − usual level) / 12
///
/// Less than usual saves nothing: the people and the rooms are there. Form: assumption.
struct Overhead {
    static constexpr std::string_view name = "overhead";
    Lever<float> insulation, funds, desks, paperwork, grant_paperwork, delivery;

    /// `add(line, lever, euro)` for each of them.
    void each_cost(const Prices& prices, double residents, auto&& add) const {
        const auto beyond = [&](CostLine line, std::string_view lever, double euro, float level, float usual) {
            add(line, lever, euro * static_cast<double>(std::max(0.0F, level - usual)) / months_per_year);
        };
        const auto price = [](const Parameter<float>& of) { return static_cast<double>(of.value); };
        const double thousands = residents / static_cast<double>(thousand);
        beyond(CostLine::governance, "governance.insulation", price(prices.independence), insulation, 0);
        beyond(CostLine::governance, "governance.funds", price(prices.fund), funds, 0);
        beyond(CostLine::governance, "access.desks", price(prices.desk), desks, usual_desks);
        beyond(CostLine::governance, "access.paperwork", residents * price(prices.checking), paperwork,
               usual_paperwork);
        beyond(CostLine::governance, "assets.paperwork", thousands * price(prices.grant_check), grant_paperwork,
               as_usual);
        beyond(CostLine::governance, "promises.delivery_capacity", price(prices.delivery), delivery, usual_delivery);
    }

    static void describe(auto& d) {
        using M = Overhead;
        d.lever("governance.insulation", &M::insulation, {0, "1", 0, 1}, assumption, "");
        d.lever("governance.funds", &M::funds, {0, "fund", 0, 50}, assumption, "");
        d.lever("access.desks", &M::desks, {usual_desks, "desk", 1, 12}, assumption, "");
        d.lever("access.paperwork", &M::paperwork, {usual_paperwork, "1", 0, 1}, assumption, "");
        d.lever("assets.paperwork", &M::grant_paperwork, {usual_accounts, "1", 0, 1}, assumption, "");
        d.lever("promises.delivery_capacity", &M::delivery, {usual_delivery, "promise/year", 0, 1000}, assumption, "");
    }

  private:
    static constexpr double usual_accounts = 0.3;
    static constexpr float usual_desks = 4, usual_paperwork = 0.5F, usual_delivery = 3;
    static constexpr auto as_usual = static_cast<float>(usual_accounts);
};

}  // namespace adem::model
