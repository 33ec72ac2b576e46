#pragma once

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

}  // namespace adem
