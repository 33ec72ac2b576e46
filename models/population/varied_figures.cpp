#include "models/population/varied_figures.hpp"

#include <algorithm>
#include <array>

namespace adem::model {

namespace {

constexpr std::array names{"employment_rate",   "income_low_share", "problem_debt_share",
                           "social_rent_share", "trust_people",     "trust_municipality",
                           "disorder",          "loneliness_share", "associations"};

std::vector<ProfileField> found_figures() {
    std::vector<ProfileField> found;
    for (const ProfileField& field : profile_fields())
        if (std::find(names.begin(), names.end(), field.name) != names.end()) found.push_back(field);
    return found;
}

/// Other parts of a whole that shrink or grow so that the whole stays what it was.
void make_room(std::initializer_list<SourcedFigure*> others, double before, double after) {
    for (SourcedFigure* other : others) other->value *= before > 0 ? after / before : 0;
}

}  // namespace

std::span<const ProfileField> varied_figures() {
    static const std::vector<ProfileField> figures = found_figures();
    return figures;
}

std::vector<std::string> names_of_varied_figures() {
    std::vector<std::string> all{"profile"};
    for (const ProfileField& field : varied_figures()) all.push_back("profile." + std::string(field.name));
    return all;
}

Profile multiplied(Profile profile, const ProfileField& figure, double times) {
    SourcedFigure& varied = profile.*figure.figure;
    const double stated = varied.value;
    varied.value = std::clamp(stated * times, figure.low, figure.high);
    if (figure.name == "social_rent_share") {
        const double others = profile.owner_share.value + profile.private_rent_share.value;
        // Where there is nothing else, nothing else can come in its place.
        varied.value = others > 0 ? std::min(varied.value, stated + others) : stated;
        make_room({&profile.owner_share, &profile.private_rent_share}, others, others + stated - varied.value);
    }
    if (figure.name == "income_low_share") make_room({&profile.income_high_share}, 1 - stated, 1 - varied.value);
    return profile;
}

}  // namespace adem::model
