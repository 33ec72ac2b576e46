#include "engine/random/quantile.hpp"

#include <array>
#include <cassert>
#include <cstddef>

#include "engine/base/math.hpp"

namespace adem {
namespace {

constexpr double magnitude(double x) { return x < 0 ? -x : x; }

/// The polynomial with these coefficients, lowest power first.
template <std::size_t N>
constexpr double polynomial(const std::array<double, N>& coefficients, double x) {
    double sum = 0;
    for (std::size_t power = N; power-- > 0;) sum = sum * x + coefficients[power];
    return sum;
}

/// The continued fraction of the incomplete beta function, by Lentz's method.
double beta_fraction(double a, double b, double x) {
    constexpr double tiny = 1e-300;
    constexpr int most_terms = 10000;
    const auto away_from_zero = [](double value) { return magnitude(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= most_terms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away_from_zero(1 + even * d);
        c = away_from_zero(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away_from_zero(1 + odd * d);
        c = away_from_zero(1 + odd / c);
        fraction *= d * c;
        if (magnitude(d * c - 1) < 1e-15) break;
    }
    return fraction;
}

/// log of 1 / B(a, b).
double log_inverse_beta(double a, double b) { return log_gamma(a + b) - log_gamma(a) - log_gamma(b); }

double incomplete_beta(double a, double b, double x, double log_constant) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double front = math::exp(log_constant + a * math::log(x) + b * math::log(1 - x));
    // The fraction converges fast only on this side of the mean; the other side follows by symmetry.
    if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
    return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

/// AS 241 near the middle: q = u - 1/2, |q| <= 0.425.
double normal_middle(double q) {
    constexpr std::array above{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                               1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                               3.3430575583588128105e4, 2.5090809287301226727e3};
    constexpr std::array below{1.0,
                               4.2313330701600911252e1,
                               6.8718700749205790830e2,
                               5.3941960214247511077e3,
                               2.1213794301586595867e4,
                               3.9307895800092710610e4,
                               2.8729085735721942674e4,
                               5.2264952788528545610e3};
    const double r = 0.180625 - q * q;
    return q * polynomial(above, r) / polynomial(below, r);
}

/// AS 241 in the tail: r = sqrt(-log of the share beyond), 1.6 <= r <= 5.
double normal_tail(double r) {
    constexpr std::array above{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                               3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                               2.27238449892691845833e-2, 7.74545014278341407640e-4};
    constexpr std::array below{1.0,
                               2.05319162663775882187e0,
                               1.67638483018380384940e0,
                               6.89767334985100004550e-1,
                               1.48103976427480074590e-1,
                               1.51986665636164571966e-2,
                               5.47593808499534494600e-4,
                               1.05075007164441684324e-9};
    return polynomial(above, r - 1.6) / polynomial(below, r - 1.6);
}

/// AS 241 in the far tail: r > 5, a share beyond of less than 1.4e-11.
double normal_far_tail(double r) {
    constexpr std::array above{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                               2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                               2.71155556874348757815e-5, 2.01033439929228813265e-7};
    constexpr std::array below{1.0,
                               5.99832206555887937690e-1,
                               1.36929880922735805310e-1,
                               1.48753612908506148525e-2,
                               7.86869131145613259100e-4,
                               1.84631831751005468180e-5,
                               1.42151175831644588870e-7,
                               2.04426310338993978564e-15};
    return polynomial(above, r - 5) / polynomial(below, r - 5);
}

}  // namespace

double log_gamma(double x) {
    assert(x > 0);
    double product = 1;
    for (; x < 12; x += 1) product *= x;  // Stirling's series is for large x; gamma(x + 1) = x gamma(x)
    const double z = 1 / (x * x);
    constexpr std::array stirling{1.0 / 12,   -1.0 / 360,        1.0 / 1260, -1.0 / 1680,
                                  1.0 / 1188, -691.0 / 360360.0, 1.0 / 156};
    constexpr double half_log_two_pi = 0.91893853320467274178;
    return (x - 0.5) * math::log(x) - x + half_log_two_pi + polynomial(stirling, z) / x - math::log(product);
}

double incomplete_beta(double a, double b, double x) {
    assert(a > 0 && b > 0 && x >= 0 && x <= 1);
    return incomplete_beta(a, b, x, log_inverse_beta(a, b));
}

double beta_quantile(double u, double a, double b) {
    assert(a > 0 && b > 0 && u >= 0 && u <= 1);
    if (u <= 0) return 0;
    if (u >= 1) return 1;
    const double log_constant = log_inverse_beta(a, b);
    double low = 0;
    double high = 1;
    double x = a / (a + b);
    // Newton's steps, replaced by halving wherever they would leave the interval known to hold the answer.
    for (int step = 0; step < 200 && high - low > 1e-16; ++step) {
        const double gap = incomplete_beta(a, b, x, log_constant) - u;
        (gap < 0 ? low : high) = x;
        const double density = math::exp(log_constant + (a - 1) * math::log(x) + (b - 1) * math::log(1 - x));
        const double newton = x - gap / density;
        const double next = newton > low && newton < high ? newton : 0.5 * (low + high);
        const double change = magnitude(next - x);
        x = next;
        if (change <= 1e-15 * x) break;
    }
    return x;
}

double normal_quantile(double u) {
    if (u <= 0) return u == 0 ? -math::infinity : math::not_a_number;
    if (u >= 1) return u == 1 ? math::infinity : math::not_a_number;
    const double q = u - 0.5;
    if (magnitude(q) <= 0.425) return normal_middle(q);
    const double r = math::sqrt(-math::log(q < 0 ? u : 1 - u));
    const double x = r <= 5 ? normal_tail(r) : normal_far_tail(r);
    return q < 0 ? -x : x;
}

}  // namespace adem
