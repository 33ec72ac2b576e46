#include "tools/adem/conclusion.hpp"

#include <algorithm>
#include <cmath>

#include "models/measures.hpp"

namespace adem::tools {

namespace {

/// On which indicators A is better, B is better, or neither can be told, for one or more groups alike.
struct Standing {
    std::vector<std::size_t> groups;
    std::vector<std::size_t> better_a, better_b, open;
    double least_share_a = 1, least_share_b = 1;  ///< of replicates in which the better one is better

    bool says_the_same(const Standing& other) const {
        return better_a == other.better_a && better_b == other.better_b && open == other.open;
    }
};

Standing standing_of(std::size_t group, const Outcomes& outcomes, const ResultShape& shape) {
    Standing standing;
    standing.groups.push_back(group);
    for (const Comparison& one : outcomes.comparisons) {
        const IndicatorInfo& info = shape.indicators[one.indicator];
        if (one.group != group || info.good == Good::neither || one.difference.n == 0) continue;
        const int verdict = one.verdict(info);
        (verdict > 0 ? standing.better_a : verdict < 0 ? standing.better_b : standing.open).push_back(one.indicator);
        const double share = one.difference.share_better;
        if (verdict > 0) standing.least_share_a = std::min(standing.least_share_a, share);
        if (verdict < 0) standing.least_share_b = std::min(standing.least_share_b, 1 - share);
    }
    return standing;
}

/// Groups of which the same can be said are taken together.
std::vector<Standing> standings_of(const Outcomes& outcomes, const ResultShape& shape) {
    std::vector<Standing> standings;
    for (std::size_t group = 0; group < shape.groups.size(); ++group) {
        const Standing next = standing_of(group, outcomes, shape);
        if (next.better_a.empty() && next.better_b.empty() && next.open.empty()) continue;
        const auto same = std::find_if(standings.begin(), standings.end(),
                                       [&](const Standing& other) { return other.says_the_same(next); });
        if (same == standings.end()) {
            standings.push_back(next);
            continue;
        }
        same->groups.push_back(group);
        same->least_share_a = std::min(same->least_share_a, next.least_share_a);
        same->least_share_b = std::min(same->least_share_b, next.least_share_b);
    }
    return standings;
}

/// So that "at least 97%" is true.
int rounded_down(double share, std::size_t of) {
    return static_cast<int>(std::floor(share * static_cast<double>(of) + 1e-9));
}

std::string every(Worlds worlds, Language language) {
    static constexpr Text words[] = {{"alle gesimuleerde werelden", "every simulated world"},
                                     {"alle denkbare werelden", "every plausible world"}};
    return words[static_cast<std::size_t>(worlds)].with(language);
}

class Speaker {
  public:
    Speaker(const Outcomes& outcomes, const ResultShape& shape, Language language)
        : outcomes_(outcomes), shape_(shape), language_(language) {}

    /// What is left open is named once; for later groups it is "the rest".
    std::string about(const Standing& standing, bool first) const {
        std::string text = verdict(standing);
        const bool any = !standing.better_a.empty() || !standing.better_b.empty();
        if (!any || standing.open.empty()) return text;
        if (!first) return text + fill({"; de rest is niet te onderscheiden", "; the rest cannot be told apart"});
        return text + fill({"; niet te onderscheiden: {}", "; cannot be told apart: {}"}, indicators(standing.open));
    }

    std::string whom(const Standing& standing, bool alone) const {
        if (alone && standing.groups.size() > 1) return fill({"voor alle getoonde groepen", "for every group shown"});
        std::vector<std::string> names;
        for (const std::size_t group : standing.groups)
            names.push_back(model::group_label(shape_.groups[group], language_ == Language::dutch));
        return fill({"voor {}", "for {}"}, joined(names));
    }

    template <class... A>
    std::string fill(Text text, const A&... values) const {
        return text.with(language_, values...);
    }

  private:
    std::string verdict(const Standing& standing) const {
        const std::string a = better(standing.better_a, standing.least_share_a);
        const std::string b = better(standing.better_b, standing.least_share_b);
        if (a.empty() && b.empty())
            return fill({"geen enkele indicator laat een verschil zien tussen ‘{}’ en ‘{}’",
                         "no indicator tells ‘{}’ and ‘{}’ apart"},
                        outcomes_.a, outcomes_.b);
        if (!a.empty() && !b.empty())
            return fill({"de indicatoren wijzen niet dezelfde kant op; ‘{}’ is beter voor: {}; ‘{}’ is beter voor: {}",
                         "the indicators disagree; ‘{}’ is better for: {}; ‘{}’ is better for: {}"},
                        outcomes_.a, a, outcomes_.b, b);
        return fill({"‘{}’ is beter dan ‘{}’ voor: {}", "‘{}’ is better than ‘{}’ for: {}"},
                    b.empty() ? outcomes_.a : outcomes_.b, b.empty() ? outcomes_.b : outcomes_.a, b.empty() ? a : b);
    }

    std::string better(const std::vector<std::size_t>& list, double least_share) const {
        if (list.empty()) return {};
        if (!outcomes_.with_shares) return indicators(list);
        const bool always = rounded_down(least_share, 100) == 100;
        return indicators(list) +
               (always ? fill({" (in {})", " (in {})"}, every(outcomes_.worlds, language_))
                       : fill({" (in minstens {})", " (in at least {})"},
                              of_worlds(least_share, outcomes_.replicates, outcomes_.worlds, language_)));
    }

    std::string indicators(const std::vector<std::size_t>& list) const {
        std::vector<std::string> names;
        for (const std::size_t indicator : list)
            names.push_back(label_in_sentence(shape_.indicators[indicator], language_));
        return joined(names);
    }

    std::string joined(const std::vector<std::string>& list) const {
        std::string text;
        for (std::size_t i = 0; i < list.size(); ++i)
            text += (i == 0 ? "" : i + 1 == list.size() ? fill({" en ", " and "}) : ", ") + list[i];
        return text;
    }

    const Outcomes& outcomes_;
    const ResultShape& shape_;
    Language language_;
};

}  // namespace

std::string conclusion(const Outcomes& outcomes, const ResultShape& shape, Language language) {
    const Speaker speaker(outcomes, shape, language);
    if (outcomes.replicates < 2)
        return speaker.fill({"Met één herhaling is toeval niet van verschil te onderscheiden tussen ‘{}’ en ‘{}’: "
                             "vraag er meer met --replicates.",
                             "One replicate cannot tell chance from a difference between ‘{}’ and ‘{}’: ask for more "
                             "with --replicates."},
                            outcomes.a, outcomes.b);
    const std::vector<Standing> standings = standings_of(outcomes, shape);
    if (standings.empty())
        return speaker.fill({"Geen van deze indicatoren heeft een goede of slechte richting.",
                             "None of these indicators has a good or bad direction."});
    std::string text;
    for (const Standing& standing : standings) {
        const std::string whom = speaker.whom(standing, standings.size() == 1);
        text += text.empty()
                    ? speaker.fill({"Onder deze aannames geldt na {} jaar {}: {}.",
                                    "Under these assumptions, after {} years, {}: {}."},
                                   outcomes.year, whom, speaker.about(standing, text.empty()))
                    : speaker.fill({" En {}: {}.", " And {}: {}."}, whom, speaker.about(standing, text.empty()));
    }
    return text;
}

std::vector<std::string> conclusion_by_group(const Outcomes& outcomes, const ResultShape& shape, Language language) {
    std::vector<Standing> standings = standings_of(outcomes, shape);
    if (outcomes.replicates < 2 || standings.empty() || standings.front().groups.front() != 0) return {};
    const Speaker speaker(outcomes, shape, language);
    Standing& alike = standings.front();
    alike.groups.erase(alike.groups.begin());
    std::vector<std::string> sentences;
    if (!alike.groups.empty())
        sentences.push_back(standings.size() == 1 ? speaker.fill({"Voor elke getoonde groep bewoners geldt hetzelfde.",
                                                                  "The same holds for every group of residents shown."})
                                                  : speaker.fill({"Hetzelfde geldt {}.", "The same holds {}."},
                                                                 speaker.whom(alike, false)));
    for (std::size_t k = 1; k < standings.size(); ++k)
        sentences.push_back(speaker.fill({"Anders is het {}: {}.", "It is otherwise {}: {}."},
                                         speaker.whom(standings[k], false), speaker.about(standings[k], false)));
    return sentences;
}

std::string of_worlds(double share, std::size_t simulated, Worlds worlds, Language language) {
    constexpr std::size_t most = 100;
    const std::size_t of = std::min(simulated, most);
    const Text text = worlds == Worlds::simulated
                          ? Text{"{} van de {} gesimuleerde werelden", "{} of {} simulated worlds"}
                          : Text{"{} van de {} denkbare werelden", "{} of {} plausible worlds"};
    return text.with(language, rounded_down(share, of), of);
}

std::string in_a_hundred(double share, const statistics::Interval& within, Language language) {
    const auto percent = [&](double of) { return decimal(of * 100, 0, language); };
    return Text{"{} van 100 ({}–{})", "{} of 100 ({}–{})"}.with(language, percent(share), percent(within.low),
                                                                percent(within.high));
}

std::string label_of(const IndicatorInfo& info, Language language) {
    return language == Language::dutch ? info.label_nl : info.label_en;
}

std::string label_in_sentence(const IndicatorInfo& info, Language language) {
    std::string text = label_of(info, language);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string wrapped(std::string_view text) {
    constexpr std::size_t width = 96;
    std::string out, row;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t space = std::min(text.find(' ', from), text.size());
        const std::string word(text.substr(from, space - from));
        if (!row.empty() && width_of(row) + 1 + width_of(word) > width) {
            out += row + "\n";
            row.clear();
        }
        row += (row.empty() ? "" : " ") + word;
        from = space + 1;
    }
    return out + row;
}

}  // namespace adem::tools
