#include "tools/adem/report/answer.hpp"

#include <algorithm>
#include <cmath>

namespace adem::tools::report {

namespace {

/// Whether the first policy is better, or the other.
struct Count {
    std::size_t better = 0, worse = 0, asked = 0;  ///< of the other: indicators
    bool told_apart() const { return better + worse > 0; }
};

Outcomes for_everybody(Outcomes outcomes) {
    std::erase_if(outcomes.comparisons, [](const Comparison& one) { return one.group != 0; });
    outcomes.with_shares = false;  // the certainty says it
    return outcomes;
}

Count count(const Outcomes& outcomes, const ResultShape& shape) {
    Count count;
    for (const Comparison& one : for_everybody(outcomes).comparisons) {
        const IndicatorInfo& info = shape.indicators[one.indicator];
        if (info.good == Good::neither || one.difference.n == 0) continue;
        const int verdict = one.verdict(info);
        count.better += verdict < 0 ? 1 : 0;
        count.worse += verdict > 0 ? 1 : 0;
        ++count.asked;
    }
    return count;
}

class Speaker {
  public:
    Speaker(const Source& source, const std::vector<ComparedPair>& pairs, Language language)
        : source_(source), shape_(source.shape()), language_(language) {
        for (const ComparedPair& pair : pairs) outcomes_.push_back(to_be_said(source, pair, language));
    }

    std::string sentence() const {
        if (outcomes_.size() == 1 || outcomes_.front().replicates < 2)
            return conclusion(for_everybody(outcomes_.front()), shape_, language_);
        if (!told_apart())
            return say({"Onder deze aannames is na {} jaar voor alle bewoners geen van de andere soorten beleid te "
                        "onderscheiden van ‘{}’.",
                        "Under these assumptions, after {} years, for all residents, none of the other policies can "
                        "be told apart from ‘{}’."},
                       outcomes_.front().year, outcomes_.front().a);
        std::string parts;
        for (std::size_t k = 0; k < outcomes_.size(); ++k) parts += (k == 0 ? "" : "; ") + standing(outcomes_[k]);
        return say({"Onder deze aannames geldt na {} jaar voor alle bewoners, vergeleken met ‘{}’: {}.",
                    "Under these assumptions, after {} years, for all residents, compared with ‘{}’: {}."},
                   outcomes_.front().year, outcomes_.front().a, parts);
    }

    bool told_apart() const {
        return std::any_of(outcomes_.begin(), outcomes_.end(),
                           [&](const Outcomes& one) { return count(one, shape_).told_apart(); });
    }

    /// Of each pair how often the one that is ahead is better.
    std::string certainty() const {
        std::string text;
        for (const Outcomes& one : outcomes_) text += (text.empty() ? "" : " ") + how_often(one);
        return text;
    }

    std::vector<std::string> points(const std::vector<ComparedPair>& pairs) const {
        std::vector<std::string> list;
        for (std::size_t k = 0; k < outcomes_.size(); ++k) {
            for (const std::string& more : beside_the_sentence(outcomes_[k])) list.push_back(more);
            if (const auto survival = survival_text(pairs[k], language_); !survival.empty()) list.push_back(survival);
        }
        list.push_back(coverage_text(source_.parameters_drawn(), language_));
        if (source_.left_out() > 0)
            list.push_back(say({"{} van de gekozen indicatoren staan hier niet; alle staan in de tabellen.",
                                "{} of the chosen indicators are not shown here; all are in the tables."},
                               source_.left_out()));
        return list;
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }

    /// Of one pair the sentence has said everything about all residents; of several it has only counted.
    std::vector<std::string> beside_the_sentence(const Outcomes& one) const {
        if (one.replicates < 2) return {};
        if (outcomes_.size() == 1) return conclusion_by_group(one, shape_, language_);
        return {conclusion(one, shape_, language_)};
    }

    /// "‘B’ is better on 4 and worse on 1 of 6 outcomes".
    std::string standing(const Outcomes& one) const {
        const Count found = count(one, shape_);
        if (!found.told_apart()) return say({"‘{}’ is niet te onderscheiden", "‘{}’ cannot be told apart"}, one.b);
        if (found.worse == 0)
            return say({"‘{}’ is beter op {} van {} uitkomsten", "‘{}’ is better on {} of {} outcomes"}, one.b,
                       found.better, found.asked);
        if (found.better == 0)
            return say({"‘{}’ is slechter op {} van {} uitkomsten", "‘{}’ is worse on {} of {} outcomes"}, one.b,
                       found.worse, found.asked);
        return say({"‘{}’ is beter op {} en slechter op {} van {} uitkomsten",
                    "‘{}’ is better on {} and worse on {} of {} outcomes"},
                   one.b, found.better, found.worse, found.asked);
    }

    /// What comes nearest to everything at once, of what can be told apart if anything can, else of what differs at
    /// all.
    const Comparison* leading(const Outcomes& outcomes) const {
        const Comparison* lead = nullptr;
        const auto rank = [&](const Comparison& one) {
            const IndicatorInfo& info = shape_.indicators[one.indicator];
            return (one.verdict(info) != 0 ? 4 : 0) + (one.shows_no_difference(info) ? 0 : 2) +
                   (info.name == "overall_perspective" ? 1 : 0);
        };
        for (const Comparison& one : outcomes.comparisons) {
            const Good good = shape_.indicators[one.indicator].good;
            if (one.group != 0 || good == Good::neither || std::isnan(one.difference.low)) continue;
            if (lead == nullptr || rank(one) > rank(*lead)) lead = &one;
        }
        return lead;
    }

    std::string how_often(const Outcomes& outcomes) const {
        const Comparison* lead = leading(outcomes);
        if (lead == nullptr)
            return say({"Hoe zeker dit is, valt uit zo weinig werelden niet te zeggen.",
                        "How sure this is cannot be told from so few worlds."});
        const IndicatorInfo& info = shape_.indicators[lead->indicator];
        const std::string label = label_of(info, language_);
        if (lead->shows_no_difference(info))
            return say({"{}: geen verschil tussen ‘{}’ en ‘{}’.", "{}: no difference between ‘{}’ and ‘{}’."}, label,
                       outcomes.a, outcomes.b);
        const statistics::PairedDifference& found = lead->difference;
        const int verdict = lead->verdict(info);  // the mean, which a skewed difference may have on the other side
        const bool first = verdict != 0 ? verdict > 0 : found.share_better > 0.5;
        const double share = first ? found.share_better : 1 - found.share_better;
        const std::string ahead = first ? outcomes.a : outcomes.b, behind = first ? outcomes.b : outcomes.a;
        return say({"{}: ‘{}’ doet het beter dan ‘{}’ in {}{}{}.", "{}: ‘{}’ does better than ‘{}’ in {}{}{}."}, label,
                   ahead, behind, of_worlds(share, outcomes.replicates, outcomes.worlds, language_), same_assumptions(),
                   give_or_take(found, first) + doubt(*lead, info));
    }
    std::string same_assumptions() const {
        return source_.parameters_drawn() ? "" : say({" met dezelfde aannames", " with the same assumptions"});
    }
    std::string give_or_take(const statistics::PairedDifference& found, bool first) const {
        const double low = first ? found.share_interval.low : 1 - found.share_interval.high;
        const double high = first ? found.share_interval.high : 1 - found.share_interval.low;
        return say(
            {" (met zoveel werelden: tussen {} en {} van de 100)", " (with so many worlds: between {} and {} of 100)"},
            decimal(low * 100, 0, language_), decimal(high * 100, 0, language_));
    }
    std::string doubt(const Comparison& one, const IndicatorInfo& info) const {
        return one.verdict(info) != 0 ? ""
                                      : say({"; het gemiddelde verschil is niet van toeval te onderscheiden",
                                             "; the mean difference cannot be told from chance"});
    }

    const Source& source_;
    const ResultShape& shape_;
    Language language_;
    std::vector<Outcomes> outcomes_;
};

/// How replicates are to be called and counted: no more finely than so many were simulated.
Json worlds(const Source& source) {
    constexpr std::size_t most = 100;
    const Text word = source.parameters_drawn() ? Text{"denkbare werelden", "plausible worlds"}
                                                : Text{"gesimuleerde werelden", "simulated worlds"};
    return {{"of", std::min(most, source.record().replicates.size())}, {"word", said(word)}};
}

}  // namespace

std::string question(const Source& source, Language language) {
    const std::size_t count = source.shape().scenarios.size();
    std::string policies;
    for (std::size_t s = 0; s < count; ++s)
        policies += (s == 0           ? ""
                     : s + 1 == count ? Text{" of ", " or "}.with(language)
                                      : std::string(", ")) +
                    "‘" + source.title(s, language) + "’";
    return Text{"Wat is over {} jaar beter voor de bewoners van {}: {}?",
                "What is better for the residents of {1} over {0} years: {2}?"}
        .with(language, source.last_year(), source.titles(language).place, policies);
}

Json answer(const Source& source, const std::vector<ComparedPair>& pairs) {
    const Speaker dutch(source, pairs, Language::dutch), english(source, pairs, Language::english);
    const auto both = [](const std::string& nl, const std::string& en) { return Json{{"nl", nl}, {"en", en}}; };
    Json points = Json::array();
    const auto in_dutch = dutch.points(pairs), in_english = english.points(pairs);
    for (std::size_t k = 0; k < in_dutch.size(); ++k) points.push_back(both(in_dutch[k], in_english[k]));
    return {{"sentence", both(dutch.sentence(), english.sentence())},
            {"certainty", both(dutch.certainty(), english.certainty())},
            {"distinguishable", english.told_apart()},
            {"worlds", worlds(source)},
            {"points", points}};
}

}  // namespace adem::tools::report
