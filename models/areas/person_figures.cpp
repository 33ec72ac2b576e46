#include "models/areas/person_figures.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

#include "models/areas/usual_figures.hpp"
#include "models/population/apportion.hpp"

namespace adem::model {
namespace {

using C = CbsColumn;
using P = Profile;
constexpr double hundred = 100;
// Parts may differ from their whole by what rounding to 5 (as the reader of profiles allows) or to whole per cents
// makes; beyond this they contradict it.
constexpr double rounded_share = 0.005, rounded_count = 15;
constexpr double largest_contradiction = 0.05;

/// Parts of the residents.
struct Parts {
    std::vector<SourcedFigure P::*> figures;
    std::vector<Rule> rules;
    std::string nl, en;
};

std::optional<Finding> counts_in(const RowAt& at, const std::vector<CbsColumn>& columns) {
    Finding found;
    for (const CbsColumn column : columns) {
        const auto value = at[column];
        if (!value || at.is_percent(column) != at.is_percent(columns.front())) return std::nullopt;
        found.values.push_back(*value);
    }
    const bool percent = at.is_percent(columns.front());
    found.note = percent ? "per cents" : "";
    found.whole = percent ? hundred : at[C::residents].value_or(0);
    return found;
}

/// Westers and niet-westers, as CBS counted until 2022, for Europe and outside Europe.
std::optional<Finding> backgrounds_in(const RowAt& at) {
    auto found = counts_in(at, {C::western, C::non_western});
    if (!found || found->whole == 0) return std::nullopt;
    found->values.insert(found->values.begin(), found->whole - found->values[0] - found->values[1]);
    found->note = "western and non-western background taken for Europe and outside Europe";
    return found->values.front() < 0 ? std::nullopt : found;
}

Rule sum_of_all(std::vector<CbsColumn> columns) {
    return [columns = std::move(columns)](const RowAt& at) { return counts_in(at, columns); };
}

std::vector<Parts> all_parts() {
    return {{{&P::women, &P::men}, {sum_of_all({C::women, C::men})}, "vrouwen en mannen", "women and men"},
            {{&P::age_0_14, &P::age_15_24, &P::age_25_44, &P::age_45_64, &P::age_65_plus},
             {sum_of_all({C::age_0_14, C::age_15_24, C::age_25_44, C::age_45_64, C::age_65_plus})},
             "leeftijdsgroepen",
             "age groups"},
            {{&P::origin_netherlands, &P::origin_europe, &P::origin_outside_europe},
             {sum_of_all({C::origin_netherlands, C::origin_europe, C::origin_outside_europe}),
              sum_of_all({C::born_netherlands, C::born_europe, C::born_outside_europe}), backgrounds_in},
             "herkomstgroepen",
             "origins"}};
}

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

class PersonFigures {
  public:
    PersonFigures(const FigureSearch& search, P& profile, std::vector<Remark>& remarks)
        : search_(search), profile_(profile), remarks_(remarks) {}

    void state(const Place& asked_at) {
        const auto found = search_.first({[](const RowAt& at) { return counts_in(at, {C::residents}); }},
                                         Area::neighbourhood, Area::neighbourhood);
        if (!found)
            throw InputError(Problem{asked_at, fmt::format("{} has no number of residents in these files (columns: {})",
                                                           search_.code(), names_of(C::residents))});
        const double fewest = profile_fields().front().low;
        if (found->values[0] < fewest)
            throw InputError(
                Problem{{found->at.table->file, found->at.row->line, 0},
                        fmt::format("{} ({}) has {} residents (a profile needs at least {})", search_.code(),
                                    found->at.row->name, number_text(found->values[0]), number_text(fewest))});
        own_ = found->at;
        profile_.residents = {found->values[0], found->source(), Area::neighbourhood, {}};
        for (const Parts& parts : all_parts()) state(parts);
    }

  private:
    void state(const Parts& parts) {
        std::vector<Rule> rules;
        for (const Rule& rule : parts.rules)
            rules.emplace_back([&, rule](const RowAt& at) {
                auto found = rule(at);
                if (found && !adds_up(parts, at, *found)) found.reset();
                return found;
            });
        if (const auto found = search_.first(rules)) {
            state(parts, *found);
        } else {
            state_usual(parts);
        }
    }

    /// Whether parts add up to their whole; a row in which they do not is told of and passed over.
    bool adds_up(const Parts& parts, const RowAt& at, const Finding& found) {
        const double sum = sum_of(found.values);
        const double whole = found.whole > 0 ? found.whole : sum;
        if (sum > 0 && std::abs(sum - whole) <= std::max(rounded_count, largest_contradiction * whole)) return true;
        if (sum > 0)
            remarks_.push_back({fmt::format("{}:{}: {} tellen op tot {}, niet tot {}; niet gebruikt", at.table->file,
                                            at.row->line, parts.nl, number_text(sum), number_text(whole)),
                                fmt::format("{}:{}: {} add up to {}, not {}; not used", at.table->file_name(),
                                            at.row->line, parts.en, number_text(sum), number_text(whole))});
        return false;
    }

    void state(const Parts& parts, const Finding& found) {
        const double residents = profile_.residents.value;
        const bool as_it_is =
            found.at == own_ && std::abs(sum_of(found.values) - residents) <= rounded_share * residents + rounded_count;
        std::string source = found.source();
        if (!as_it_is) source += ", shares of its residents";
        state(parts, as_it_is ? found.values : shared_out(found.values), source, found.origin);
    }

    void state_usual(const Parts& parts) {
        std::vector<double> shares;
        std::string source;
        for (SourcedFigure P::*const figure : parts.figures)
            for (const UsualFigure& usual : usual_figures())
                if (usual.figure == figure) {
                    shares.push_back(usual.between);
                    source = usual.source;
                }
        state(parts, shared_out(shares), source, Area::country);
    }

    std::vector<double> shared_out(const std::vector<double>& shares) const {
        const auto counts = apportion(static_cast<int>(profile_.residents.value), shares);
        return {counts.begin(), counts.end()};
    }

    void state(const Parts& parts, const std::vector<double>& values, const std::string& source, Area origin) {
        for (std::size_t i = 0; i < values.size(); ++i) profile_.*parts.figures[i] = {values[i], source, origin, {}};
    }

    const FigureSearch& search_;
    P& profile_;
    std::vector<Remark>& remarks_;
    RowAt own_;
};

}  // namespace

void state_persons(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks, const Place& asked_at) {
    PersonFigures(search, profile, remarks).state(asked_at);
}

}  // namespace adem::model
