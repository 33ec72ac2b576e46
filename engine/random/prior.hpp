#pragma once

#include <string>
#include <variant>

namespace adem {

/// What is believed about a parameter before the model is held against data.
struct Beta {
    double a, b;  ///< both > 0; mean a / (a + b)
};
struct LogNormal {
    double median, sigma;  ///< median > 0; sigma > 0 is the standard deviation of the logarithm
};
struct Normal {
    double mean, sd;  ///< sd > 0
};
struct Uniform {
    double low, high;  ///< low < high
};
/// Not uncertain: the parameter keeps its value.
struct Fixed {};

using Prior = std::variant<Fixed, Beta, LogNormal, Normal, Uniform>;

constexpr bool is_fixed(const Prior& prior) { return std::holds_alternative<Fixed>(prior); }

/// The value below which a share u in (0, 1) of the prior lies, in the parameter's unit.
/// Throws std::logic_error for Fixed, which has no distribution: ask is_fixed first.
double quantile(const Prior& prior, double u);

/// "Beta(2, 38)", "LogNormal(median 3, sigma 0.5)", "Normal(0, 1)", "Uniform(0, 10)", "fixed".
std::string to_text(const Prior& prior);

}  // namespace adem
