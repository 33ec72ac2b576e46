#include "tools/adem/benchmark_effects.hpp"

#include <fmt/format.h>

namespace adem::tools {

namespace {

constexpr int years_after = 5;
constexpr int fixed_moments[] = {2, 4, 10, 20};

}  // namespace

std::string Moment::words(Language language) const {
    return after_the_end ? Text{"{} jaar na afloop", "{} years after the end"}.with(language, years_after)
                         : Text{"jaar {}", "year {}"}.with(language, year);
}

std::vector<Moment> moments_of(const model::BenchmarkArm& arm, int years) {
    std::vector<Moment> moments;
    const auto add = [&](int year, bool after_the_end) {
        if (year > years) return;
        moments.push_back({{}, year, after_the_end});
        moments.back().name = moments.back().words(Language::english);
    };
    for (const int year : fixed_moments) add(year, false);
    add(arm.years + years_after, true);
    return moments;
}

bool Effect::is_plain() const {
    return !block.permanent && !block.ample_delivery && group == "all" && arm.course == model::MoneyCourse::level;
}

}  // namespace adem::tools
