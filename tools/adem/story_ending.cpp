#include "tools/adem/story_ending.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

#include "tools/adem/story_sentences.hpp"
#include "tools/adem/story_words.hpp"

namespace adem::tools {

namespace {

using model::Biography;
using model::Event;
using model::LifeMoment;

/// The same text in both languages, with numbers as each writes them.
template <class Fill>
Bilingual both(Fill fill) {
    return {fill(Language::dutch), fill(Language::english)};
}

EndItem item(Text label, const Bilingual& a, const Bilingual& b) {
    return {{std::string(label.dutch), std::string(label.english)}, a, b};
}

Bilingual listed(const Bilingual& text) { return {"– " + text.nl, "– " + text.en}; }

Bilingual of_ten(float share) {
    return both([&](Language language) { return decimal(static_cast<double>(share) * 10, 1, language); });
}
Bilingual mark(float value) {
    return both([&](Language language) { return decimal(static_cast<double>(value), 1, language); });
}
Bilingual yes_or_no(bool value) { return value ? Bilingual{"ja", "yes"} : Bilingual{"nee", "no"}; }
Bilingual number(std::size_t value) { return {fmt::format("{}", value), fmt::format("{}", value)}; }

/// The kinds of help for which something holds, by name.
template <class Holds>
Bilingual services_where(Holds holds) {
    Bilingual names;
    for (const model::Service service : all_of<model::Service>()) {
        if (!holds(service)) continue;
        const Text name = subject_words(model::SubjectOf::service, static_cast<std::uint8_t>(service));
        names.nl += (names.nl.empty() ? "" : " en ") + std::string(name.dutch);
        names.en += (names.en.empty() ? "" : " and ") + std::string(name.english);
    }
    return names.nl.empty() ? Bilingual{"geen", "none"} : names;
}

struct Count {
    std::array<std::vector<int>, 2> months;

    bool differs() const { return months[0].size() != months[1].size(); }
    /// The first month that one of them has and the other has not.
    int first() const {
        const auto [a, b] = std::mismatch(months[0].begin(), months[0].end(), months[1].begin(), months[1].end());
        const int none = std::numeric_limits<int>::max();
        return std::min(a == months[0].end() ? none : *a, b == months[1].end() ? none : *b);
    }
};

using Counts = std::map<std::pair<model::EventKind, std::uint8_t>, Count>;

Counts counts_while_in_both(const Story& story) {
    const int shared = std::min(story.lives[0].last.month.value, story.lives[1].last.month.value);
    Counts counts;
    for (std::size_t k = 0; k < 2; ++k)
        for (const Event& event : story.lives[k].events)
            if (event.month.value <= shared || ends_story(event.kind))
                counts[{event.kind, joins_subjects(event.kind) ? std::uint8_t{0} : event.subject}].months[k].push_back(
                    event.month.value);
    return counts;
}

std::string times(std::size_t count, Language language) {
    return (count == 1 ? Text{"1 keer", "once"} : Text{"{} keer", "{} times"}).with(language, count);
}

std::string how_often(std::size_t a, std::size_t b, Language language) {
    if (b == 0) return Text{"alleen onder A ({})", "under A alone ({})"}.with(language, times(a, language));
    if (a == 0) return Text{"alleen onder B ({})", "under B alone ({})"}.with(language, times(b, language));
    return Text{"A {}, B {}", "A {}, B {}"}.with(language, times(a, language), times(b, language));
}

}  // namespace

Bilingual month_text(const Story& story, int month) {
    const CalendarMonth when = plus(story.start, month);
    return both(
        [&](Language language) { return fmt::format("{} {}", month_name(when.month).with(language), when.year); });
}

Bilingual end_heading(const Story& story) {
    Bilingual head{
        "Zo staat het er aan het eind voor, op schalen van 0 tot 10 (het cijfer voor de wijk: van 1 tot 10).",
        "How it stands at the end, on scales of 0 to 10 (the mark for the neighbourhood: from 1 to 10)."};
    for (std::size_t life = 0; life < 2; ++life) {
        const int last = story.lives[life].last.month.value;
        if (last >= story.months) continue;
        const char* letter = life == 0 ? "A" : "B";
        head.nl += fmt::format(" Onder {}: zoals het was voor {}.", letter, month_text(story, last).nl);
        head.en += fmt::format(" Under {}: as it was before {}.", letter, month_text(story, last).en);
    }
    return head;
}

std::vector<EndItem> end_items(const Story& story) {
    const LifeMoment &a = story.lives[0].last, &b = story.lives[1].last;
    const auto municipality = model::Institution::municipality;
    const auto needs = [](const LifeMoment& m) { return services_where([&](auto s) { return m.need[s] > 0; }); };
    const auto contacts = [](const LifeMoment& m) {
        return services_where([&](auto s) { return bool(m.contact[s]); });
    };
    const auto given_up = [](const LifeMoment& m) {
        return services_where([&](auto s) { return m.stance[s] == model::Stance::given_up; });
    };
    return {item({"hoe het gaat over alle levensgebieden", "how life goes over all domains"},
                 of_ten(a.feelings.perspective), of_ten(b.feelings.perspective)),
            item({"vertrouwen in de gemeente", "trust in the municipality"}, of_ten(a.feelings.trust[municipality]),
                 of_ten(b.feelings.trust[municipality])),
            item({"vertrouwen in mensen", "trust in people"}, of_ten(a.feelings.people), of_ten(b.feelings.people)),
            item({"verwachting van de toekomst", "expectation of the future"}, of_ten(a.feelings.expectation),
                 of_ten(b.feelings.expectation)),
            item({"eenzaamheid (hoger is eenzamer)", "loneliness (higher is lonelier)"}, of_ten(a.feelings.loneliness),
                 of_ten(b.feelings.loneliness)),
            item({"cijfer voor de wijk", "mark for the neighbourhood"}, mark(a.feelings.mark), mark(b.feelings.mark)),
            item({"betaald werk", "paid work"}, yes_or_no(a.employed), yes_or_no(b.employed)),
            item({"schulden die het huishouden niet kan betalen", "debts that the household cannot repay"},
                 yes_or_no(a.in_debt), yes_or_no(b.in_debt)),
            item({"hulp nodig", "help needed"}, needs(a), needs(b)),
            item({"een contactpersoon voor", "a contact person for"}, contacts(a), contacts(b)),
            item({"opgegeven hulp", "help given up on"}, given_up(a), given_up(b)),
            item({"bekenden in de wijk, buiten het huishouden", "people known here, outside the household"},
                 number(a.ties.size()), number(b.ties.size())),
            item({"actief in een initiatief van bewoners", "active in an initiative of residents"},
                 yes_or_no(static_cast<bool>(a.initiative)), yes_or_no(static_cast<bool>(b.initiative)))};
}

std::vector<Bilingual> ending(const Story& story) {
    std::vector<Bilingual> texts{end_heading(story)};
    for (const auto& [label, a, b] : end_items(story))
        texts.push_back(listed({fmt::format("{}: A {}, B {}", label.nl, a.nl, b.nl),
                                fmt::format("{}: A {}, B {}", label.en, a.en, b.en)}));
    return texts;
}

std::vector<MadeItem> difference_items(const Story& story) {
    const Counts counts = counts_while_in_both(story);
    std::vector<std::pair<int, const Counts::value_type*>> ordered;
    for (const auto& entry : counts)
        if (entry.second.differs() && !has_level(entry.first.first)) ordered.emplace_back(entry.second.first(), &entry);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    std::vector<MadeItem> items;
    for (const auto& [month, entry] : ordered) {
        const Count& count = entry->second;
        const Bilingual what = label({{}, entry->first.first, entry->first.second}, story.resident.sex);
        const Bilingual since = month_text(story, month - 1);
        const auto line = [&](const std::string& name, const std::string& from, Language language) {
            const std::string times = how_often(count.months[0].size(), count.months[1].size(), language);
            return fmt::format("{}: {}; {} {}", name, times, Text{"vanaf", "from"}.with(language), from);
        };
        const int more = static_cast<int>(count.months[0].size()) - static_cast<int>(count.months[1].size());
        items.push_back({entry->first.first,
                         std::abs(more),
                         {line(what.nl, since.nl, Language::dutch), line(what.en, since.en, Language::english)}});
    }
    return items;
}

std::vector<Bilingual> difference_made(const Story& story) {
    std::vector<Bilingual> texts;
    for (const MadeItem& one : difference_items(story)) texts.push_back(listed(one.text));
    return texts;
}

Bilingual difference_heading(const std::vector<MadeItem>& items) {
    if (items.empty())
        return {
            "Wat het verschil maakte: gevoelens en tijdstippen alleen. Geen andere gebeurtenis is onder A vaker "
            "vastgelegd dan onder B, of omgekeerd, zolang deze bewoner er onder beide woonde.",
            "What made the difference: feelings and moments alone. No other event was recorded more often under A than "
            "under B, or the other way round, while this resident lived here under both."};
    return {
        "Wat het verschil maakte: dit is onder het ene beleid vaker vastgelegd dan onder het andere, zolang deze "
        "bewoner er onder beide woonde. Wat daarvan de oorzaak is van hoe het eindigt, zegt één leven niet.",
        "What made the difference: this was recorded more often under one policy than under the other, while this "
        "resident lived here under both. Which of it caused the ending, one life does not say."};
}

Bilingual caution() {
    return {
        "Onder deze aannames. Eén leven is een voorbeeld en geen bewijs. Verteld is alleen wat de toestand van het "
        "model aan het eind van elke maand laat zien; wat daarbinnen kwam en ging, is niet verteld.",
        "Under these assumptions. One life is an example, not evidence. Only what the model's state shows at the end "
        "of each month is told; what came and went within a month is not."};
}

Bilingual under(bool b) { return b ? Bilingual{", onder B", ", under B"} : Bilingual{", onder A", ", under A"}; }

Bilingual fellows_text(const Story& story) {
    const Fellows& fellows = story.fellows;
    const Bilingual residents = both([&](Language language) {
        return counted(fellows.residents, {"bewoner", "resident"}, {"bewoners", "residents"}, language);
    });
    if (fellows.residents == 0)
        return {"Niemand die op deze bewoner lijkt, woonde er in beide werelden tot het eind.",
                "Nobody like this resident lived here to the end in both worlds."};
    return {
        fmt::format("Anderen die op deze bewoner lijken (zelfde geslacht, plaats in het huishouden, werk en schulden; "
                    "hooguit 10 jaar ouder of jonger; in beide werelden tot het eind in de wijk): {}. Het "
                    "ging aan het eind over alle levensgebieden beter onder B bij {} van hen, en beter onder A bij {}. "
                    "Ook dit is één herhaling: adem compare laat zien hoe het over vele gaat.",
                    residents.nl, fellows.better_under_b, fellows.better_under_a),
        fmt::format("Others like this resident (same sex, place in the household, work and debts; at most 10 years "
                    "older or younger; here to the end in both worlds): {}. At the end life over all "
                    "domains went better under B for {} of them, and better under A for {}. This too is one "
                    "replicate: adem compare shows how it goes over many.",
                    residents.en, fellows.better_under_b, fellows.better_under_a)};
}

}  // namespace adem::tools
