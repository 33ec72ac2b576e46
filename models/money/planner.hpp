#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "models/money/levers_planned.hpp"
#include "models/programmes.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/social_prices.hpp"

namespace adem::model {

/// Takes one term of a planned bill: the month, the cost line, the lever or the project ("programmes: its name") that
/// asks for the money, and euro.
using TakesCost = std::function<void(int month, CostLine line, std::string_view item, double euro)>;

/// What comes before a project's name in the item of a bill.
inline constexpr std::string_view project_item = "programmes: ";

/// What a policy costs in one neighbourhood when all goes as planned, month by month and term by term, by the formulas
/// by which it is paid.
class Planner {
  public:
    Planner(const Registry& registry, const Policy& policy, Identity neighbourhood, double residents, TakesCost take);

    void plan_month(Month month);
    /// One run of a project, cut off at the end of the run.
    void plan_project(const ProgrammePlan& plan, int repeat, int months);

  private:
    void plan_posts_of(Role role);
    void plan_pay(Role role, double fte, double temporary, std::string_view item);
    void plan_access();
    void plan_surroundings();
    void plan_homes();
    void plan_participation();
    void plan_governance();
    void plan_residents_lead();
    void plan_social_rise();
    void plan_running(const ProgrammePlan& plan, double posts, double activities, std::string_view item);

    double lever(std::string_view path, double otherwise = 0) const { return levers_(path, otherwise); }
    /// Euro a year per resident at this lever's level.
    void add_per_resident(CostLine line, float euro, std::string_view level);
    void add(CostLine line, std::string_view item, double euro) { take_(levers_.month().value, line, item, euro); }
    double thousands() const { return residents_ / 1000; }

    const Registry& registry_;
    LeversPlanned levers_;
    Identity neighbourhood_;
    double residents_;
    Prices prices_;
    SocialPrices social_prices_;
    TakesCost take_;
    double taken_before_ = 0;  // share of the homes in social rent that a demolition plan took so far
};

}  // namespace adem::model
