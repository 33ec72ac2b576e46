#include "tools/adem/story_years.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tools/adem/story_ending.hpp"

namespace adem::tools {

namespace {

using model::Event;
using Years = std::map<int, std::vector<Event>>;

Years by_year(const Story& story, std::size_t life) {
    Years years;
    for (const Event& event : story.lives[life].events) years[month_of(event, story.start).year].push_back(event);
    return years;
}

}  // namespace

Parting parting_of(const Story& story) {
    const auto& [a, b] = story.lives;
    const auto own = [](const model::Biography& life) {
        std::vector<Event> events = life.events;
        std::erase_if(events, [](const Event& event) { return is_around(event.kind); });
        return events;
    };
    const std::vector<Event> in_a = own(a), in_b = own(b);
    Parting parting;
    const auto [x, y] = std::mismatch(in_a.begin(), in_a.end(), in_b.begin(), in_b.end());
    if (x != in_a.end() || y != in_b.end())
        parting.in_events = x == in_a.end()   ? y->month.value
                            : y == in_b.end() ? x->month.value
                                              : std::min(x->month.value, y->month.value);
    const auto [p, q] =
        std::mismatch(a.fingerprints.begin(), a.fingerprints.end(), b.fingerprints.begin(), b.fingerprints.end());
    if (p != a.fingerprints.end() || q != b.fingerprints.end())
        parting.in_anything = static_cast<int>(p - a.fingerprints.begin());
    else
        parting.in_anything = parting.in_events;
    return parting;
}

std::vector<StoryYear> years_of(const Story& story) {
    Years a = by_year(story, 0), b = by_year(story, 1);
    std::vector<StoryYear> years;
    for (int year = story.start.year; !a.empty() || !b.empty(); ++year) {
        StoryYear one{year, {}, grouped(a[year]), grouped(b[year])};
        for (const Told& told : one.only_a)
            if (std::find(one.only_b.begin(), one.only_b.end(), told) != one.only_b.end()) one.both.push_back(told);
        for (const Told& told : one.both) {
            std::erase(one.only_a, told);
            std::erase(one.only_b, told);
        }
        years.push_back(std::move(one));
        a.erase(year);
        b.erase(year);
    }
    return years;
}

Bilingual told_of_year(const Story& story, int year, const Bilingual& where, const std::vector<Told>& sentences) {
    Bilingual text{fmt::format("{}{}.", year, where.nl), fmt::format("{}{}.", year, where.en)};
    for (const Told& told : sentences) {
        const Bilingual said = sentence(told, story.resident.sex, story.start);
        text.nl += " " + said.nl;
        text.en += " " + said.en;
    }
    return text;
}

Bilingual until_they_part(const Story& story) {
    const auto [events, anything] = parting_of(story);
    const auto since = [&](int month) { return month_text(story, month - 1); };
    if (anything < 0)
        return {"Onder A en onder B is dit leven hetzelfde, tot op het laatste cijfer: er verschilt niets.",
                "Under A and under B this life is the same to the last digit: nothing differs."};
    const Bilingual from = since(anything);
    if (events < 0)
        return {fmt::format("Geen enkele gebeurtenis verschilt tussen A en B. Wat deze bewoner voelt en kan, verschilt "
                            "wel een beetje, vanaf {}.",
                            from.nl),
                fmt::format("Not one event differs between A and B. What this resident feels and can do differs a "
                            "little, from {}.",
                            from.en)};
    const Bilingual first = since(events);
    const bool at_once = events == anything;
    return {
        fmt::format("Tot {} is dit leven onder A en onder B hetzelfde, tot op het laatste cijfer{}. Jaren waarin niets "
                    "is vastgelegd, zijn weggelaten.",
                    from.nl, at_once ? "" : fmt::format("; de eerste gebeurtenis die verschilt, is van {}", first.nl)),
        fmt::format("Until {} this life is the same under A and under B, to the last digit{}. Years in which nothing "
                    "was recorded are left out.",
                    from.en, at_once ? "" : fmt::format("; the first event that differs is of {}", first.en))};
}

}  // namespace adem::tools
