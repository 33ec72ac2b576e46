// expect: a rule with turn
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
#ifndef ADEM_FORBIDDEN
    double turn() const { return 0; }
#endif
    void operator()(adem::Turn<"rule: draw">, toy::InOut<toy::Outlook> outlook) const { outlook = 0.0F; }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
