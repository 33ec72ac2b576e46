// expect: assignment of read-only location|is not assignable|const-qualified type
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::Every<toy::Resident, toy::In<toy::Age>, toy::InOut<toy::Outlook>> residents) const {
        for (const auto resident : residents) {
            resident.get<toy::Outlook>() = 0.0F;
#ifdef ADEM_FORBIDDEN
            resident.get<toy::Age>() = 0.0F;
#endif
        }
    }
};
const auto phase = adem::every("phase", Rule{});
