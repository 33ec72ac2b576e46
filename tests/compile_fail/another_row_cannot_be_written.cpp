// expect: lvalue required|expression is not assignable
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::InOut<toy::Outlook> outlook, toy::My<toy::ContactPerson, toy::Caseload> caseload) const {
        if (!caseload) return;
#ifdef ADEM_FORBIDDEN
        caseload.value() = 0.0F;
#endif
        outlook = caseload.value();
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
