#include "models/money/levers_planned.hpp"

namespace adem::model {

LeversPlanned::LeversPlanned(const Registry& registry, const Policy& policy, Identity neighbourhood)
    : neighbourhood_(neighbourhood) {
    std::unordered_map<std::string_view, std::vector<LeverSetting>> settings;
    for (const LeverSetting& setting : policy.settings())
        if (!setting.neighbourhood || *setting.neighbourhood == neighbourhood)
            settings[setting.path].push_back(setting);
    for (const LeverEntry& entry : registry.levers) {
        const auto of_it = settings.find(entry.path);
        known_.emplace(entry.path, Known{&entry, of_it == settings.end() ? Policy{} : Policy(of_it->second)});
    }
}

double LeversPlanned::operator()(std::string_view path, double otherwise) const {
    const auto known = known_.find(path);
    if (known == known_.end()) return otherwise;
    return known->second.policy.value(*known->second.entry, neighbourhood_, month_);
}

}  // namespace adem::model
