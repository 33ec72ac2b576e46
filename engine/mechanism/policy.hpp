#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/base/month.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {

/// One lever during some months, in one neighbourhood or everywhere.
struct LeverSetting {
    std::string path;
    double value = 0;
    std::optional<double> until_value = {};      ///< a ramp: the value moves evenly from `value` to this one
    std::optional<Identity> neighbourhood = {};  ///< none: everywhere
    Month from{-100000};
    Month until{100000};  ///< exclusive
};

/// What is done, as a function of the month: no memory, so a run can be resumed anywhere. Where settings overlap the
/// later one in the list holds; where there is none the lever has its default.
class Policy {
  public:
    Policy() = default;
    explicit Policy(std::vector<LeverSetting> settings) : settings_(std::move(settings)) {}
    const std::vector<LeverSetting>& settings() const { return settings_; }
    double value(const LeverEntry& lever, Identity neighbourhood, Month month) const;
    /// The same for many at once: `values[n][k]` is that of lever k in neighbourhood n.
    void values(std::span<const LeverEntry> levers, std::span<const Identity> neighbourhoods, Month month,
                std::vector<std::vector<float>>& values) const;

  private:
    std::vector<LeverSetting> settings_;
};

}  // namespace adem
