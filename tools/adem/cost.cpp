#include "tools/adem/cost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "engine/base/error.hpp"
#include "engine/output/csv.hpp"
#include "engine/statistics/summary.hpp"
#include "models/money/unit_costs.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

using model::CostLine;
using model::PlannedItem;

constexpr std::size_t name_width = 44, total_width = 15, least_year_width = 8;
constexpr std::size_t years_in_a_block = 10;

/// Rows of one line or item: its total in euro and its years in thousands.
class YearTable {
  public:
    YearTable(std::size_t years, Language language) : years_(years), language_(language) {}

    void add(std::string name, std::vector<double> euro) { rows_.push_back({std::move(name), std::move(euro)}); }

    std::string text() const {
        std::string out;
        for (std::size_t first = 0; first < years_; first += years_in_a_block) {
            const std::size_t end = std::min(years_, first + years_in_a_block);
            out += (first > 0 ? "\n" : "") + head(first, end);
            for (const Row& row : rows_) out += line(row, first, end);
        }
        return out;
    }

  private:
    struct Row {
        std::string name;
        std::vector<double> euro;
    };

    std::string head(std::size_t first, std::size_t end) const {
        std::string text = left("", name_width);
        if (first == 0) text += right(Text{"euro in totaal", "euro in all"}.with(language_), total_width);
        for (std::size_t year = first; year < end; ++year)
            text += right(Text{"jaar {}", "year {}"}.with(language_, year + 1), year_width());
        return text + "\n";
    }
    std::string line(const Row& row, std::size_t first, std::size_t end) const {
        std::string text = left(row.name, name_width);
        double total = 0;
        for (const double euro : row.euro) total += euro;
        if (first == 0) text += right(whole(total, language_), total_width);
        for (std::size_t year = first; year < end; ++year) text += right(in_thousands(row.euro[year]), year_width());
        return text + "\n";
    }

    std::string in_thousands(double euro) const { return decimal(euro / 1000, 1, language_); }

    /// Room for the largest number and a space before it.
    std::size_t year_width() const {
        std::size_t width = least_year_width;
        for (const Row& row : rows_)
            for (const double euro : row.euro) width = std::max(width, in_thousands(euro).size() + 1);
        return width;
    }

    std::size_t years_;
    Language language_;
    std::vector<Row> rows_;
};

void add_to(std::vector<double>& sum, const std::vector<double>& more) {
    sum.resize(std::max(sum.size(), more.size()));
    for (std::size_t k = 0; k < more.size(); ++k) sum[k] += more[k];
}

std::string title_of(const Scenario& scenario, Language language) {
    return (language == Language::dutch ? scenario.title_nl : scenario.title_en) + " (" + scenario.name + ")";
}

}  // namespace

std::string bill_text(const model::Experiment& experiment, Language language) {
    const std::vector<PlannedItem> items = experiment.planned_items(0);
    const std::size_t years = experiment.shape().cost_years();
    YearTable table(years, language);
    std::vector<double> all(years);
    for (const CostLine line : all_of<CostLine>()) {
        std::vector<double> of_line(years);
        for (const PlannedItem& item : items)
            if (item.line == line) add_to(of_line, item.years);
        add_to(all, of_line);
        const bool any = std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.line == line; });
        if (!any) continue;
        table.add(std::string(name_of(line)), of_line);
        for (const PlannedItem& item : items)
            if (item.line == line) table.add("  " + item.item, item.years);
    }
    table.add(Text{"samen", "together"}.with(language), all);
    return Text{"{}: geplande kosten, prijspeil {}; jaren in duizenden euro\n",
                "{}: planned cost at the price level of {}; years in thousands of euro\n"}
               .with(language, title_of(experiment.scenarios().front(), language), model::price_level) +
           table.text();
}

std::string bill_csv(const model::Experiment& experiment) {
    std::string text;
    for (const PlannedItem& item : experiment.planned_items(0))
        for (std::size_t year = 0; year < item.years.size(); ++year)
            text += fmt::format("{},{},{},{},{}\n", csv_field(experiment.shape().scenarios.front()), year + 1,
                                name_of(item.line), csv_field(item.item), item.years[year]);
    return text;
}

namespace {

/// Planned, spent, shortfall and underspend of one row, each a mean over the replicates.
struct Spending {
    double planned = 0, spent = 0, shortfall = 0, left = 0;

    Spending(const std::vector<double>& of_plan, const std::vector<double>& of_spent,
             const std::vector<double>& of_shortfall)
        : planned(statistics::mean(of_plan)),
          spent(statistics::mean(of_spent)),
          shortfall(statistics::mean(of_shortfall)) {
        std::vector<double> rest;
        for (std::size_t r = 0; r < of_plan.size(); ++r)
            rest.push_back(std::max(0.0, of_plan[r] - of_spent[r] - of_shortfall[r]));
        left = statistics::mean(rest);
    }
    bool nothing() const { return planned == 0 && spent == 0 && shortfall == 0; }
};

std::vector<std::string> cells(const std::string& name, const Spending& row, Language language) {
    return {name,
            whole(row.planned, language),
            whole(row.spent, language),
            signed_decimal(row.spent - row.planned, 0, language),
            whole(row.shortfall, language),
            whole(row.left, language)};
}

/// Numbers to the right, names to the left.
std::string columns(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) {
        text += left(row.front(), 20);
        for (std::size_t c = 1; c < row.size(); ++c) text += right(row[c], total_width + 1);
        text += "\n";
    }
    return text;
}

}  // namespace

std::string account_text(const Results& results, const std::string& scenario, const std::string& folder,
                         Language language) {
    const ResultShape& shape = results.shape();
    const auto found = std::find(shape.scenarios.begin(), shape.scenarios.end(), scenario);
    if (found == shape.scenarios.end())
        throw InputError(Problem{Place{folder}, "holds no results of '" + scenario + "'"});
    const auto s = static_cast<std::size_t>(found - shape.scenarios.begin());
    const Account planned = results.account(Money::planned, s), spent = results.account(Money::realised, s),
                  shortfall = results.account(Money::shortfall, s);
    std::vector<std::vector<std::string>> rows{
        {"", Text{"gepland", "planned"}.with(language), Text{"uitgegeven", "spent"}.with(language),
         Text{"verschil", "difference"}.with(language), Text{"tekort", "shortfall"}.with(language),
         Text{"over", "underspend"}.with(language)}};
    for (std::size_t line = 0; line < planned.lines; ++line) {
        const Spending row(planned.of_line(line), spent.of_line(line), shortfall.of_line(line));
        if (!row.nothing()) rows.push_back(cells(shape.cost_lines[line], row, language));
    }
    for (std::size_t year = 0; year < planned.years; ++year)
        rows.push_back(cells(Text{"jaar {}", "year {}"}.with(language, year + 1),
                             {planned.of_year(year), spent.of_year(year), shortfall.of_year(year)}, language));
    rows.push_back(cells(Text{"samen", "together"}.with(language),
                         {planned.totals(), spent.totals(), shortfall.totals()}, language));
    return Text{
               "Uitgegeven naast gepland, in euro, gemiddeld over {} herhalingen ({})\n"
               "tekort: gepland, maar het geld was op; over: gepland en niet nodig gebleken of niet gelukt\n",
               "Spent beside planned, in euro, mean over {} replicates ({})\n"
               "shortfall: planned, but the money was used up; underspend: planned, and neither spent nor short\n"}
               .with(language, results.replicates().size(), folder) +
           columns(rows);
}

namespace {

std::string how_paid(model::PaidBy paid_by, Language language) {
    static const std::array<Text, 4> words{Text{"vooraf gepland", "planned"}, Text{"als het gebeurt", "as it happens"},
                                           Text{"werktijd", "working time"}, Text{"niets", "nothing"}};
    return words[static_cast<std::size_t>(paid_by)].with(language);
}

std::vector<std::string> price_row(const std::string& lever, const model::UnitCost& cost, const ParameterEntry* price,
                                   Language language) {
    const std::string how(cost.why);
    if (price == nullptr)
        return {lever,
                how_paid(cost.paid_by, language),
                cost.lines.empty() ? "" : "1",
                cost.lines.empty() ? "" : "euro",
                "",
                how,
                ""};
    return {lever,
            how_paid(cost.paid_by, language),
            fmt::format("{:g}", price->value),
            price->unit,
            price->path,
            how,
            fmt::format("{}; {}", model::price_level, price->source)};
}

}  // namespace

std::string prices_text(const Registry& registry, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{
        {dutch ? "hefboom" : "lever", dutch ? "betaald" : "paid", dutch ? "prijs" : "price", dutch ? "eenheid" : "unit",
         "parameter", dutch ? "per" : "per", dutch ? "prijspeil; bron" : "price level; source"}};
    std::set<std::string_view> done;
    for (const LeverEntry& lever : registry.levers) {
        const model::UnitCost* cost = model::unit_cost_of(lever);
        if (cost == nullptr) continue;
        const auto prices = model::prices_of(lever, registry);
        const bool by_element = !prices.empty() && prices.front()->element == lever.element;
        if (!by_element && !done.insert(cost->lever).second) continue;
        const std::string name = by_element ? lever.path : std::string(cost->lever);
        if (prices.empty()) rows.push_back(price_row(name, *cost, nullptr, language));
        for (const ParameterEntry* price : prices) rows.push_back(price_row(name, *cost, price, language));
    }
    return text_table(rows);
}

}  // namespace adem::tools
