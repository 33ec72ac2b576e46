// expect: no match for 'operator='|no viable overloaded '='
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()([[maybe_unused]] toy::In<toy::Age> age, toy::InOut<toy::Outlook> outlook) const {
        outlook = 0.0F;
#ifdef ADEM_FORBIDDEN
        age = 0.0F;
#endif
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
