#include "engine/input/scenario.hpp"

#include "engine/base/identity.hpp"

namespace adem {

Policy policy_of(const Scenario& scenario) {
    std::vector<LeverSetting> settings;
    for (const LeverPeriod& period : scenario.policy) {
        LeverSetting setting;
        setting.path = period.lever;
        setting.value = period.value;
        setting.until_value = period.to;
        setting.from = period.from;
        setting.until = period.until;
        if (period.in.empty()) settings.push_back(setting);
        for (const std::string& name : period.in) {
            setting.neighbourhood = identity_of(name);
            settings.push_back(setting);
        }
    }
    return Policy(std::move(settings));
}

}  // namespace adem
