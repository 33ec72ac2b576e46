#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/random/prior.hpp"

namespace adem {

/// A parameter as users see it: `path` is what stands in a scenario, "trust_contagion.pull".
struct ParameterEntry {
    std::string path;
    std::string owner;
    std::string name;
    std::string element;  ///< the word of a vocabulary, or empty
    std::string unit;
    double low = 0;
    double high = 1;
    double value = 0;
    Prior prior = Fixed{};
    std::string source;
    std::string about;
    bool integer = false;
};

/// A lever as users see it: `path` is what stands under `policy:`, "staff.fte.teacher".
struct LeverEntry {
    std::string path;
    std::string element;
    std::string unit;
    double low = 0;
    double high = 1;
    double value = 0;
    std::string source;
    std::string about;
    bool integer = false;
};

struct MechanismEntry {
    std::string name;
    std::string phase;
    std::string about;
    std::string reads;
    std::string writes;
    std::string draws;
};

/// Everything that can be set and everything that happens: what input, documents and tools walk.
struct Registry {
    std::vector<ParameterEntry> parameters;
    std::vector<LeverEntry> levers;
    std::vector<MechanismEntry> mechanisms;

    const ParameterEntry* parameter(std::string_view path) const {
        for (const auto& entry : parameters)
            if (entry.path == path) return &entry;
        return nullptr;
    }
    const LeverEntry* lever(std::string_view path) const {
        for (const auto& entry : levers)
            if (entry.path == path) return &entry;
        return nullptr;
    }
};

}  // namespace adem
