#pragma once

#include <cstdint>
#include <filesystem>

#include "tools/adem/explanation.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Where --out asks for the tables of an explanation; nowhere without it.
///
///     explanation.csv    levels, difference and parts with their intervals
///     interactions.csv   of each pair of groups
///     pathways.csv       what is left of the difference under each variant
///     replicates.csv     levels and parts in each replicate
///     run.json           how they were made
class ExplanationFolder {
  public:
    /// Throws InputError when something else than an earlier answer to the same question is there.
    ExplanationFolder(const Question& question, const Options& options);

    void write(const Question& question, const Answers& answers) const;

  private:
    void write_record(const Question& question, const Answers& answers) const;

    const Options& options_;
    std::filesystem::path folder_;  ///< empty: nowhere
    std::uint64_t key_;
};

}  // namespace adem::tools
