#pragma once

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/paths.hpp"
#include "tests/support/results_example.hpp"

namespace adem::test {

/// A row of the table of regimes in scenarios/fairness/README.md.
struct Regime {
    std::string name, policy, rival, indicator, group, year, found, shown;

    /// What was found: the first policy less the rival.
    double difference() const { return std::stod(found.substr(found.find(':') + 1)); }

    std::filesystem::path file(const std::string& scenario) const {
        return source_folder() / "scenarios" / "fairness" / (scenario + ".yaml");
    }
};

inline std::vector<Regime> regimes() {
    std::vector<Regime> found;
    for (const std::string& line : read_lines(source_folder() / "scenarios" / "fairness" / "README.md")) {
        if (!line.starts_with("| F")) continue;
        std::vector<std::string> cells;
        std::istringstream parts(line.substr(1));
        for (std::string cell; std::getline(parts, cell, '|');) {
            std::string text;
            for (const char letter : cell)
                if (letter != '`' && letter != ' ') text += letter;
            cells.push_back(text);
        }
        cells.resize(9);
        found.push_back({cells[0], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]});
    }
    return found;
}

}  // namespace adem::test
