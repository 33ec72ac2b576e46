// expect: no matching function|no matching constructor
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::InOut<toy::Outlook> outlook, toy::Draw<"change"> change) const {
#ifdef ADEM_FORBIDDEN
        toy::Draw<"another change"> another;
        outlook = static_cast<float>(another.uniform());
#endif
        outlook = static_cast<float>(change.uniform());
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
