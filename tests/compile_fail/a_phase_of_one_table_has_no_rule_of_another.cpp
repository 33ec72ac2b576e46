// expect: about rows of another table
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::InOut<toy::Outlook> outlook) const { outlook = 0.0F; }
};
#ifdef ADEM_FORBIDDEN
const auto phase = adem::phase<toy::Worker>("phase", Rule{});
#else
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
#endif
