#pragma once

#include <Eigen/Core>

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// How the seven life domains pull at each other: row d, column c = by how much a surplus in c lifts the level that d
/// tends to. Directions: debts and work weigh on health, health and loneliness on work, parents' stress on upbringing,
/// upbringing on schooling (evidence on spells of debt, benefit and health: CBS 2020, 2024; Ong, Theseira & Ng 2019).
/// Sizes: assumption; each row sums to at most a quarter, so that no spiral runs away (postcode scores of the
/// Leefbaarometer show persistence without momentum).
using CouplingMatrix = Eigen::Matrix<float, 7, 7>;

inline const CouplingMatrix& life_coupling() {
    static const CouplingMatrix matrix = [] {
        CouplingMatrix m;
        //     upbringing schooling social work   health housing safety
        m << 0.00F, 0.00F, 0.05F, 0.08F, 0.06F, 0.03F, 0.03F,  // upbringing
            0.12F, 0.00F, 0.02F, 0.02F, 0.03F, 0.02F, 0.02F,   // schooling
            0.02F, 0.00F, 0.00F, 0.05F, 0.08F, 0.03F, 0.05F,   // social functioning
            0.02F, 0.05F, 0.04F, 0.00F, 0.08F, 0.02F, 0.01F,   // work and income
            0.02F, 0.00F, 0.06F, 0.10F, 0.00F, 0.04F, 0.03F,   // health
            0.00F, 0.00F, 0.01F, 0.08F, 0.01F, 0.00F, 0.02F,   // housing
            0.01F, 0.00F, 0.03F, 0.01F, 0.01F, 0.03F, 0.00F;   // safety
        return m;
    }();
    return matrix;
}

}  // namespace adem::model
