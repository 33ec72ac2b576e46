#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/month.hpp"
#include "engine/input/field.hpp"
#include "engine/mechanism/policy.hpp"

namespace adem {

/// The version of the scenario language that this program reads.
inline constexpr int scenario_language = 1;

/// One value of one lever in part of the run. Later periods of a lever win over earlier ones; where none applies the
/// lever keeps the value that it has without a policy.
struct LeverPeriod {
    std::string lever;                 ///< path: "staff.fte.teacher"
    double value = 0;                  ///< in the lever's unit and range
    std::optional<double> to = {};     ///< the value moves evenly to this one, reached in the last month
    Month from{0};                     ///< first month
    Month until{0};                    ///< first month in which it no longer holds
    std::vector<std::string> in = {};  ///< names of neighbourhoods; empty: all
    Origin origin = {};
};

/// A value that replaces the default of a parameter.
struct ParameterSetting {
    double value = 0;
    Origin origin;
};

/// Parameter values that go together: another way in which the world may work, chosen in a scenario by its name.
struct Variant {
    std::string name;
    std::string about_nl, about_en;
    std::map<std::string, double> values;  ///< by path
};

/// A temporary programme. The model says which fields it has; a field that was neither given nor has a default is
/// absent.
struct Project {
    std::string name;
    std::map<std::string, double> numbers;  ///< numbers, and months counted from the start of the run
    std::vector<std::string> months = {};   ///< which of the numbers are months
    std::map<std::string, std::string> words;
    std::map<std::string, std::vector<std::string>> lists;
    std::vector<std::string> in;  ///< names of neighbourhoods; empty: all
    Origin origin;
    std::map<std::string, Origin> origins;  ///< by field
};

/// One neighbourhood to simulate: a profile, or an area's code with the data files from which its profile is made.
struct NeighbourhoodSource {
    std::string name;            ///< unique
    std::string profile;         ///< a shipped profile or a path; else the code, or the municipality as asked for
    std::filesystem::path file;  ///< of the profile
    std::string content;         ///< fingerprint of the profile's bytes, or of code and data; 16 hexadecimal digits
    Origin origin = {};
    std::string code = {};  ///< "" where there is a profile
    std::vector<std::filesystem::path> data = {};
    std::string region = {};  ///< its municipality, where all of one or of every one were asked for; else ""
};

/// How a comparison makes a scenario equal to the first one: in what, in all or in each year, by scaling which lever.
struct EqualKey {
    std::string what;
    bool each_year = false;
    std::string lever = "staff.fte";
};

/// One scenario with all that it extends and overrides resolved. Plain data.
struct Scenario {
    std::string name;  ///< file name without ending
    std::string title_nl, title_en, about_nl, about_en;
    int years = 20;                                   ///< 1..50
    CalendarMonth start{2025, 1};                     ///< calendar month of month 0
    int settle = 120;                                 ///< months before month 0
    int replicates = 50;                              ///< 1..100000
    std::uint64_t seed = 1;                           ///< 0..2^53-1
    std::optional<double> budget;                     ///< euro over the whole run
    std::optional<EqualKey> equal = {};               ///< how `compare` makes it equal to another
    std::vector<NeighbourhoodSource> neighbourhoods;  ///< at least one
    int controls = 0;                                 ///< neighbourhoods without the policy, beside each of them
    std::vector<std::string> assumptions;             ///< names of variants; their values stand in `parameters`
    bool draw_parameters = false;                     ///< each replicate draws the others from their priors
    int replicates_per_draw = 2;                      ///< so many in a row share their draw; 1..100
    std::vector<LeverPeriod> policy;  ///< by path; periods of one lever in the order in which they were given
    std::vector<Project> programmes;  ///< in the order of the file
    std::map<std::string, ParameterSetting> parameters;  ///< by path; only those that differ by choice
    std::map<std::string, Origin> origins;               ///< of the values above, by their key in the file
    std::vector<std::string> files;                      ///< that it was read from, the first ancestor first

    Month end() const { return Month{years * months_per_year}; }
};

/// The policy as the simulation uses it. A neighbourhood's identity is `identity_of` its name.
Policy policy_of(const Scenario& scenario);

}  // namespace adem
