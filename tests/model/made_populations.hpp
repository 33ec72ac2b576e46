#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "models/population/synthesis.hpp"
#include "tests/model/shipped_profiles.hpp"

namespace adem::model {

inline SyntheticPopulation make(const Profile& profile, std::uint64_t seed = 1, std::uint32_t replicate = 0) {
    return synthesise(profile, Stream::of(seed, replicate), identity_of(profile.name));
}

/// A shipped profile with a population made from it, made once.
struct Made {
    Profile profile;
    SyntheticPopulation population;
};

inline const Made& made(const std::string& name) {
    static std::map<std::string, Made> all;
    auto found = all.find(name);
    if (found == all.end()) {
        Profile profile = shipped_profile(name);
        SyntheticPopulation population = make(profile);
        found = all.emplace(name, Made{std::move(profile), std::move(population)}).first;
    }
    return found->second;
}

template <typename Rows, typename Condition>
int count(const Rows& rows, Condition condition) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), condition));
}

inline int aged(const SyntheticPopulation& population, int from, int to) {
    return count(population.persons, [&](const SyntheticPerson& p) { return p.age >= 12 * from && p.age < 12 * to; });
}

/// In a test case: runs it once for each shipped profile.
inline std::string every_profile() { return GENERATE(from_range(shipped_profiles())); }

}  // namespace adem::model
