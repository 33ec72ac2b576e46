#include "tools/adem/story_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "tools/adem/story_words.hpp"

namespace adem::tools {

namespace {

using model::EventKind;

std::string capital(std::string text) {
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::set<int> months_of(const Told& told, CalendarMonth start) {
    std::set<int> months;
    for (const model::Event& event : told.events) months.insert(month_of(event, start).month);
    return months;
}

/// "in March", "in March and May", "between March and May".
std::string when(const std::set<int>& months, Language language) {
    const std::string first = month_name(*months.begin()).with(language);
    const std::string last = month_name(*months.rbegin()).with(language);
    if (months.size() == 1) return Text{"in {}", "in {}"}.with(language, first);
    if (months.size() == 2) return Text{"in {} en {}", "in {} and {}"}.with(language, first, last);
    return Text{"tussen {} en {}", "between {} and {}"}.with(language, first, last);
}

std::string level_of(const model::Event& event, Language language) {
    const bool is_mark = event.kind == EventKind::mark_rose || event.kind == EventKind::mark_fell;
    return level_text(event.level, is_mark, language);
}

/// "the street", or "the street 2, school 1".
std::string subjects(const Told& told, Language language) {
    std::map<std::uint8_t, int> counts;
    for (const model::Event& event : told.events) ++counts[event.subject];
    std::string text;
    for (const auto& [subject, count] : counts) {
        text +=
            (text.empty() ? "" : ", ") + subject_words(subject_of(told.events.front().kind), subject).with(language);
        if (counts.size() > 1) text += fmt::format(" {}", count);
    }
    return text;
}

std::string filled(Text text, const Told& told, model::Sex sex, CalendarMonth start, Language language) {
    const model::Event& last = told.events.back();
    const std::size_t count = told.events.size();
    const std::set<int> months = months_of(told, start);
    const bool says_how_often = count > months.size() || months.size() > 2;
    const Pronouns pronouns = pronouns_of(sex);
    return fmt::format(
        fmt::runtime(language == Language::dutch ? text.dutch : text.english), fmt::arg("when", when(months, language)),
        fmt::arg("times", says_how_often ? Text{" {} keer", " {} times"}.with(language, count) : std::string()),
        fmt::arg("someone", count == 1 ? Text{"iemand", "someone"}.with(language)
                                       : Text{"{} mensen", "{} people"}.with(language, count)),
        fmt::arg("what", subjects(told, language)), fmt::arg("they", pronouns.they.with(language)),
        fmt::arg("them", pronouns.them.with(language)), fmt::arg("their", pronouns.their.with(language)),
        fmt::arg("level", level_of(last, language)));
}

}  // namespace

std::vector<Told> grouped(std::span<const model::Event> events) {
    std::vector<Told> sentences;
    for (const model::Event& event : events) {
        const auto same = [&](const Told& told) {
            const model::Event& first = told.events.front();
            return first.kind == event.kind && (joins_subjects(event.kind) || first.subject == event.subject);
        };
        const auto found = std::find_if(sentences.begin(), sentences.end(), same);
        if (found != sentences.end())
            found->events.push_back(event);
        else
            sentences.push_back({{event}});
    }
    const auto place = [](const Told& told) {
        const EventKind kind = told.events.front().kind;
        return is_around(kind) ? 0 : is_tie(kind) ? 2 : 1;
    };
    std::stable_sort(sentences.begin(), sentences.end(),
                     [&](const Told& one, const Told& other) { return place(one) < place(other); });
    return sentences;
}

CalendarMonth month_of(const model::Event& event, CalendarMonth start) { return plus(start, event.month.value - 1); }

Bilingual sentence(const Told& told, model::Sex sex, CalendarMonth start) {
    const Text text = words_of(told.events.front().kind).told;
    return {capital(filled(text, told, sex, start, Language::dutch)) + ".",
            capital(filled(text, told, sex, start, Language::english)) + "."};
}

Bilingual label(const model::Event& event, model::Sex sex) {
    const Text text = words_of(event.kind).label;
    return {filled(text, {{event}}, sex, {}, Language::dutch), filled(text, {{event}}, sex, {}, Language::english)};
}

std::string level_text(double hundredths, bool is_mark, Language language) {
    return decimal(hundredths / (is_mark ? 100 : 10), 1, language);
}

}  // namespace adem::tools
