// expect: it remembers nothing
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    toy::Parameter<float> pull;
#ifdef ADEM_FORBIDDEN
    mutable float last = 0;
#endif
    void operator()(toy::InOut<toy::Outlook> outlook) const { outlook *= pull; }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
