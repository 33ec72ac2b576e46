#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tools/adem/frontier_found.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// The places of the surface's first axis, and of its third, at which the terminal shows break-evens.
inline constexpr double shown_first[] = {0.1, 0.25, 0.5, 0.75, 0.9};
inline constexpr double shown_third[] = {0.1, 0.5, 0.9};

/// A number of any size in three digits.
std::string short_number(double value, Language language);

/// Which policy a verdict is of: "A", "B" or "=".
char letter_of(int verdict);

/// The answer for the terminal.
std::string frontier_text(const FrontierFound& found, const Options& options);
/// Its parts: what decides, the surface with its drawing, the rules.
std::string strengths_text(const FrontierFound& found, Language language);
std::string surface_text(const FrontierFound& found, Language language);
std::string surface_drawing(const FrontierFound& found, Language language);
std::string rules_text(const FrontierFound& found, Language language);

/// Where --out asks for the tables; nowhere without it.
///
///     points.csv     every world that was simulated: all values, B - A, its standard error, which is better
///     factors.csv    what was varied, how strong it is
///     surface.csv    the break-even surface, when there is one
///     rules.csv      a row for each condition of each rule
///     run.json       how they were made
class FrontierFolder {
  public:
    /// Throws InputError when something else than an earlier answer to the same question is there.
    FrontierFolder(const PointRuns& runs, const Options& options);

    void write(const FrontierFound& found, double seconds) const;

  private:
    void write_record(const FrontierFound& found, double seconds) const;

    const Options& options_;
    std::filesystem::path folder_;  ///< empty: nowhere
    std::uint64_t key_;
};

}  // namespace adem::tools
