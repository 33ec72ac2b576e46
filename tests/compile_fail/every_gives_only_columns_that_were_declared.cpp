// expect: this column was not declared in the Every
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::Every<toy::Resident, toy::InOut<toy::Outlook>> residents) const {
        for (const auto resident : residents) {
            resident.get<toy::Outlook>() = 0.0F;
#ifdef ADEM_FORBIDDEN
            resident.get<toy::Outlook>() = resident.get<toy::Age>();
#endif
        }
    }
};
const auto phase = adem::every("phase", Rule{});
