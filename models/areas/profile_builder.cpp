#include "models/areas/profile_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/areas/folded_text.hpp"
#include "models/areas/household_figures.hpp"
#include "models/areas/other_figures.hpp"
#include "models/areas/person_figures.hpp"
#include "models/areas/profile_text.hpp"
#include "models/population/profile_reader.hpp"

namespace adem::model {
namespace {

bool same_name(const std::string& one, const std::string& other) {
    const std::string a = folded(one), b = folded(other);
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

/// Codes change between years: an area that has another name elsewhere may be another area.
void compare_names(const AreaFiles& files, const std::string& code, std::vector<Remark>& remarks) {
    const auto rows = files.rows_of(code);
    const AreaRow& newest = *rows.front().row;
    for (const RowAt& at : rows) {
        if (same_name(at.row->name, newest.name)) continue;
        const auto is = [&](std::string_view say) {
            return fmt::format(fmt::runtime(say), code, newest.name, at.row->name, at.table->file_name(), at.row->line);
        };
        remarks.push_back({is("{} heet '{}', maar '{}' in {}:{}; is dit dezelfde plek? Codes veranderen met de jaren"),
                           is("{} is called '{}', but '{}' in {}:{}; is this the same place? Codes change over the "
                              "years")});
        return;
    }
}

void name_it(const AreaFiles& files, Profile& profile) {
    profile.name = profile.code;
    profile.municipality = files.municipality_of(profile.code);
    const std::string name = files.name_of(profile.code);
    profile.title_nl = profile.title_en =
        name == profile.municipality ? name : fmt::format("{}, {}", name, profile.municipality);
}

/// The comment above a profile.
std::vector<std::string> head_of(const AreaFiles& files, const Profile& profile, const std::vector<Remark>& remarks) {
    std::vector<std::string> head{
        profile.title_en + ": a profile that adem made from figures of CBS (StatLine, CC BY 4.0).", "",
        "Every figure has its source and the area that it was measured for: buurt (this area), wijk, municipality or",
        "country. A figure that is missing for the area comes from the next larger one. An assumption says so.", ""};
    for (const AreaTable& table : files.tables())
        head.push_back(fmt::format("Data: {}, fingerprint {}", table.file_name(), table.fingerprint));
    for (const Remark& remark : remarks) head.push_back("Note: " + remark.en);
    return head;
}

}  // namespace

BuiltProfile build_profile(const AreaFiles& files, std::string_view code, const Place& asked_at) {
    BuiltProfile built;
    Profile& profile = built.profile;
    profile.code = files.code_of(code, asked_at);
    name_it(files, profile);
    const FigureSearch search(files, profile.code);
    compare_names(files, profile.code, built.remarks);
    state_persons(search, profile, built.remarks, asked_at);
    const int urbanity = state_place_type(search, profile, built.remarks);
    state_households(search, profile, built.remarks, asked_at);
    state_education_and_work(search, profile);
    state_income(search, profile);
    state_dwellings(search, profile);
    state_what_is_left(profile, urbanity);
    if (auto problems = problems_of(profile); !problems.empty()) throw InputError(std::move(problems));
    return built;
}

std::string file_text(const AreaFiles& files, const BuiltProfile& built) {
    const Profile& profile = built.profile;
    std::string yaml = profile_text(profile, head_of(files, profile, built.remarks));
    parse_profile(yaml, "profile of " + profile.code, profile.code);  // throws rather than leave what cannot be read
    return yaml;
}

}  // namespace adem::model
