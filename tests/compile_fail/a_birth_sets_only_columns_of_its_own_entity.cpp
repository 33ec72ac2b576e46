// expect: the column must belong to the entity that is born
#include "toy_world.hpp"

struct Rule {
    static constexpr std::string_view name = "rule";
    void operator()(toy::Self<toy::Resident> self, toy::Births<toy::Resident> births) const {
        births.add(toy::derive(self.identity(), 0)).set<toy::Age>(0.0F);
#ifdef ADEM_FORBIDDEN
        births.add(toy::derive(self.identity(), 1)).set<toy::Caseload>(0.0F);
#endif
    }
};
const auto phase = adem::phase<toy::Resident>("phase", Rule{});
