#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

/// Elementary functions with the same bits from every compiler and C library.
///
/// The standard library's log, exp, sin and cos may differ in the last bit between versions, and one bit is enough to
/// send two runs apart. These use only + - * / (exactly rounded by IEEE 754) and bit casts. They need
/// -ffp-contract=off and must never be built with -ffast-math.
namespace adem::math {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double pi = 3.14159265358979323846;

/// ln 2 in two parts: the first has 21 trailing zero bits, so that k * ln2_high is exact for every exponent k.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// The nearest whole number, halves to even. |x| <= 2^51.
constexpr double nearest(double x) {
    constexpr double shift = 0x1.8p52;  // adding this leaves no bits for a fraction
    return (x + shift) - shift;
}

/// 2^k as a double, -1022 <= k <= 1023.
constexpr double power_of_two(int k) { return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52); }

/// Natural logarithm, within 1 unit in the last place. log(0) = -infinity; of a negative number: not a number.
///
/// x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); log(1 + f) by the series in s = f / (2 + f) with the
/// minimax coefficients of fdlibm (Sun Microsystems 1993, e_log.c).
constexpr double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : not_a_number;
    if (x == infinity) return infinity;
    int k = 0;
    if (x < 0x1p-1022) {  // subnormal: bring it into the normal range first
        x *= 0x1p54;
        k = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    constexpr std::uint64_t sqrt_half = 0x3fe6a09e667f3bcdu;
    const auto shifted = static_cast<std::int64_t>(bits - sqrt_half);
    const auto exponent = static_cast<int>(shifted >> 52);
    k += exponent;
    const double f = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52)) - 1.0;
    const double s = f / (2.0 + f);
    const double z = s * s;
    const double w = z * z;
    const double even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
    const double odd =
        z * (0x1.5555555555593p-1 + w * (0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)));
    const double half_square = 0.5 * f * f;
    return k * ln2_high - ((half_square - (s * (half_square + even + odd) + k * ln2_low)) - f);
}

/// e^x, within 1 unit in the last place. Overflows to infinity above 709.78 and goes to 0 below -745.14.
///
/// x = k ln 2 + r with |r| <= ln 2 / 2; e^r by the rational form of fdlibm (Sun Microsystems 1993, e_exp.c).
constexpr double exp(double x) {
    if (x > 709.782712893384) return infinity;
    if (x < -745.1332191019412) return 0;
    if (x != x) return x;
    const double k = nearest(x * 1.44269504088896338700);
    const double high = x - k * ln2_high;
    const double low = k * ln2_low;
    const double r = high - low;
    const double t = r * r;
    const double c =
        r - t * (0x1.555555555553ep-3 +
                 t * (-0x1.6c16c16bebd93p-9 +
                      t * (0x1.1566aaf25de2cp-14 + t * (-0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4d0p-25))));
    const double mantissa = 1.0 + (r * c / (2.0 - c) - low + high);
    const auto whole = static_cast<int>(k);
    // Two steps, because 2^k itself may lie outside the range of doubles where the product does not.
    return mantissa * power_of_two(whole / 2) * power_of_two(whole - whole / 2);
}

/// sin(x) for |x| <= pi/4: Taylor's series, whose first omitted term is below 1e-19.
constexpr double sin_small(double x) {
    const double z = x * x;
    double sum = 1.0 / 355687428096000.0;  // 1/17!
    sum = sum * z - 1.0 / 1307674368000.0;
    sum = sum * z + 1.0 / 6227020800.0;
    sum = sum * z - 1.0 / 39916800.0;
    sum = sum * z + 1.0 / 362880.0;
    sum = sum * z - 1.0 / 5040.0;
    sum = sum * z + 1.0 / 120.0;
    sum = sum * z - 1.0 / 6.0;
    return x + x * (z * sum);
}

/// cos(x) for |x| <= pi/4: Taylor's series, whose first omitted term is below 1e-17.
constexpr double cos_small(double x) {
    const double z = x * x;
    double sum = 1.0 / 20922789888000.0;  // 1/16!
    sum = sum * z - 1.0 / 87178291200.0;
    sum = sum * z + 1.0 / 479001600.0;
    sum = sum * z - 1.0 / 3628800.0;
    sum = sum * z + 1.0 / 40320.0;
    sum = sum * z - 1.0 / 720.0;
    sum = sum * z + 1.0 / 24.0;
    return 1.0 - (0.5 * z - z * z * sum);
}

/// cos(2 pi (t + quarters / 4)). Random turns would make a branch on the quarter mispredict, so both series are
/// computed and the bits of one are chosen.
constexpr double cos_quarters_ahead(double turns, int quarters) {
    const double part = turns - nearest(turns);  // exact, in [-1/2, 1/2]
    const double nearby = nearest(4.0 * part);   // the nearest quarter, -2 .. 2
    const double angle = 2.0 * pi * (part - 0.25 * nearby);
    const auto quarter = static_cast<unsigned>(static_cast<int>(nearby) + quarters) & 3u;
    const auto sine = std::bit_cast<std::uint64_t>(sin_small(angle));
    const auto cosine = std::bit_cast<std::uint64_t>(cos_small(angle));
    const std::uint64_t use_sine = (quarter & 1u) != 0 ? ~std::uint64_t{0} : 0;
    const std::uint64_t negative = ((quarter + 1u) >> 1) & 1u;  // in the second and the third quarter
    return std::bit_cast<double>(((sine & use_sine) | (cosine & ~use_sine)) ^ (negative << 63));
}

/// cos(2 pi t), t in turns, |t| <= 2^49; exact at whole quarters of a turn.
constexpr double cos_turn(double turns) { return cos_quarters_ahead(turns, 0); }

/// sin(2 pi t), t in turns, |t| <= 2^49; exact at whole quarters of a turn.
constexpr double sin_turn(double turns) { return cos_quarters_ahead(turns, -1); }

/// The square root, which IEEE 754 rounds exactly.
inline double sqrt(double x) { return std::sqrt(x); }

/// x^y for x >= 0 as exp(y log x): the relative error is about 2e-16 times (1 + |y log x|).
/// x^0 = 1, also for x = 0; of a negative x: not a number.
constexpr double pow(double x, double y) {
    if (y == 0) return 1;
    return exp(y * log(x));
}

/// 1 / (1 + e^-x): from any number to a share in [0, 1].
constexpr double logistic(double x) {
    if (x >= 0) return 1.0 / (1.0 + exp(-x));
    const double e = exp(x);
    return e / (1.0 + e);
}

/// log(p / (1 - p)), the inverse of logistic; -infinity at 0 and +infinity at 1.
constexpr double logit(double p) { return log(p / (1.0 - p)); }

/// The nearest number in [0, 1].
constexpr float clamp01(float x) { return x < 0.0f ? 0.0f : (x > 1.0f ? 1.0f : x); }
constexpr double clamp01(double x) { return x < 0.0 ? 0.0 : (x > 1.0 ? 1.0 : x); }

}  // namespace adem::math

namespace adem {
using math::clamp01;
}  // namespace adem
