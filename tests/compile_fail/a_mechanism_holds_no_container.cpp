// expect: parameters and levers, nothing else
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
#ifdef ADEM_FORBIDDEN
    std::vector<float> history;
#endif
    void operator()(toy::InOut<toy::Outlook> outlook) const { outlook = 0.0F; }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
