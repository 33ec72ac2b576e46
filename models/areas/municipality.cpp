#include "models/areas/municipality.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "models/areas/area_code.hpp"
#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

/// By the newest row that says so; 0 where none does.
double residents_of(const AreaFiles& files, const std::string& code) {
    for (const RowAt& at : files.rows_of(code))
        if (const auto residents = at[CbsColumn::residents]) return *residents;
    return 0;
}

/// Whether an area lies in a municipality that is given by its code or its name.
bool lies_in(const AreaFiles& files, const std::string& code, const std::string& municipality_code,
             const std::string& folded_name) {
    const auto around = areas_around(code);
    if (!municipality_code.empty()) return std::ranges::find(around, municipality_code) != around.end();
    return folded(files.municipality_of(code)) == folded_name;
}

}  // namespace

Buurten buurten_of(const AreaFiles& files, std::string_view municipality, const Place& asked_at) {
    const bool everywhere = municipality == every_municipality;
    const std::string code = area_code(municipality), name = folded(municipality);
    Buurten found;
    std::set<std::string> names;
    bool any = false;
    for (const std::string& buurt : files.codes_of(Area::neighbourhood)) {
        names.insert(files.municipality_of(buurt));
        if (!everywhere && !lies_in(files, buurt, code, name)) continue;
        any = true;
        const double residents = residents_of(files, buurt);
        if (residents >= profile_fields().front().low) {
            found.codes.push_back(buurt);
        } else {
            ++found.left_out;
            found.residents_left_out += residents;
        }
    }
    if (!found.codes.empty()) return found;
    const auto near =
        any ? std::nullopt : nearest_name(municipality, std::vector<std::string>(names.begin(), names.end()));
    throw InputError(
        Problem{asked_at, fmt::format("no buurten of {}{} in the files under 'data' (a municipality by its "
                                      "name or code, or 'all'){}",
                                      in_quotes(municipality), any ? " with enough residents" : "",
                                      near ? fmt::format(". Did you mean '{}'?", *near) : "")});
}

}  // namespace adem::model
