#include "engine/random/prior.hpp"

#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "engine/base/math.hpp"
#include "engine/random/quantile.hpp"

namespace adem {
namespace {

/// The shortest decimal text that reads back as the same number.
std::string shortest(double number) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

struct Quantile {
    double u;

    double operator()(const Fixed&) const { throw std::logic_error("a fixed parameter has no distribution"); }
    double operator()(const Beta& prior) const { return beta_quantile(u, prior.a, prior.b); }
    double operator()(const LogNormal& prior) const {
        return prior.median * math::exp(prior.sigma * normal_quantile(u));
    }
    double operator()(const Normal& prior) const { return prior.mean + prior.sd * normal_quantile(u); }
    double operator()(const Uniform& prior) const { return prior.low + (prior.high - prior.low) * u; }
};

struct Text {
    static std::string call(std::string name, double first, double second) {
        return std::move(name) + "(" + shortest(first) + ", " + shortest(second) + ")";
    }

    std::string operator()(const Fixed&) const { return "fixed"; }
    std::string operator()(const Beta& prior) const { return call("Beta", prior.a, prior.b); }
    std::string operator()(const LogNormal& prior) const {
        return "LogNormal(median " + shortest(prior.median) + ", sigma " + shortest(prior.sigma) + ")";
    }
    std::string operator()(const Normal& prior) const { return call("Normal", prior.mean, prior.sd); }
    std::string operator()(const Uniform& prior) const { return call("Uniform", prior.low, prior.high); }
};

}  // namespace

double quantile(const Prior& prior, double u) { return std::visit(Quantile{u}, prior); }

std::string to_text(const Prior& prior) { return std::visit(Text{}, prior); }

}  // namespace adem
