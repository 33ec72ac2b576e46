#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "engine/random/prior.hpp"
#include "engine/state/vocabulary.hpp"

namespace adem {

/// The word in place of a source where no published figure stands behind a number.
inline constexpr std::string_view assumption = "assumption";

/// A default with its unit and range: {0.05, "1/month", 0, 1}. Of a vocabulary, the same for each word or one each:
/// {{4, 0.2, 0.8}, "FTE per 1000 residents", 0, 50}.
struct Default {
    Default(double default_value, std::string_view in_unit = "1", double lowest = 0, double highest = 1)
        : value(default_value), unit(in_unit), low(lowest), high(highest) {}
    Default(std::initializer_list<double> values, std::string_view in_unit = "1", double lowest = 0, double highest = 1)
        : unit(in_unit), low(lowest), high(highest), each(values) {}

    double value = 0;
    std::string_view unit;
    double low = 0;
    double high = 1;
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
