#pragma once

#include "engine/base/math.hpp"

/// Distribution functions and their inverses, with the same bits from every compiler. Shares u lie in [0, 1].
namespace adem {

/// log of the gamma function, x > 0; the error is about 1e-14, or 1e-15 of the value where that is more.
double log_gamma(double x);

/// The distribution function of Beta(a, b) at x: the regularised incomplete beta function, a, b > 0, x in [0, 1].
/// Continued fraction; Abramowitz & Stegun (1964), Handbook of mathematical functions, 26.5.8.
double incomplete_beta(double a, double b, double x);

/// The x below which a share u of Beta(a, b) lies; absolute error about 1e-14.
double beta_quantile(double u, double a, double b);

/// The x below which a share u of the standard normal distribution lies; relative error about 1e-15.
/// -infinity at u = 0, +infinity at u = 1. Wichura (1988), Algorithm AS 241, Applied Statistics 37:477-484.
double normal_quantile(double u);

/// The same within 1e-6 and much faster, for a share that is one of the 2^32 of a draw: 2^-33 <= u <= 1 - 2^-33. AS
/// 241, the short form.
inline double quick_normal_quantile(double u) {
    const double q = u - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * (3.3871327179 + r * (50.434271938 + r * (159.29113202 + r * 59.109374720))) /
               (1 + r * (17.895169469 + r * (78.757757664 + r * 67.187563600)));
    }
    const double r = math::sqrt(-math::log(q < 0 ? u : 1 - u)) - 1.6;
    const double x = (1.4234372777 + r * (2.7568153900 + r * (1.3067284816 + r * 0.17023821103))) /
                     (1 + r * (0.73700164250 + r * 0.12021132975));
    return q < 0 ? -x : x;
}

}  // namespace adem
