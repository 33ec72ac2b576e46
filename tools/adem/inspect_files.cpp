// What `inspect --out` writes: the tables that it prints, for other programs.
#include <array>
#include <filesystem>

#include "engine/output/csv.hpp"
#include "tools/adem/inspection.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::array files{"margins.csv", "together.csv", "network.csv", "ages.csv", "sizes.csv", "degrees.csv"};

std::string_view unit_of(model::Counted counted) {
    constexpr std::array<std::string_view, 3> units{"resident", "household", "dwelling"};
    return units[static_cast<std::size_t>(counted)];
}

void write_margins(const Inspection& inspection, CsvTable& table) {
    for (const Stage& stage : inspection.stages)
        for (std::size_t r = 0; r < stage.margins.size(); ++r)
            for (const model::Margin& margin : stage.margins[r])
                for (const model::MarginCategory& category : margin.categories) {
                    table.text(stage.title.english).whole(static_cast<std::int64_t>(r)).text(margin.name);
                    table.text(category.label.english).text(unit_of(margin.counted)).number(category.stated);
                    table.number(category.target).number(category.found);
                    const bool stated = category.figure != nullptr;
                    table.text(stated ? model::area_word(category.figure->area) : "rest");
                    table.text(stated ? category.figure->source : "").end_row();
                }
}

void write_crosstabs(const Inspection& inspection, CsvTable& table) {
    for (const Stage& stage : inspection.stages)
        for (const model::Crosstab& crosstab : model::crosstabs_of(stage.first.population))
            for (std::size_t r = 0; r < crosstab.rows.size(); ++r)
                for (std::size_t c = 0; c < crosstab.columns.size(); ++c)
                    table.text(stage.title.english)
                        .text(crosstab.name)
                        .text(crosstab.rows[r].english)
                        .text(crosstab.columns[c].english)
                        .text(unit_of(crosstab.counted))
                        .number(crosstab.counts[r][c])
                        .number(crosstab.all[r])
                        .end_row();
}

void write_network(const Inspection& inspection, CsvTable& table) {
    for (const Stage& stage : inspection.stages)
        for (std::size_t r = 0; r < stage.networks.size(); ++r)
            for (const model::NetworkComparison& row : model::compared_with_published(stage.networks[r]))
                table.text(stage.title.english)
                    .whole(static_cast<std::int64_t>(r))
                    .text(row.name)
                    .number(row.found)
                    .number(row.low)
                    .number(row.high)
                    .text(row.source)
                    .end_row();
}

void write_ages(const Inspection& inspection, CsvTable& table) {
    for (const Stage& stage : inspection.stages) {
        const model::Pyramid pyramid = model::pyramid_of(stage.first.population);
        for (std::size_t age = 0; age < model::years_of_age; ++age)
            table.text(stage.title.english)
                .whole(static_cast<std::int64_t>(age))
                .number(pyramid.women[age])
                .number(pyramid.men[age])
                .end_row();
    }
}

void write_counts(const Inspection& inspection, std::size_t first, CsvTable& table,
                  std::vector<double> (*counts)(const Stage& stage)) {
    for (const Stage& stage : inspection.stages) {
        const std::vector<double> numbers = counts(stage);
        for (std::size_t k = 0; k < numbers.size(); ++k)
            table.text(stage.title.english).whole(static_cast<std::int64_t>(first + k)).number(numbers[k]).end_row();
    }
}

void refuse_to_replace(const fs::path& folder) {
    std::error_code ignored;
    for (const char* name : files)
        if (fs::exists(folder / name, ignored))
            throw InputError(Problem{Place{(folder / name).string()},
                                     "there is a file with this name (use --force to replace it, or --out for another "
                                     "folder)"});
    if (fs::exists(folder, ignored) && !fs::is_directory(folder, ignored))
        throw InputError(Problem{Place{folder.string()}, "this is no folder (use --out for another name)"});
}

}  // namespace

void write_inspection(const Inspection& inspection, const std::string& folder, bool replace) {
    const fs::path target = folder;
    if (!replace) refuse_to_replace(target);
    make_folder(target);
    CsvTable margins(target / files[0], {"moment", "replicate", "margin", "category", "unit", "profile", "scaled",
                                         "population", "area", "source"});
    CsvTable together(target / files[1], {"moment", "table", "row", "column", "unit", "number", "row_number"});
    CsvTable network(target / files[2], {"moment", "replicate", "figure", "model", "low", "high", "source"});
    CsvTable ages(target / files[3], {"moment", "age", "women", "men"});
    CsvTable sizes(target / files[4], {"moment", "members", "households"});
    CsvTable degrees(target / files[5], {"moment", "ties_outside_household", "residents"});
    write_margins(inspection, margins);
    write_crosstabs(inspection, together);
    write_network(inspection, network);
    write_ages(inspection, ages);
    write_counts(inspection, 1, sizes, [](const Stage& stage) { return model::sizes_of(stage.first.population); });
    write_counts(inspection, 0, degrees, [](const Stage& stage) { return stage.first.network.outside.histogram; });
    for (CsvTable* table : {&margins, &together, &network, &ages, &sizes, &degrees}) table->finish();
    for (CsvTable* table : {&margins, &together, &network, &ages, &sizes, &degrees}) table->commit();
}

}  // namespace adem::tools
