#include "models/areas/figure_search.hpp"

#include <fmt/format.h>

#include "models/areas/area_code.hpp"

namespace adem::model {

std::string Finding::source() const {
    const std::string year = at.row->year > 0 ? fmt::format(" {}", at.row->year) : " (year not stated)";
    return fmt::format("CBS Kerncijfers wijken en buurten{}, {}{}{}", year, at.row->code, note.empty() ? "" : ", ",
                       note);
}

FigureSearch::FigureSearch(const AreaFiles& files, std::string code) : files_(files), code_(std::move(code)) {
    for (const std::string& around : areas_around(code_))
        around_.push_back({around == code_ ? Area::neighbourhood : level_of(around), files.rows_of(around)});
}

std::optional<Finding> FigureSearch::first(const std::vector<Rule>& rules) const {
    return first(rules, Area::neighbourhood, Area::country);
}

std::optional<Finding> FigureSearch::first(const std::vector<Rule>& rules, Area from, Area to) const {
    for (const Around& around : around_) {
        if (around.origin < from || around.origin > to) continue;
        for (const RowAt& at : around.rows)
            for (const Rule& rule : rules)
                if (auto found = rule(at)) {
                    found->at = at;
                    found->origin = around.origin;
                    return found;
                }
    }
    return std::nullopt;
}

Rule share_in(CbsColumn column, std::string note) {
    constexpr double hundred = 100;
    return [=](const RowAt& at) -> std::optional<Finding> {
        const auto value = at[column];
        if (!value) return std::nullopt;
        return Finding{{*value / hundred}, note, 0};
    };
}

}  // namespace adem::model
