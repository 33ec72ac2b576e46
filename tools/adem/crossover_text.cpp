#include "tools/adem/crossover_text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/output/over_places.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t replicates_at_a_time = 256;  // so that memory does not grow with their number

/// The leads of A over B in some replicates.
void follow(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group,
            std::size_t first, std::vector<statistics::Lead>& leads) {
    const ResultShape& shape = results.shape();
    const std::size_t count = std::min(replicates_at_a_time, leads.size() - first);
    const auto of_a = results.series(a, indicator, group, first, count);
    const auto of_b = results.series(b, indicator, group, first, count);
    const double sign = shape.indicators[indicator].good == Good::up ? 1 : -1;
    const std::size_t times = shape.times(indicator);
    for (std::size_t r = 0; r < count; ++r)
        for (std::size_t t = 1; t < times; ++t) {
            const std::size_t record = (r * times + t) * shape.neighbourhoods.size();
            const double ahead = OverPlaces(shape, &of_a[record]).mean() - OverPlaces(shape, &of_b[record]).mean();
            const int month = shape.month_of(indicator, t);
            leads[first + r].add(month, sign * ahead, month - shape.month_of(indicator, t - 1));
        }
}

class CrossoverWriter {
  public:
    CrossoverWriter(const ResultShape& shape, Language language) : shape_(shape), language_(language) {}

    std::string row(std::size_t indicator, std::size_t b, const Crossovers& found) const {
        if (found.level.n == 0) return {};
        if (found.level.share_never == 1 && found.other_level.share_never == 1) return {};
        const bool other = found.other_level.share_never < found.level.share_never;
        const statistics::Crossover& level = other ? found.other_level : found.level;
        const statistics::Crossover& cumulative = other ? found.other_cumulative : found.cumulative;
        return "  " + left(label_of(shape_.indicators[indicator], language_), 44) + left(letter(other ? b : 0), 4) +
               left(months(level), 18) + right(percent(level.share_always), 7) + right(percent(level.share_never), 7) +
               "   " + left(months(cumulative), 18) + right(percent(cumulative.share_never), 7) + "\n";
    }

  private:
    std::string month(double value) const {
        return std::isinf(value) ? Text{"nooit", "never"}.with(language_) : decimal(value, 0, language_);
    }
    /// "7 (2–31)"
    std::string months(const statistics::Crossover& found) const {
        if (std::isinf(found.p05)) return month(found.p05);
        return month(found.p50) + " (" + month(found.p05) + "–" + month(found.p95) + ")";
    }
    std::string percent(double share) const { return decimal(share * 100, 0, language_) + "%"; }

    const ResultShape& shape_;
    Language language_;
};

}  // namespace

Crossovers crossovers(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group) {
    const ResultShape& shape = results.shape();
    std::vector<statistics::Lead> leads(results.replicates().size());
    for (std::size_t first = 0; first < leads.size(); first += replicates_at_a_time)
        follow(results, a, b, indicator, group, first, leads);
    const int first_month = shape.times(indicator) > 1 ? shape.month_of(indicator, 1) : 0;
    const auto over_replicates = [&](auto month_of) {
        std::vector<double> months(leads.size());
        std::transform(leads.begin(), leads.end(), months.begin(), month_of);
        return statistics::crossover(months, first_month, shape.per_draw);
    };
    using statistics::Lead;
    return {over_replicates([](const Lead& lead) { return lead.level(); }),
            over_replicates([](const Lead& lead) { return lead.cumulative(); }),
            over_replicates([](const Lead& lead) { return lead.level(true); }),
            over_replicates([](const Lead& lead) { return lead.cumulative(true); })};
}

std::string crossover_text(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                           Language language) {
    const ResultShape& shape = results.shape();
    const int last = shown_years(shape).back();
    const CrossoverWriter writer(shape, language);
    std::string rows;
    for (const std::size_t indicator : indicators)
        if (shape.indicators[indicator].good != Good::neither &&
            !compare(results, 0, b, indicator, 0, last).shows_no_difference(shape.indicators[indicator]))
            rows += writer.row(indicator, b, crossovers(results, 0, b, indicator, 0));
    if (rows.empty()) return {};
    const auto say = [&](Text text) { return text.with(language); };
    const std::string about = wrapped(say(
        {"Vanaf welke maand een van de twee voor blijft tot het einde: de maand waarin de helft van de herhalingen "
         "zover "
         "is, en tussen haakjes 5% en 95%. Altijd: vanaf de eerste maand; nooit: aan het eind niet voor. Opgeteld: de "
         "som sinds het begin, dus de terugverdientijd.",
         "From which month one of the two stays ahead to the end: the month by which half of the replicates have got "
         "there, and in brackets 5% and 95%. Always: from the first month; never: not ahead at the end. Added up: the "
         "sum since the start, so the payoff time."}));
    const std::string head = "  " + left(say({"alle bewoners", "all residents"}), 44) + left(say({"wie", "who"}), 4) +
                             left(say({"niveau, maand", "level, month"}), 18) + right(say({"altijd", "always"}), 7) +
                             right(say({"nooit", "never"}), 7) + "   " +
                             left(say({"opgeteld, maand", "added up, month"}), 18) + right(say({"nooit", "never"}), 7);
    return about + "\n" + head + "\n" + rows + "\n";
}

}  // namespace adem::tools
