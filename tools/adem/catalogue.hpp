#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/input/read_scenario.hpp"
#include "engine/mechanism/schedule.hpp"
#include "models/areas/profile_builder.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Where the shipped scenarios and profiles are: beside the installed program, or else in the source folder.
std::vector<std::filesystem::path> data_folders();

/// A shipped file or folder; throws MachineError when it is not where it should be.
std::filesystem::path shipped_path(const std::filesystem::path& name);

/// The shipped scenarios and profiles, and what can be set in them.
class Shipped {
  public:
    Shipped();
    const Catalogue& catalogue() const { return catalogue_; }
    const Schedule& schedule() const { return schedule_; }

    /// Reads all scenarios with the command line's settings (of a file with variants each of them), and their profiles;
    /// throws InputError with every problem, and warns of what is odd.
    std::vector<Scenario> scenarios(const Options& options) const;
    /// One scenario with settings on top of it. What is wrong is added to the problems, what is odd to `odd`; nothing is
    /// returned when something is wrong.
    std::optional<Scenario> scenario(const std::string& name, const std::vector<Override>& settings, Problems& problems,
                                     Problems& odd) const;
    std::vector<model::Profile> profiles(const Scenario& scenario) const;

  private:
    std::vector<model::Profile> read_profiles(const Scenario& scenario, Problems& problems) const;
    void tell_remarks(const Scenario& scenario, Problems& odd) const;
    Problems check_sense(const std::vector<Scenario>& scenarios, Problems& problems) const;

    mutable std::map<std::string, model::BuiltProfile> made_;  // from codes and data, by the fingerprint of both
    Schedule schedule_;
    Catalogue catalogue_;
};

}  // namespace adem::tools
