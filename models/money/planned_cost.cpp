#include "models/money/planned_cost.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "models/money/planner.hpp"

namespace adem::model {

namespace {

bool is_meant_for(const ProgrammePlan& plan, std::string_view neighbourhood) {
    return plan.in.empty() || std::find(plan.in.begin(), plan.in.end(), neighbourhood) != plan.in.end();
}

void each_cost(const PlanOf& plan, TakesCost take) {
    Planner planner(plan.registry, plan.policy, plan.neighbourhood, plan.residents_at_start, std::move(take));
    for (int month = 0; month < plan.months; ++month) planner.plan_month(Month{month});
    for (const ProgrammePlan& project : plan.programmes)
        if (is_meant_for(project, plan.neighbourhood_name))
            for (int repeat = 0; repeat < project.repeats() && project.start_of(repeat) < plan.months; ++repeat)
                planner.plan_project(project, repeat, plan.months);
}

std::size_t years_of(const PlanOf& plan) {
    return static_cast<std::size_t>((plan.months + months_per_year - 1) / months_per_year);
}

using Key = std::pair<CostLine, std::string>;

std::vector<PlannedItem> listed(const std::map<Key, std::vector<double>, std::less<>>& items) {
    std::vector<PlannedItem> list;
    for (const auto& [key, years] : items) list.push_back({key.first, key.second, years});
    return list;
}

}  // namespace

Bill planned_cost(const PlanOf& plan) {
    Bill bill(years_of(plan));
    each_cost(plan, [&](int month, CostLine line, std::string_view, double euro) {
        bill[static_cast<std::size_t>(month / months_per_year)][static_cast<std::size_t>(line)] += euro;
    });
    return bill;
}

Bill planned_cost(const Registry& registry, const Policy& policy, const std::vector<ProgrammePlan>& programmes,
                  Identity neighbourhood, std::string_view neighbourhood_name, double residents_at_start, int months) {
    return planned_cost({registry, policy, programmes, neighbourhood, neighbourhood_name, residents_at_start, months});
}

Bill planned_by_month(const PlanOf& plan) {
    Bill bill(static_cast<std::size_t>(plan.months));
    each_cost(plan, [&](int month, CostLine line, std::string_view, double euro) {
        bill[static_cast<std::size_t>(month)][static_cast<std::size_t>(line)] += euro;
    });
    return bill;
}

double PlannedItem::total() const { return std::accumulate(years.begin(), years.end(), 0.0); }

std::vector<PlannedItem> planned_items(const PlanOf& plan) {
    std::map<Key, std::vector<double>, std::less<>> items;
    each_cost(plan, [&](int month, CostLine line, std::string_view item, double euro) {
        if (euro == 0) return;
        std::vector<double>& years = items[{line, std::string(item)}];
        years.resize(years_of(plan));
        years[static_cast<std::size_t>(month / months_per_year)] += euro;
    });
    return listed(items);
}

void add_items(std::vector<PlannedItem>& sum, const std::vector<PlannedItem>& more) {
    std::map<Key, std::vector<double>, std::less<>> items;
    for (const auto* list : {&std::as_const(sum), &more})
        for (const PlannedItem& item : *list) {
            std::vector<double>& years = items[{item.line, item.item}];
            years.resize(std::max(years.size(), item.years.size()));
            for (std::size_t year = 0; year < item.years.size(); ++year) years[year] += item.years[year];
        }
    sum = listed(items);
}

}  // namespace adem::model
