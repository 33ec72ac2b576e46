#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/state/world.hpp"
#include "models/money/planned_cost.hpp"

namespace adem::model {

/// In which order the lines of a bill are served when there is not enough for all: what is owed first, then what
/// residents meet every day, then what can wait.
inline constexpr std::array order_of_lines{CostLine::wages,
                                           CostLine::delay,
                                           CostLine::programme_closing,
                                           CostLine::tenders,
                                           CostLine::recruitment,
                                           CostLine::maintenance,
                                           CostLine::places,
                                           CostLine::relief,
                                           CostLine::health,
                                           CostLine::parenting,
                                           CostLine::schooling,
                                           CostLine::enforcement,
                                           CostLine::supervision,
                                           CostLine::listening_desk,
                                           CostLine::outreach,
                                           CostLine::programme_running,
                                           CostLine::coordination,
                                           CostLine::training,
                                           CostLine::grants,
                                           CostLine::participation,
                                           CostLine::governance,
                                           CostLine::enterprise,
                                           CostLine::programme_start,
                                           CostLine::greening,
                                           CostLine::works,
                                           CostLine::energy_works,
                                           CostLine::renovation,
                                           CostLine::reserve};
static_assert(order_of_lines.size() == vocabulary_size<CostLine>);

/// A budget over the whole run, divided over neighbourhoods and years as the plan is. What is left at the end of a year
/// stays for the next.
///
///     a line buys this month if   released so far − spent so far − what the lines before it need until the end of the
///     year   covers what it needs this month, and no line before it went without
///
/// The first, wages, is never without money altogether: posts are cut to what can be paid until the end of the year.
class Budget {
  public:
    /// Share of what each line wants that it can buy this month: 0 or 1, but for wages.
    using Served = std::array<double, vocabulary_size<CostLine>>;

    /// `plans` by neighbourhood, each by month; empty for one that is not part of the policy.
    Budget(double euro, std::vector<Bill> plans);

    bool covers(std::size_t neighbourhood) const { return !plans_[neighbourhood].empty(); }
    Served served(std::size_t neighbourhood, Month month, double spent_so_far) const;
    double planned(std::size_t neighbourhood, Month month, CostLine line) const;
    /// Euro that may have been spent by the end of this month's year.
    double released(std::size_t neighbourhood, Month month) const;

  private:
    double until_end_of_year(std::size_t neighbourhood, Month month, CostLine line) const;

    std::vector<Bill> plans_;
    std::vector<std::vector<double>> released_;  // by neighbourhood and year, what may be spent up to then
};

/// Holds one run to a budget: a policy month by month, by the state of the world alone, in which levers whose money is
/// used up fall to what costs nothing; and what was not bought.
class BudgetKeeper {
  public:
    BudgetKeeper(const Registry& registry, Policy policy, Budget budget);
    BudgetKeeper(const BudgetKeeper&) = delete;
    BudgetKeeper& operator=(const BudgetKeeper&) = delete;

    /// The policy for the month that begins.
    Policy this_month(const World& world);
    /// After it: what was planned and not bought for want of money.
    double shortfall(const World& world, std::size_t neighbourhood, CostLine line) const;

  private:
    struct Stops {
        const LeverEntry* lever;
        CostLine line;
        bool is_zero;  ///< without money; else at most what is usual
    };
    void limit(Identity neighbourhood, const Budget::Served& served, std::vector<LeverSetting>& limits) const;

    Registry registry_;
    Policy policy_;
    Budget budget_;
    std::vector<Stops> stops_;
    std::vector<const LeverEntry*> posts_;  // levers of regular posts
    std::vector<Budget::Served> served_;    // this month, by neighbourhood
    Month month_{};
};

}  // namespace adem::model
