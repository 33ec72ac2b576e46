#pragma once

#include <Eigen/Core>
#include <array>
#include <string>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

inline constexpr int domain_count = static_cast<int>(vocabulary_size<Domain>);
using DomainVector = Eigen::Matrix<float, domain_count, 1>;
using CouplingMatrix = Eigen::Matrix<float, domain_count, domain_count>;

/// By how much a surplus in column's domain lifts the level that the row's tends to, as far as we can guess.
inline constexpr std::array<std::array<double, domain_count>, domain_count> usual_coupling{{
    // upbringing schooling social work health housing safety
    {0.00, 0.00, 0.05, 0.08, 0.06, 0.03, 0.03},  // upbringing
    {0.12, 0.00, 0.02, 0.02, 0.03, 0.02, 0.02},  // schooling
    {0.02, 0.00, 0.00, 0.05, 0.08, 0.03, 0.05},  // social functioning
    {0.02, 0.05, 0.04, 0.00, 0.08, 0.02, 0.01},  // work and income
    {0.02, 0.00, 0.06, 0.10, 0.00, 0.04, 0.03},  // health
    {0.00, 0.00, 0.01, 0.08, 0.01, 0.00, 0.02},  // housing
    {0.01, 0.00, 0.03, 0.01, 0.01, 0.03, 0.00},  // safety
}};

/// What one domain does to the others: a column of the matrix.
template <Domain from>
struct CouplingFrom {
    static constexpr std::string_view name = "life_coupling";
    Parameter<float> upbringing, schooling, social_functioning, work_and_income, health, housing, safety;

    static void describe(auto& d) {
        using C = CouplingFrom;
        link(d, &C::upbringing, Domain::upbringing);
        link(d, &C::schooling, Domain::schooling);
        link(d, &C::social_functioning, Domain::social_functioning);
        link(d, &C::work_and_income, Domain::work_and_income);
        link(d, &C::health, Domain::health);
        link(d, &C::housing, Domain::housing);
        link(d, &C::safety, Domain::safety);
    }

  private:
    /// Every link may be nothing, or the other way round.
    static constexpr double least_doubt = 0.01, doubt = 0.6, most = 0.5;

    static void link(auto& d, Parameter<float> CouplingFrom::*member, Domain on) {
        const double size = usual_coupling[static_cast<std::size_t>(on)][static_cast<std::size_t>(from)];
        const std::string path = "on_" + std::string(name_of(on)) + "." + std::string(name_of(from));
        if (on == from)
            d.param(path, member, {0, "1", 0, 1}, Fixed{}, "by definition", "A domain does not lift itself");
        else
            d.param(path, member, {size, "1", -most, most}, Normal{size, std::max(doubt * size, least_doubt)},
                    assumption, "What a surplus in the latter lifts the former; may be nothing");
    }
};

/// How the seven life domains pull at each other:
///
///     lift = K · surplus
///
/// Directions: debts and work weigh on health, health and loneliness on work, parents' stress on upbringing, upbringing
/// on schooling (evidence on spells of debt, benefit and health: CBS 2020, 2024; Ong, Theseira & Ng 2019). Sizes:
/// assumption; no row sums to more than a quarter, so that no spiral runs away (postcode scores of the Leefbaarometer
/// show persistence without momentum).
struct LifeCoupling {
    static constexpr std::string_view name = "life_coupling";
    CouplingFrom<Domain::upbringing> upbringing;
    CouplingFrom<Domain::schooling> schooling;
    CouplingFrom<Domain::social_functioning> social_functioning;
    CouplingFrom<Domain::work_and_income> work_and_income;
    CouplingFrom<Domain::health> health;
    CouplingFrom<Domain::housing> housing;
    CouplingFrom<Domain::safety> safety;

    static void describe(auto& d) {
        using C = LifeCoupling;
        d.rule(&C::upbringing);
        d.rule(&C::schooling);
        d.rule(&C::social_functioning);
        d.rule(&C::work_and_income);
        d.rule(&C::health);
        d.rule(&C::housing);
        d.rule(&C::safety);
    }

    DomainVector lift(const Keyed<float, Domain>& now, const Keyed<float, Domain>& own) const {
        DomainVector surplus;
        for (const Domain domain : all_of<Domain>()) surplus[static_cast<int>(domain)] = now[domain] - own[domain];
        return matrix().lazyProduct(surplus);
    }

    /// The parameters lie in memory as the matrix would, column by column.
    Eigen::Map<const CouplingMatrix> matrix() const {
        static_assert(sizeof(LifeCoupling) == sizeof(float) * domain_count * domain_count);
        return Eigen::Map<const CouplingMatrix>(&upbringing.upbringing.value);
    }
};

}  // namespace adem::model
