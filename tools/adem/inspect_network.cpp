// What `inspect` prints of ties, beside what was published of real networks.
#include <array>
#include <cmath>
#include <map>

#include "tools/adem/inspection.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Figures = model::NetworkFigures;

std::string number(const Spread& spread, Language language) {
    const std::string mean = decimal(spread.mean, 2, language);
    if (!(spread.high > spread.low)) return mean;
    return fmt::format("{} ({}..{})", mean, decimal(spread.low, 2, language), decimal(spread.high, 2, language));
}

std::string range_text(const model::NetworkComparison& row, Language language) {
    if (std::isinf(row.high)) return Text{"{} of meer", "{} or more"}.with(language, decimal(row.low, 2, language));
    return decimal(row.low, 2, language) + "–" + decimal(row.high, 2, language);
}

std::string within_text(double found, const model::NetworkComparison& row, Language language) {
    if (std::isnan(found)) return "–";
    return found >= row.low && found <= row.high ? Text{"ja", "yes"}.with(language) : Text{"nee", "no"}.with(language);
}

/// Which numbers of the list stand under the table.
class Sources {
  public:
    std::string mark(const std::string& source) {
        const auto [at, is_new] = numbers_.try_emplace(source, numbers_.size() + 1);
        if (is_new) text_ += fmt::format("[{}] {}\n", at->second, source);
        return fmt::format("[{}]", at->second);
    }
    const std::string& text() const { return text_; }

  private:
    std::map<std::string, std::size_t> numbers_;
    std::string text_;
};

std::string comparison_table(const Inspection& inspection, Language language) {
    Rows rows{{Text{"cijfer", "figure"}.with(language)}};
    for (const Stage& stage : inspection.stages) {
        rows[0].push_back(stage.title.with(language));
        rows[0].push_back(Text{"binnen?", "within?"}.with(language));
    }
    rows[0].push_back(Text{"gepubliceerd", "published"}.with(language));
    rows[0].push_back(Text{"bron", "source"}.with(language));
    Sources sources;
    const auto published = model::compared_with_published(inspection.stages.front().networks.front());
    for (std::size_t k = 0; k < published.size(); ++k) {
        std::vector<std::string> row{with(published[k].label, language)};
        for (const Stage& stage : inspection.stages) {
            const Spread spread = spread_over(stage.networks, [&](const Figures& figures) {
                return model::compared_with_published(figures)[k].found;
            });
            row.push_back(number(spread, language));
            row.push_back(within_text(spread.mean, published[k], language));
        }
        row.push_back(range_text(published[k], language));
        row.push_back(sources.mark(published[k].source));
        rows.push_back(std::move(row));
    }
    return text_table(rows) + sources.text();
}

struct Line {
    Text label;
    double (*value)(const Figures& figures);
};

constexpr std::array lines{
    Line{{"banden per bewoner", "ties per resident"}, [](const Figures& f) { return f.all.mean; }},
    Line{{"  standaardafwijking", "  standard deviation"}, [](const Figures& f) { return f.all.deviation; }},
    Line{{"buiten het huishouden", "outside the household"}, [](const Figures& f) { return f.outside.mean; }},
    Line{{"  standaardafwijking", "  standard deviation"}, [](const Figures& f) { return f.outside.deviation; }},
    Line{{"  5 % heeft er hooguit", "  5 % have at most"}, [](const Figures& f) { return f.outside.p05; }},
    Line{{"  de helft hooguit", "  half at most"}, [](const Figures& f) { return f.outside.median; }},
    Line{{"  95 % hooguit", "  95 % at most"}, [](const Figures& f) { return f.outside.p95; }},
    Line{{"  de meeste", "  the most"}, [](const Figures& f) { return f.outside.most; }},
    Line{{"clustering, huishouden meegeteld", "clustering, household included"},
         [](const Figures& f) { return f.clustering_of_all; }},
    Line{{"aandeel in de grootste groep die samenhangt", "share in the largest connected component"},
         [](const Figures& f) { return f.largest_component; }}};

constexpr std::array contexts{Text{"aandeel huishouden", "share household"},   Text{"aandeel familie", "share kin"},
                              Text{"aandeel straat", "share street"},          Text{"aandeel school", "share school"},
                              Text{"aandeel vereniging", "share association"}, Text{"aandeel plek", "share place"}};
static_assert(contexts.size() == vocabulary_size<model::TieContext>);

std::string figures_table(const Inspection& inspection, Language language) {
    Rows rows{{Text{"cijfer", "figure"}.with(language)}};
    for (const Stage& stage : inspection.stages) rows[0].push_back(stage.title.with(language));
    const auto add = [&](const std::string& label, const auto& value) {
        rows.push_back({label});
        for (const Stage& stage : inspection.stages)
            rows.back().push_back(number(spread_over(stage.networks, value), language));
    };
    for (const Line& line : lines) add(line.label.with(language), line.value);
    for (std::size_t k = 0; k < contexts.size(); ++k)
        add(contexts[k].with(language), [k](const Figures& f) { return f.share_by_context[k]; });
    const auto& traits = inspection.stages.front().networks.front().homophily;
    for (std::size_t k = 0; k < traits.size(); ++k) {
        add(with(traits[k].label, language), [k](const Figures& f) { return f.homophily[k].same; });
        add(Text{"  bij toeval", "  by chance"}.with(language),
            [k](const Figures& f) { return f.homophily[k].by_chance; });
    }
    return text_table(rows);
}

}  // namespace

std::string network_text(const Inspection& inspection, Language language) {
    return Text{
               "BANDEN: het model naast gepubliceerde netwerken (overeenkomst: aandeel banden tussen gelijken, gedeeld "
               "door dat van\nwillekeurige paren)\n\n",
               "TIES: the model beside published networks (likeness: the share of ties between people who are alike, "
               "over that of\nrandom pairs)\n\n"}
               .with(language) +
           comparison_table(inspection, language) + "\n" + figures_table(inspection, language);
}

}  // namespace adem::tools
