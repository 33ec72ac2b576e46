#include "engine/mechanism/policy.hpp"

#include <unordered_map>

namespace adem {

namespace {

double value_at(const LeverSetting& setting, Month month) {
    const int length = setting.until - setting.from;
    if (!setting.until_value || length <= 1) return setting.value;
    const double passed = static_cast<double>(month - setting.from) / (length - 1);
    return setting.value + passed * (*setting.until_value - setting.value);
}

}  // namespace

void Policy::values(std::span<const LeverEntry> levers, std::span<const Identity> neighbourhoods, Month month,
                    std::vector<std::vector<float>>& values) const {
    std::vector<float> defaults;
    std::unordered_map<std::string_view, std::size_t> lever_at;
    for (const LeverEntry& lever : levers) {
        lever_at.emplace(lever.path, defaults.size());
        defaults.push_back(static_cast<float>(lever.value));
    }
    std::unordered_map<Identity, std::size_t> row_of;
    for (std::size_t n = 0; n < neighbourhoods.size(); ++n) row_of.emplace(neighbourhoods[n], n);
    values.assign(neighbourhoods.size(), defaults);
    for (const LeverSetting& setting : settings_) {
        const auto lever = lever_at.find(setting.path);
        if (lever == lever_at.end() || month < setting.from || setting.until <= month) continue;
        const auto value = static_cast<float>(value_at(setting, month));
        if (!setting.neighbourhood) {
            for (auto& row : values) row[lever->second] = value;
        } else if (const auto row = row_of.find(*setting.neighbourhood); row != row_of.end()) {
            values[row->second][lever->second] = value;
        }
    }
}

double Policy::value(const LeverEntry& lever, Identity neighbourhood, Month month) const {
    double value = lever.value;
    for (const LeverSetting& setting : settings_) {
        const bool here = !setting.neighbourhood || *setting.neighbourhood == neighbourhood;
        const bool now = setting.from <= month && month < setting.until;
        if (here && now && setting.path == lever.path) value = value_at(setting, month);
    }
    return value;
}

}  // namespace adem
