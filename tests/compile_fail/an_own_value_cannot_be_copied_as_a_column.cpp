// expect: use of deleted function|call to deleted constructor
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::InOut<toy::Outlook> outlook) const {
#ifdef ADEM_FORBIDDEN
        auto before = outlook;
#else
        auto before = outlook.value();
#endif
        outlook = before / 2;
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
