// expect: OneEach and Near are for a rule
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
#ifndef ADEM_FORBIDDEN
    static constexpr bool for_everybody = true;
#endif
    void operator()(toy::InOut<toy::Outlook> outlook, adem::OneEach<"rule: draw"> draw) const {
        outlook = static_cast<float>(draw.uniform());
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
