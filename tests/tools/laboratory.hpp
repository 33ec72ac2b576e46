#pragma once

#include <catch2/catch.hpp>
#include <sstream>

#include "small_run.hpp"

/// A small experiment, and how to read its tables.
namespace adem::test {

using Row = std::map<std::string, std::string>;

/// The rows of a table by the names of its columns; no field of these tables holds a comma.
inline std::vector<Row> rows_of(const std::string& csv) {
    std::vector<Row> rows;
    std::istringstream lines(csv);
    std::string line, cell;
    Words header;
    std::getline(lines, line);
    for (std::istringstream cells(line); std::getline(cells, cell, ',');) header.push_back(cell);
    while (std::getline(lines, line)) {
        Row row;
        std::istringstream cells(line);
        for (const std::string& name : header) {
            row[name] = std::getline(cells, cell, ',') ? cell : "";
        }
        rows.push_back(row);
    }
    return rows;
}

inline Words column(const std::vector<Row>& rows, const std::string& name) {
    Words values;
    for (const Row& row : rows) values.push_back(row.at(name));
    return values;
}

inline Row row_with(const std::vector<Row>& rows, const Row& wanted) {
    for (const Row& row : rows) {
        const auto has = [&](const auto& field) { return row.at(field.first) == field.second; };
        if (std::all_of(wanted.begin(), wanted.end(), has)) return row;
    }
    FAIL("no such row");
    return {};
}

inline constexpr const char* two_policies = "adem: 1\nbase: [village.yaml, permanent.yaml]\n";

/// A program with an experiment in its folder: two policies in a village, a lever by a parameter.
struct Laboratory {
    explicit Laboratory(const std::string& experiment =
                            "vary:\n  policy.staff.handover: [0, 1]\n  parameters.talk.pull: [0.01, 0.1, 0.2]\n"
                            "indicators: [trust_in_municipality, loneliness]\ngroups: [all, children]\nyears: 1\n"
                            "replicates: 2\n") {
        write(experiment);
    }
    void write(const std::string& experiment) const { write_bytes(adem / "x.yaml", two_policies + experiment); }
    Words into(const std::string& folder, const Words& more = {}) const {
        Words words{"experiment", "x.yaml", "--set", "settle=3", "--years", "1", "--quiet", "--out", folder};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    Answer run(const std::string& folder, const Words& more = {}) const {
        const Answer answer = adem(into(folder, more));
        INFO(answer.err);
        CHECK(answer.code == 0);
        return answer;
    }
    std::vector<Row> table(const std::string& name) const { return rows_of(adem.bytes(name)); }

    Program adem;
};

}  // namespace adem::test
