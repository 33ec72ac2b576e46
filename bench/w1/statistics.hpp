#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace adem::bench::w1 {

/// The state of all residents as single numbers: means, and the standard deviation of trust.
struct Statistics {
    static constexpr std::size_t count = 6;
    static constexpr std::array<const char*, count> names{"mean trust",        "sd of trust",    "mean perspective",
                                                          "mean relationship", "share avoiding", "mean age"};
    std::array<double, count> values{};
};

/// Of what residents are, each in an array of its own.
Statistics statistics_of(std::span<const float> trust, std::span<const float> perspective,
                         std::span<const float> relationship, std::span<const std::uint8_t> avoids,
                         std::span<const std::uint8_t> age);

/// What W1 gives at N = 100,000 in a month: mean over 40 seeds and standard deviation from seed to seed.
struct Expected {
    int month;
    Statistics mean, spread;
};
std::span<const Expected> expected();

/// Mean trust at N = 1,250, in the same months: mean over 200 seeds; `spread` of one seed.
struct ExpectedOfOne {
    int month;
    double trust;
};
std::span<const ExpectedOfOne> expected_of_one_neighbourhood();
inline constexpr double spread_of_one_neighbourhood = 0.004;

/// One line for each number whose mean over the runs lies more than 4 standard errors from what is expected;
/// `runs[r][k]` is run r in the k-th expected month. The standard error is that of the difference between two means:
/// over so many runs with so many residents, and over the runs from which the expectation comes.
std::vector<std::string> disagreements(const std::vector<std::vector<Statistics>>& runs, std::size_t residents);

}  // namespace adem::bench::w1
