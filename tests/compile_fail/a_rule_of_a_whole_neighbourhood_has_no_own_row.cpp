// expect: an every rule has no own row
#include "toy_world.hpp"

using Workers = toy::Every<toy::Worker, toy::InOut<toy::Caseload>>;
struct Rule {
    static constexpr std::string_view name = "rule";
#ifdef ADEM_FORBIDDEN
    void operator()(Workers workers, toy::In<toy::Age>) const {
#else
    void operator()(Workers workers) const {
#endif
        for (const auto worker
             : workers) worker.get<toy::Caseload>() = 0.0F;
}
}
;
const auto phase = adem::every("phase", Rule{});
