// expect: rule must be const
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
#ifdef ADEM_FORBIDDEN
    void operator()(toy::InOut<toy::Outlook> outlook) { outlook = 0.0F; }
#else
    void operator()(toy::InOut<toy::Outlook> outlook) const { outlook = 0.0F; }
#endif
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
