#pragma once

#include <filesystem>
#include <vector>

#include "tools/adem/experiment_plan.hpp"

namespace adem::tools {

/// The simulations of an experiment: every replicate of every block of points, numbered block by block. Each finished
/// one is a file under its number in a results folder, of the shape of its block.
class ExperimentRuns {
  public:
    ExperimentRuns(const ExperimentPlan& plan, const Options& options);

    std::uint32_t count() const;
    std::size_t block_of(std::uint32_t number) const { return number / plan_.replicates(); }
    std::uint32_t replicate_of(std::uint32_t number) const { return number % plan_.replicates(); }
    std::uint32_t number_of(std::size_t block, std::uint32_t replicate) const {
        return static_cast<std::uint32_t>(block) * plan_.replicates() + replicate;
    }

    /// Those without a sound file in the folder, in order.
    std::vector<std::uint32_t> missing(const std::filesystem::path& replicates) const;
    /// Simulates them, each from its last checkpoint when it has one; ends early when the user interrupts.
    void simulate(const std::filesystem::path& replicates, const std::vector<std::uint32_t>& numbers) const;

    /// Months that all of them simulate, times residents.
    double resident_months() const { return resident_months_; }
    /// Seconds that all would take here, from a first year of the first one.
    double estimated_seconds() const;
    std::size_t at_a_time(const RecordStore& store) const;

  private:
    const ExperimentPlan& plan_;
    const Options& options_;
    std::uint64_t key_;
    std::vector<int> months_;  // of a replicate, by block
    double resident_months_ = 0;
    std::size_t largest_ = 0;  // block with most residents
};

}  // namespace adem::tools
