#include "engine/mechanism/policy.hpp"

namespace adem {

namespace {

double value_at(const LeverSetting& setting, Month month) {
    const int length = setting.until - setting.from;
    if (!setting.until_value || length <= 1) return setting.value;
    const double passed = static_cast<double>(month - setting.from) / (length - 1);
    return setting.value + passed * (*setting.until_value - setting.value);
}

}  // namespace

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
