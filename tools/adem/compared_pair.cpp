#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/statistics/false_discovery.hpp"
#include "models/measures.hpp"
#include "tools/adem/pair_text.hpp"

namespace adem::tools {

namespace {

/// The overall perspective is shown through the years for everybody, the most vulnerable and the children of the start;
/// all other indicators for everybody.
std::vector<std::size_t> groups_through_the_years(const IndicatorInfo& info, const ResultShape& shape) {
    std::vector<std::size_t> groups{0};
    if (info.name != "overall_perspective") return groups;
    for (std::size_t g = 1; g < shape.groups.size(); ++g)
        if (shape.groups[g] == "vulnerable" || shape.groups[g] == "children") groups.push_back(g);
    return groups;
}

/// Age bands make the text long: they are shown to who asks for indicators by name, and always in the files.
bool is_shown(const std::string& group, const Titles& titles) {
    return titles.every_indicator || !model::is_age_band(group);
}

void correct(ComparedPair& pair) {
    std::vector<const Comparison*> all;
    for (const auto* list : {&pair.earlier, &pair.last.comparisons})
        for (const Comparison& one : *list)
            if (!std::isnan(one.difference.p_value)) all.push_back(&one);
    std::vector<double> p_values;
    for (const Comparison* one : all) p_values.push_back(one->difference.p_value);
    pair.discovery_limit = statistics::discovery_limit(p_values);
    pair.asked = all.size();
    for (const Comparison* one : all) {
        pair.leave_out_zero += one->difference.low > 0 || one->difference.high < 0 ? 1 : 0;
        pair.survive += pair.survives(*one) ? 1 : 0;
    }
}

}  // namespace

const Comparison& ComparedPair::find(std::size_t indicator, std::size_t group, int year) const {
    for (const auto* list : {&earlier, &last.comparisons})
        for (const Comparison& one : *list)
            if (one.indicator == indicator && one.group == group && one.year == year) return one;
    throw std::logic_error("a comparison that was not made");
}

ComparedPair compared_pair(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                           const Titles& titles) {
    const ResultShape& shape = results.shape();
    const std::vector<int> years = shown_years(shape);
    ComparedPair pair;
    pair.b = b;
    pair.last = {titles.scenarios[0], titles.scenarios[b], years.back(), results.replicates().size(), {}};
    pair.last.worlds = worlds_of(titles.parameters_drawn);
    for (const std::size_t indicator : indicators) {
        for (const std::size_t group : groups_through_the_years(shape.indicators[indicator], shape))
            for (const int year : years)
                if (year != years.back()) pair.earlier.push_back(compare(results, 0, b, indicator, group, year));
        for (std::size_t group = 0; group < shape.groups.size(); ++group)
            if (is_shown(shape.groups[group], titles))
                pair.last.comparisons.push_back(compare(results, 0, b, indicator, group, years.back()));
    }
    correct(pair);
    return pair;
}

}  // namespace adem::tools
