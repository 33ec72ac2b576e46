// expect: a rule of one row cannot use Every
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
#ifdef ADEM_FORBIDDEN
    void operator()(toy::InOut<toy::Outlook> outlook, toy::Every<toy::Worker, toy::In<toy::Caseload>>) const {
#else
    void operator()(toy::InOut<toy::Outlook> outlook) const {
#endif
        outlook = 0.0F;
}
}
;
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
