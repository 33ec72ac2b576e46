#include "tools/adem/story_casting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace adem::tools {

namespace {

using model::Portrait;

constexpr int adult = 18, most_years_apart = 10;
constexpr std::size_t most_fellows = 200;

[[noreturn]] void refuse(const char* option, std::string why) {
    throw InputError(Problem{Place{option}, std::move(why)});
}

/// B less A; nothing for who is not there at the end under both.
std::optional<float> difference(Identity who, const Ends& ends) {
    const auto a = ends[0].find(who), b = ends[1].find(who);
    if (a == ends[0].end() || b == ends[1].end()) return {};
    return b->second - a->second;
}

/// The middle one by difference of those who are there at the end and whom `counts` lets through; of two the first.
template <class Counts>
const Portrait* middle_one(const std::vector<Portrait>& residents, const Ends& ends, Counts counts) {
    std::vector<std::tuple<float, Identity, const Portrait*>> found;
    for (const Portrait& resident : residents)
        if (const auto changed = difference(resident.who, ends); changed && counts(resident))
            found.emplace_back(*changed, resident.who, &resident);
    if (found.empty()) return nullptr;
    std::sort(found.begin(), found.end());
    return std::get<const Portrait*>(found[(found.size() - 1) / 2]);
}

bool are_alike(const Portrait& a, const Portrait& b) {
    const auto place = [](const Portrait& t) {
        return std::tuple(t.role, t.lives_alone, t.with_partner, t.single_parent);
    };
    return a.sex == b.sex && place(a) == place(b) && a.in_debt == b.in_debt && a.employed == b.employed &&
           std::abs(a.age - b.age) <= most_years_apart;
}

}  // namespace

Chosen chosen_by_identity(const std::vector<Portrait>& residents, Identity identity, std::uint32_t replicate) {
    const auto found =
        std::find_if(residents.begin(), residents.end(), [=](const Portrait& one) { return one.who == identity; });
    if (found == residents.end())
        refuse("--resident",
               fmt::format("nobody with number {:016x} lives here at the start of replicate {} (numbers are those that "
                           "earlier stories of this seed and replicate name)",
                           identity.value, replicate));
    return {*found, {"Deze bewoner is gekozen op nummer.", "This resident was chosen by number."}};
}

Chosen chosen_by_wish(const std::vector<Portrait>& residents, const Wish& wish, const Ends& ends) {
    std::vector<Portrait> staying = residents;
    std::erase_if(staying, [&](const Portrait& one) { return !difference(one.who, ends); });
    const Portrait* found = nearest(staying, wish);
    const bool stays = found != nullptr;
    if (!stays) found = nearest(residents, wish);
    if (found == nullptr) refuse("--like", "nobody who may be meant lives here at the start of this replicate");
    const auto why = [&](Language language) {
        const Text among = stays ? Text{"wie er in beide werelden tot het eind woonden",
                                        "those who lived here to the end in "
                                        "both worlds"}
                                 : Text{"alle bewoners bij de start", "all residents at the start"};
        std::string text = Text{"Van {} komt deze bewoner het dichtst bij wat is gevraagd",
                                "Of {} this resident comes nearest to what was asked for"}
                               .with(language, among.with(language));
        const auto names = missed(*found, wish, language);
        if (!names.empty())
            text += Text{"; niet gevonden: {}", "; not found: {}"}.with(language, fmt::join(names, ", "));
        return text + ".";
    };
    return {*found, {why(Language::dutch), why(Language::english)}};
}

Chosen chosen_as_typical(const std::vector<Portrait>& residents, const Ends& ends) {
    const auto grown_up = [](const Portrait& one) { return one.age >= adult; };
    if (const Portrait* one =
            middle_one(residents, ends, [&](const Portrait& t) { return grown_up(t) && t.needs > 0; }))
        return {
            *one,
            {"Niemand is gevraagd. Gekozen is de middelste: van alle volwassenen die bij de start hulp nodig hadden en "
             "er in beide werelden tot het eind woonden, degene bij wie het verschil tussen A en B in het midden ligt.",
             "Nobody was asked for. The one in the middle was chosen: of all grown-ups who needed help at the start "
             "and lived here to the end in both worlds, the one whose difference between A and B lies in the middle."}};
    if (const Portrait* one = middle_one(residents, ends, grown_up))
        return {
            *one,
            {"Niemand is gevraagd. Gekozen is de middelste: van alle volwassenen die er in beide werelden tot het eind "
             "woonden, degene bij wie het verschil tussen A en B in het midden ligt.",
             "Nobody was asked for. The one in the middle was chosen: of all grown-ups who lived here to the end in "
             "both worlds, the one whose difference between A and B lies in the middle."}};
    if (residents.empty()) refuse("story", "nobody lives here at the start of this replicate");
    return {
        residents.front(),
        {"Niemand is gevraagd en geen volwassene woonde er in beide werelden tot het eind: gekozen is de eerste op "
         "nummer.",
         "Nobody was asked for and no grown-up lived here to the end in both worlds: the first by number was chosen."}};
}

Fellows fellows_of(const Portrait& resident, const std::vector<Portrait>& residents, const Ends& ends) {
    std::vector<std::tuple<int, Identity, float>> alike;
    for (const Portrait& other : residents) {
        if (other.who == resident.who || !are_alike(resident, other)) continue;
        if (const auto changed = difference(other.who, ends))
            alike.emplace_back(std::abs(other.age - resident.age), other.who, *changed);
    }
    std::sort(alike.begin(), alike.end());
    alike.resize(std::min(alike.size(), most_fellows));
    Fellows fellows{alike.size()};
    for (const auto& [years, who, changed] : alike) {
        fellows.better_under_a += changed < 0 ? 1 : 0;
        fellows.better_under_b += changed > 0 ? 1 : 0;
    }
    return fellows;
}

}  // namespace adem::tools
