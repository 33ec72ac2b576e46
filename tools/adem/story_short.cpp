#include "tools/adem/story_short.hpp"

#include <algorithm>

#include "tools/adem/story_start.hpp"
#include "tools/adem/story_years.hpp"

namespace adem::tools {

namespace {

using model::EventKind;

constexpr std::size_t most_turns = 6, most_made = 6;  // so that all fits on a screen: assumption

/// How much an event changes a life, for what to tell first (assumption): 3 the household, home, work, debts and the
/// end of the story; 2 steps towards help or away from it, income, and joining or leaving an initiative; 1 what help
/// did, works on the home, broken promises, giving input and protest; 0 all else, which is too common or is the
/// outcome.
int weight_of(EventKind kind) {
    const auto between = [=](EventKind first, EventKind last) { return kind >= first && kind <= last; };
    if (ends_story(kind)) return 3;
    if (kind == EventKind::home_renovated || kind == EventKind::home_insulated) return 1;
    if (between(EventKind::child_born, EventKind::debt_ended)) return 3;
    if (between(EventKind::assistance_began, EventKind::income_fell)) return 2;
    if (kind == EventKind::need_passed || kind == EventKind::need_seen || kind == EventKind::need_arose) return 0;
    if (between(EventKind::contact_left, EventKind::contact_came)) return 2;
    if (between(EventKind::help_awaited, EventKind::help_failed)) return 1;
    if (between(EventKind::need_met, EventKind::reconsidered)) return 2;
    if (kind == EventKind::promise_broken) return 1;
    if (kind == EventKind::joined_initiative || kind == EventKind::left_initiative) return 2;
    return between(EventKind::gave_input, EventKind::protest_ended) ? 1 : 0;
}

/// Something that happened in a year under one policy only.
struct Turn {
    std::size_t year = 0;  ///< its place among the years of the story
    bool under_b = false;
    Told told;

    int weight() const { return weight_of(told.events.front().kind); }
};

bool alike(const Told& one, const Told& other) {
    return one.events.front().kind == other.events.front().kind &&
           one.events.front().subject == other.events.front().subject;
}

/// What happened under the other policy too in that year, only in another month, turned nothing.
void add_turns(std::vector<Turn>& turns, std::size_t year, bool under_b, const std::vector<Told>& here,
               const std::vector<Told>& there) {
    for (const Told& told : here) {
        const bool there_too =
            std::any_of(there.begin(), there.end(), [&](const Told& one) { return alike(told, one); });
        if (!there_too && weight_of(told.events.front().kind) > 0) turns.push_back({year, under_b, told});
    }
}

/// The weightiest, and of these the earliest, as many as fit in so many lines of a year and a policy each.
std::vector<Turn> choose(std::vector<Turn> turns) {
    std::stable_sort(turns.begin(), turns.end(),
                     [](const Turn& one, const Turn& other) { return one.weight() > other.weight(); });
    turns.resize(std::min(turns.size(), most_turns));
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& one, const Turn& other) {
        return std::pair(one.year, one.under_b) < std::pair(other.year, other.under_b);
    });
    return turns;
}

std::vector<Bilingual> turning_points(const Story& story) {
    const std::vector<StoryYear> years = years_of(story);
    std::vector<Turn> turns;
    for (std::size_t y = 0; y < years.size(); ++y) {
        add_turns(turns, y, false, years[y].only_a, years[y].only_b);
        add_turns(turns, y, true, years[y].only_b, years[y].only_a);
    }
    const std::vector<Turn> chosen = choose(std::move(turns));
    std::vector<Bilingual> lines;
    for (std::size_t from = 0; from < chosen.size();) {
        std::vector<Told> sentences;
        std::size_t to = from;
        for (; to < chosen.size() && chosen[to].year == chosen[from].year && chosen[to].under_b == chosen[from].under_b;
             ++to)
            sentences.push_back(chosen[to].told);
        lines.push_back(told_of_year(story, years[chosen[from].year].year, under(chosen[from].under_b), sentences));
        from = to;
    }
    return lines;
}

/// Those that weigh most times how much they differ, in their own order.
std::vector<Bilingual> weightiest(std::vector<MadeItem> items) {
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t k = 0; k < items.size(); ++k)
        order.emplace_back(-weight_of(items[k].kind) * items[k].differs_by, k);
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), most_made));
    std::sort(order.begin(), order.end(), [](const auto& one, const auto& other) { return one.second < other.second; });
    std::vector<Bilingual> texts;
    for (const auto& [ignored, k] : order) texts.push_back(items[k].text);
    return texts;
}

}  // namespace

ShortStory in_short(const Story& story) {
    ShortStory brief;
    brief.opening = {about_story(story), about_resident(story), until_they_part(story)};
    brief.turns = turning_points(story);
    const std::vector<EndItem> ends = end_items(story);
    std::copy_if(ends.begin(), ends.end(), std::back_inserter(brief.end),
                 [](const EndItem& one) { return one.a != one.b; });
    brief.same_at_end = ends.size() - brief.end.size();
    if (parting_of(story).in_events >= 0) {
        const std::vector<MadeItem> items = difference_items(story);
        brief.made_heading = difference_heading(items);
        brief.made = weightiest(items);
        brief.made_besides = items.size() - brief.made.size();
    }
    brief.closing = {fellows_text(story), caution()};
    return brief;
}

}  // namespace adem::tools
