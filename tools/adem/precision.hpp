#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"

/// Adding replicates until the headline differences are known precisely enough. How wide an interval is, is measured in
/// hundredths of the range of its indicator, so that one width serves all of them: shares and scores from 0 to 1 are
/// shown on that scale.
namespace adem::tools {

/// Takes the number of replicates that the scenarios ask for as a batch, and gives them the largest number that may be
/// needed instead. Throws InputError when that cannot be done. Does nothing when it was not asked for.
struct Batches {
    std::uint32_t size = 0, at_most = 0;
};
Batches batches_of(std::vector<Scenario>& scenarios, const Options& options);

/// The widest 95 % interval of the differences between the first scenario and each other one, at the end, for all
/// residents, over the headline indicators with a range (or all with one, when no headline is observed). Infinite when
/// there are too few replicates, or nothing is watched.
double widest_interval(const Results& results);
/// The same of finished replicates, by their numbers, that were not put together yet.
double widest_interval(const std::filesystem::path& replicate_folder, const ResultShape& shape, std::uint64_t run_key,
                       const std::vector<std::uint32_t>& replicates);

/// How many replicates it took, in a sentence.
std::string precision_text(const Options& options, double widest, std::size_t replicates);

}  // namespace adem::tools
