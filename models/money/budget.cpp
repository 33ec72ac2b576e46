#include "models/money/budget.hpp"

#include <algorithm>

#include "models/money/unit_costs.hpp"
#include "models/state/books.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

namespace {

constexpr double half_a_cent = 0.005;

std::size_t index_of(CostLine line) { return static_cast<std::size_t>(line); }

double sum_of(const Bill& bill, std::size_t months) {
    double sum = 0;
    for (std::size_t month = 0; month < std::min(months, bill.size()); ++month)
        for (const double euro : bill[month]) sum += euro;
    return sum;
}

}  // namespace

Budget::Budget(double euro, std::vector<Bill> plans) : plans_(std::move(plans)) {
    double all = 0, covered = 0;
    for (const Bill& plan : plans_) {
        all += sum_of(plan, plan.size());
        covered += plan.empty() ? 0 : 1;
    }
    for (const Bill& plan : plans_) {
        std::vector<double>& by_year = released_.emplace_back();
        for (std::size_t end = months_per_year; !plan.empty() && end < plan.size() + months_per_year;
             end += months_per_year) {
            const double passed = static_cast<double>(std::min(end, plan.size())) / static_cast<double>(plan.size());
            by_year.push_back(all > 0 ? euro * (sum_of(plan, end) / all) : euro / covered * passed);
        }
    }
}

double Budget::planned(std::size_t neighbourhood, Month month, CostLine line) const {
    return plans_[neighbourhood][static_cast<std::size_t>(month.value)][index_of(line)];
}

double Budget::released(std::size_t neighbourhood, Month month) const {
    return released_[neighbourhood][static_cast<std::size_t>(month.value / months_per_year)];
}

double Budget::until_end_of_year(std::size_t neighbourhood, Month month, CostLine line) const {
    const Bill& plan = plans_[neighbourhood];
    const auto now = static_cast<std::size_t>(month.value);
    const std::size_t end = std::min(plan.size(), (now / months_per_year + 1) * months_per_year);
    double sum = 0;
    for (std::size_t k = now; k < end; ++k) sum += plan[k][index_of(line)];
    return sum;
}

Budget::Served Budget::served(std::size_t neighbourhood, Month month, double spent_so_far) const {
    Served served{};
    double room = released(neighbourhood, month) - spent_so_far;
    bool short_before = false;
    for (const CostLine line : order_of_lines) {
        const double rest_of_year = until_end_of_year(neighbourhood, month, line);
        double& share = served[index_of(line)];
        const double need = line == CostLine::wages ? rest_of_year : planned(neighbourhood, month, line);
        share = !short_before && room + half_a_cent >= need ? 1 : 0;
        if (line == CostLine::wages && share < 1) share = std::clamp(room / rest_of_year, 0.0, 1.0);
        short_before = short_before || share < 1;
        room -= share * rest_of_year;
    }
    return served;
}

BudgetKeeper::BudgetKeeper(const Registry& registry, Policy policy, Budget budget)
    : registry_(registry), policy_(std::move(policy)), budget_(std::move(budget)) {
    for (const LeverEntry& lever : registry_.levers) {
        const UnitCost* cost = unit_cost_of(lever);
        if (cost == nullptr || cost->without_money == WithoutMoney::unchanged) continue;
        for (const CostLine line : cost->lines) {
            if (line == CostLine::wages)
                posts_.push_back(&lever);
            else
                stops_.push_back({&lever, line, cost->without_money == WithoutMoney::stops});
        }
    }
}

Policy BudgetKeeper::this_month(const World& world) {
    served_.resize(world.neighbourhoods());
    month_ = world.now();
    std::vector<LeverSetting> settings = policy_.settings();
    for (std::size_t n = 0; n < served_.size(); ++n) {
        if (!budget_.covers(n)) continue;
        served_[n] = budget_.served(n, month_, world.at<SpentSoFar>(static_cast<Row>(n)));
        limit(world.neighbourhood(n), served_[n], settings);
    }
    return Policy(std::move(settings));
}

void BudgetKeeper::limit(Identity neighbourhood, const Budget::Served& served,
                         std::vector<LeverSetting>& limits) const {
    const auto share = [&](CostLine line) { return served[index_of(line)]; };
    const auto wanted = [&](const LeverEntry& lever) { return policy_.value(lever, neighbourhood, month_); };
    const auto set = [&](const std::string& path, double value) {
        limits.push_back({path, value, {}, neighbourhood, month_, month_ + 1});
    };
    for (const Stops& stop : stops_)
        if (share(stop.line) < 1)
            set(stop.lever->path, stop.is_zero ? 0 : std::min(wanted(*stop.lever), stop.lever->value));
    if (share(CostLine::wages) < 1)
        for (const LeverEntry* posts : posts_) set(posts->path, wanted(*posts) * share(CostLine::wages));
    const double projects = std::min(share(CostLine::wages), share(CostLine::programme_running));
    const LeverEntry* paused = registry_.lever("shocks.projects_paused");
    if (projects < 1 && paused != nullptr) set(paused->path, 1 - (1 - wanted(*paused)) * projects);
    if (share(CostLine::programme_start) < 1) set("shocks.no_new_projects", 1);
}

double BudgetKeeper::shortfall(const World& world, std::size_t neighbourhood, CostLine line) const {
    if (!budget_.covers(neighbourhood) || served_.empty()) return 0;
    const double missing = 1 - served_[neighbourhood][index_of(line)];
    if (missing <= 0) return 0;
    const double planned = budget_.planned(neighbourhood, month_, line);
    const double spent = world.at<SpentThisMonth>(static_cast<Row>(neighbourhood))[line];
    return std::clamp(planned - spent, 0.0, missing * planned);
}

}  // namespace adem::model
