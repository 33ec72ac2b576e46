#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/state/world.hpp"

namespace adem::test {

/// A fingerprint of every column ("resident.age"), of who is there ("resident"), of the ties and of the mail on its
/// way, by identity: which row somebody has, and where a neighbourhood stands in the list, makes no difference. With a
/// neighbourhood: of those who live there only.
std::map<std::string, std::uint64_t> world_hashes(const World& world,
                                                  std::optional<Identity> neighbourhood = std::nullopt);

/// The names whose fingerprints differ or stand on one side only.
std::vector<std::string> differing(const std::map<std::string, std::uint64_t>& a,
                                   const std::map<std::string, std::uint64_t>& b);

/// One fingerprint of all of them and of the month.
std::uint64_t world_hash(const World& world);

}  // namespace adem::test
