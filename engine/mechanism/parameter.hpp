#pragma once

#include <string_view>
#include <vector>

#include "engine/random/prior.hpp"
#include "engine/state/vocabulary.hpp"

namespace adem {

struct Range {
    double low = 0;
    double high = 1;
};

/// The only owner of a parameter's facts; serves YAML, error messages, documents, schema and sensitivity analysis.
struct ParameterInfo {
    std::string_view unit = "1";
    Range range = {};
    double value = 0;
    Prior prior = Fixed{};
    std::string_view source = "assumption";  ///< author, year, publication; or the word assumption
    std::string_view about = {};
    std::vector<double> each = {};  ///< values by word of the vocabulary, where they differ from `value`
};

struct LeverInfo {
    std::string_view unit = "1";
    Range range = {};
    double value = 0;
    std::string_view source = "assumption";
    std::string_view about = {};
    std::vector<double> each = {};
};

/// A number that belongs to the model and is the same for every policy. With a Key: one for each word of a vocabulary.
template <class T, class Key = void>
struct Parameter {
    Keyed<T, Key> values{};
    T operator[](Key key) const { return values[key]; }
};
template <class T>
struct Parameter<T, void> {
    T value{};
    operator T() const { return value; }
};

/// A number that a policy sets, in time and place. A rule reads the plain value of its neighbourhood and month.
template <class T, class Key = void>
struct Lever {
    Keyed<T, Key> values{};
    T operator[](Key key) const { return values[key]; }
};
template <class T>
struct Lever<T, void> {
    T value{};
    operator T() const { return value; }
};

}  // namespace adem
