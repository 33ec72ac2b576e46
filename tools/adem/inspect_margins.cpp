// What `inspect` prints of margins and of what goes together.
#include <array>
#include <cmath>

#include "tools/adem/areas.hpp"
#include "tools/adem/inspection.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string unit_text(model::Counted counted, Language language) {
    constexpr std::array units{Text{"bewoners", "residents"}, Text{"huishoudens", "households"},
                               Text{"woningen", "dwellings"}};
    return units[static_cast<std::size_t>(counted)].with(language);
}

/// The mean, and the smallest and largest where they differ from it.
std::string spread_text(const Spread& spread, int digits, Language language) {
    const std::string mean = decimal(spread.mean, digits, language);
    if (!(spread.high > spread.low)) return mean;
    return fmt::format("{} ({}..{})", mean, decimal(spread.low, digits, language),
                       decimal(spread.high, digits, language));
}

std::string source_of(const model::MarginCategory& category, Language language) {
    if (category.figure == nullptr) return Text{"de rest", "the rest"}.with(language);
    if (category.figure->area == model::Area::assumption) return category.figure->source;
    return origin_text(category.figure->area, language) + ": " + category.figure->source;
}

Rows head_of_categories(const Inspection& inspection, Language language) {
    Rows rows{{Text{"marge", "margin"}.with(language), "", Text{"profiel", "profile"}.with(language)}};
    for (const Stage& stage : inspection.stages) {
        rows[0].push_back(stage.title.with(language));
        rows[0].push_back(Text{"verschil", "difference"}.with(language));
    }
    rows[0].push_back(Text{"herkomst van het cijfer", "where the figure is from"}.with(language));
    return rows;
}

std::string categories_text(const Inspection& inspection, Language language) {
    Rows rows = head_of_categories(inspection, language);
    const auto& margins = inspection.stages.front().margins.front();
    for (std::size_t m = 0; m < margins.size(); ++m)
        for (std::size_t c = 0; c < margins[m].categories.size(); ++c) {
            const model::MarginCategory& category = margins[m].categories[c];
            std::vector<std::string> row{c == 0 ? with(margins[m].label, language) : "", with(category.label, language),
                                         decimal(category.stated, 1, language)};
            for (const Stage& stage : inspection.stages) {
                const auto found = [&](const auto& made) { return made[m].categories[c].found; };
                const auto off = [&](const auto& made) {
                    return made[m].categories[c].found - made[m].categories[c].stated;
                };
                row.push_back(spread_text(spread_over(stage.margins, found), 0, language));
                row.push_back(signed_decimal(spread_over(stage.margins, off).mean, 1, language));
            }
            row.push_back(source_of(category, language));
            rows.push_back(std::move(row));
        }
    return text_table(rows);
}

std::string errors_text(const Inspection& inspection, Language language) {
    Rows rows{{Text{"marge", "margin"}.with(language), Text{"geteld", "counted"}.with(language)}};
    for (const Stage& stage : inspection.stages) {
        rows[0].push_back(
            Text{"totale absolute fout, {}", "total absolute error, {}"}.with(language, stage.title.with(language)));
        rows[0].push_back(Text{"aandeel", "share"}.with(language));
        rows[0].push_back(Text{"na schalen", "after scaling"}.with(language));
    }
    const auto& margins = inspection.stages.front().margins.front();
    for (std::size_t m = 0; m < margins.size(); ++m) {
        std::vector<std::string> row{with(margins[m].label, language), unit_text(margins[m].counted, language)};
        for (const Stage& stage : inspection.stages) {
            const auto error = [&](const auto& made) { return made[m].error(); };
            const auto share = [&](const auto& made) { return 100 * made[m].error() / made[m].whole(); };
            const auto scaled = [&](const auto& made) { return made[m].error_of_target(); };
            row.push_back(spread_text(spread_over(stage.margins, error), 1, language));
            row.push_back(decimal(spread_over(stage.margins, share).mean, 2, language) + " %");
            row.push_back(spread_text(spread_over(stage.margins, scaled), 1, language));
        }
        rows.push_back(std::move(row));
    }
    return text_table(rows);
}

}  // namespace

std::string margins_text(const Inspection& inspection, Language language) {
    return Text{"MARGES: wat het profiel stelt en wat de bevolking telt\n\n",
                "MARGINS: what the profile states and what the population counts\n\n"}
               .with(language) +
           categories_text(inspection, language) +
           Text{
               "\nTOTALE ABSOLUTE FOUT PER MARGE: som over de categorieën van |bevolking − profiel|; na schalen: tegen "
               "het profiel\nzo geschaald dat de categorieën optellen tot wie er geteld zijn (gepubliceerde aantallen "
               "zijn elk afgerond)\n\n",
               "\nTOTAL ABSOLUTE ERROR PER MARGIN: sum over the categories of |population − profile|; after scaling: "
               "against the\nprofile scaled so that the categories add up to all who are counted (published counts "
               "are each rounded)\n\n"}
               .with(language) +
           errors_text(inspection, language);
}

std::string crosstabs_text(const Stage& stage, Language language) {
    std::string text = Text{"WAT SAMENGAAT: per rij het aandeel in procenten ({}, eerste bevolking)\n\n",
                            "WHAT GOES TOGETHER: per cent of each row ({}, first population)\n\n"}
                           .with(language, stage.title.with(language));
    for (const model::Crosstab& table : model::crosstabs_of(stage.first.population)) {
        Rows rows{{with(table.label, language), unit_text(table.counted, language)}};
        for (const model::Label& column : table.columns) rows[0].push_back(with(column, language));
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            rows.push_back({with(table.rows[r], language), whole(table.all[r], language)});
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                rows.back().push_back(decimal(100 * table.share(r, c), 1, language));
        }
        text += text_table(rows) + "\n";
    }
    return text;
}

}  // namespace adem::tools
