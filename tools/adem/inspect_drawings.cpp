// What `inspect` draws: the age pyramid, the sizes of households and how many ties people have.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "tools/adem/inspection.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t years_in_group = 5;
constexpr std::size_t half_width = 32;  // characters of the longest bar of a pyramid
constexpr std::size_t full_width = 60;

std::string bar(double value, double longest, std::size_t width) {
    if (!(value > 0) || !(longest > 0)) return "";
    const auto length = static_cast<std::size_t>(std::lround(value / longest * static_cast<double>(width)));
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += "█";
    return length == 0 ? "·" : text;
}

std::vector<double> in_groups(const std::vector<double>& years) {
    std::vector<double> groups((years.size() + years_in_group - 1) / years_in_group, 0);
    for (std::size_t year = 0; year < years.size(); ++year) groups[year / years_in_group] += years[year];
    return groups;
}

std::string pyramid_text(const model::Pyramid& pyramid, Language language) {
    const std::vector<double> women = in_groups(pyramid.women), men = in_groups(pyramid.men);
    const double longest = std::max(std::ranges::max(women), std::ranges::max(men));
    std::string text =
        Text{"LEEFTIJDEN (vrouwen links, mannen rechts)\n", "AGES (women left, men right)\n"}.with(language);
    for (std::size_t group = women.size(); group-- > 0;) {
        const std::string ages =
            fmt::format("{}-{}", group * years_in_group, group * years_in_group + years_in_group - 1);
        text += fmt::format("{} {} {} {} {}\n", right(whole(women[group], language), 7),
                            right(bar(women[group], longest, half_width), half_width), right(ages, 7),
                            left(bar(men[group], longest, half_width), half_width), whole(men[group], language));
    }
    return text;
}

/// One bar for each number from `first` on.
std::string histogram_text(const std::vector<double>& counts, std::size_t first, Language language) {
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double longest = counts.empty() ? 0 : std::ranges::max(counts);
    std::string text;
    for (std::size_t k = 0; k < counts.size(); ++k)
        text +=
            fmt::format("{} {} {} % {}\n", right(std::to_string(first + k), 4), right(whole(counts[k], language), 7),
                        right(decimal(100 * counts[k] / all, 1, language), 5), bar(counts[k], longest, full_width));
    return text;
}

}  // namespace

std::string drawings_text(const Stage& stage, Language language) {
    const std::string when = stage.title.with(language);
    return pyramid_text(model::pyramid_of(stage.first.population), language) +
           Text{"\nGROOTTE VAN HUISHOUDENS (leden, huishoudens)\n", "\nSIZES OF HOUSEHOLDS (members, households)\n"}
               .with(language) +
           histogram_text(model::sizes_of(stage.first.population), 1, language) +
           Text{"\nBANDEN BUITEN HET HUISHOUDEN, {} (aantal, bewoners)\n",
                "\nTIES OUTSIDE THE HOUSEHOLD, {} (number, residents)\n"}
               .with(language, when) +
           histogram_text(stage.first.network.outside.histogram, 0, language);
}

}  // namespace adem::tools
