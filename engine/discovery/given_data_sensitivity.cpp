#include "engine/discovery/given_data_sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/math.hpp"
#include "engine/random/draw.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::discovery {

namespace {

constexpr double rounding = 1e-9;

std::size_t parts_of(std::size_t points) {
    const double root = math::sqrt(math::sqrt(static_cast<double>(points)));
    return std::max<std::size_t>(3, static_cast<std::size_t>(std::ceil(root)));
}

/// The points in the order of some numbers; ties in the order of the points.
std::vector<std::size_t> order_of(const std::vector<double>& numbers) {
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    return order;
}

/// In which part of a factor each point lies; nothing where the factor does not vary.
class Parts {
  public:
    Parts(const Columns& factors, std::size_t points) : sizes_(parts_of(points), 0) {
        for (std::size_t k = 0; k < points; ++k) ++sizes_[k * sizes_.size() / points];
        for (const auto& values : factors) {
            std::vector<std::uint8_t>& part = part_.emplace_back();
            const auto [least, most] = std::minmax_element(values.begin(), values.end());
            if (points == 0 || !(*least < *most)) continue;
            part.resize(points);
            const auto order = order_of(values);
            for (std::size_t k = 0; k < points; ++k)
                part[order[k]] = static_cast<std::uint8_t>(k * sizes_.size() / points);
        }
    }

    std::size_t factors() const { return part_.size(); }
    std::size_t count() const { return sizes_.size(); }
    /// The sum of squares between the means of the parts, of numbers whose mean is 0.
    double between(std::size_t factor, const std::vector<double>& numbers) const {
        const std::vector<std::uint8_t>& part = part_[factor];
        if (part.empty()) return 0;
        std::vector<double> sums(sizes_.size(), 0);
        for (std::size_t k = 0; k < numbers.size(); ++k) sums[part[k]] += numbers[k];
        double squares = 0;
        for (std::size_t p = 0; p < sums.size(); ++p) squares += sums[p] * sums[p] / static_cast<double>(sizes_[p]);
        return squares;
    }
    bool varies(std::size_t factor) const { return !part_[factor].empty(); }

  private:
    std::vector<std::size_t> sizes_;
    std::vector<std::vector<std::uint8_t>> part_;  // by factor and point
};

std::vector<double> centred(std::vector<double> numbers) {
    const double mean = statistics::mean(numbers);
    for (double& number : numbers) number -= mean;
    return numbers;
}

double squares_of(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number * number;
    return sum;
}

double share_of(double between, double all, std::size_t points, std::size_t parts) {
    const double within = (all - between) / static_cast<double>(points - parts);
    return 1 - within / (all / static_cast<double>(points - 1));
}

std::vector<double> shuffled(const std::vector<double>& numbers, std::uint64_t seed, unsigned permutation) {
    std::vector<double> places;
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        const Identity who = derive(derive(identity_of("permutation of a sample"), permutation), k);
        places.push_back(Draws(Stream::of(seed, 0), {who, Month{0}, draw_code("place in a permutation")}).uniform());
    }
    std::vector<double> other;
    for (const std::size_t k : order_of(places)) other.push_back(numbers[k]);
    return other;
}

}  // namespace

std::vector<double> first_order_shares(const Columns& factors, const std::vector<double>& numbers) {
    std::vector<double> shares(factors.size(), 0);
    const Parts parts(factors, numbers.size());
    const std::vector<double> about_0 = centred(numbers);
    const double all = squares_of(about_0);
    if (numbers.size() <= parts.count() || !(all > 0)) return shares;
    for (std::size_t f = 0; f < factors.size(); ++f)
        if (parts.varies(f)) shares[f] = share_of(parts.between(f, about_0), all, numbers.size(), parts.count());
    return shares;
}

std::vector<Strength> strengths(const Columns& factors, const std::vector<double>& numbers, std::uint64_t seed,
                                unsigned permutations) {
    std::vector<Strength> found(factors.size());
    const std::vector<double> shares = first_order_shares(factors, numbers);
    const Parts parts(factors, numbers.size());
    const std::vector<double> about_0 = centred(numbers);
    if (!(squares_of(about_0) > 0)) return found;
    std::vector<double> highest;  // of the sums of squares between parts, in each permutation
    for (unsigned p = 0; p < permutations; ++p) {
        const std::vector<double> other = shuffled(about_0, seed, p);
        double most = 0;
        for (std::size_t f = 0; f < factors.size(); ++f) most = std::max(most, parts.between(f, other));
        highest.push_back(most);
    }
    for (std::size_t f = 0; f < factors.size(); ++f) {
        found[f].share = shares[f];
        if (!parts.varies(f)) continue;
        // What is as high but for rounding is as high.
        const double own = parts.between(f, about_0) * (1 - rounding);
        const auto as_high = std::count_if(highest.begin(), highest.end(), [&](double one) { return one >= own; });
        found[f].p_value = (1 + static_cast<double>(as_high)) / (1 + static_cast<double>(permutations));
    }
    return found;
}

std::vector<std::size_t> strongest_first(const std::vector<double>& shares) {
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
    return order;
}

}  // namespace adem::discovery
