#include "tools/adem/story_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tools/adem/report/json.hpp"
#include "tools/adem/story_ending.hpp"
#include "tools/adem/story_sentences.hpp"
#include "tools/adem/story_start.hpp"

namespace adem::tools {

namespace {

using model::Event;
using Years = std::map<int, std::vector<Event>>;

constexpr std::size_t line_width = 96;
constexpr const char* item_mark = "– ";

Years by_year(const Story& story, std::size_t life) {
    Years years;
    for (const Event& event : story.lives[life].events) years[month_of(event, story.start).year].push_back(event);
    return years;
}

class Teller {
  public:
    explicit Teller(const Story& story) : story_(story), parting_(parting_of(story)) {}

    std::vector<Bilingual> tell() {
        add(about_story(story_));
        add(about_resident(story_));
        first_things_first();
        years();
        for (const Bilingual& paragraph : ending(story_)) add(paragraph);
        what_made_the_difference();
        add(fellows_text(story_));
        add(caution());
        return std::move(paragraphs_);
    }

  private:
    void add(Bilingual paragraph) { paragraphs_.push_back(std::move(paragraph)); }

    void first_things_first() {
        const auto& [events, anything] = parting_;
        const auto since = [&](int month) { return month_text(story_, month - 1); };
        if (anything < 0)
            return add({"Onder A en onder B is dit leven hetzelfde, tot op het laatste cijfer: er verschilt niets.",
                        "Under A and under B this life is the same to the last digit: nothing differs."});
        if (events < 0)
            return add(
                {fmt::format("Geen enkele gebeurtenis verschilt tussen A en B. Wat deze bewoner voelt en kan, "
                             "verschilt wel een beetje, vanaf {}.",
                             since(anything).nl),
                 fmt::format("Not one event differs between A and B. What this resident feels and can do differs "
                             "a little, from {}.",
                             since(anything).en)});
        const bool at_once = events == anything;
        add({fmt::format(
                 "Tot {} is dit leven onder A en onder B hetzelfde, tot op het laatste cijfer{}. Jaren waarin niets "
                 "is vastgelegd, zijn weggelaten.",
                 since(anything).nl,
                 at_once ? "" : fmt::format("; de eerste gebeurtenis die verschilt, is van {}", since(events).nl)),
             fmt::format(
                 "Until {} this life is the same under A and under B, to the last digit{}. Years in which nothing "
                 "was recorded are left out.",
                 since(anything).en,
                 at_once ? "" : fmt::format("; the first event that differs is of {}", since(events).en))});
    }

    void tell_year(int year, const Bilingual& where, const std::vector<Told>& sentences) {
        if (sentences.empty()) return;
        Bilingual text{fmt::format("{}{}.", year, where.nl), fmt::format("{}{}.", year, where.en)};
        for (const Told& told : sentences) {
            const Bilingual said = sentence(told, story_.resident.sex, story_.start);
            text.nl += " " + said.nl;
            text.en += " " + said.en;
        }
        add(text);
    }

    /// What is in both worlds of a year is told once, what is in one of them beside that.
    void years() {
        Years a = by_year(story_, 0), b = by_year(story_, 1);
        const bool part = parting_.in_events >= 0;
        const int parted = part ? month_of({Month{parting_.in_events}}, story_.start).year : 0;
        for (int year = story_.start.year; !a.empty() || !b.empty(); ++year) {
            if (part && year == parted) say_that_they_part();
            const bool together = !part || year < parted;
            std::vector<Told> only_a = grouped(a[year]), only_b = grouped(b[year]), both;
            for (const Told& told : only_a)
                if (std::find(only_b.begin(), only_b.end(), told) != only_b.end()) both.push_back(told);
            for (const Told& told : both) {
                std::erase(only_a, told);
                std::erase(only_b, told);
            }
            tell_year(year, together ? Bilingual{} : Bilingual{", onder A en B", ", under A and B"}, both);
            tell_year(year, {", onder A", ", under A"}, only_a);
            tell_year(year, {", onder B", ", under B"}, only_b);
            a.erase(year);
            b.erase(year);
        }
    }
    void say_that_they_part() {
        const Bilingual when = month_text(story_, parting_.in_events - 1);
        add({fmt::format("Vanaf {} lopen de levens uiteen.", when.nl),
             fmt::format("From {} the lives part.", when.en)});
    }

    void what_made_the_difference() {
        const std::vector<Bilingual> items = difference_made(story_);
        if (parting_.in_events < 0) return;
        if (items.empty())
            return add(
                {"Wat het verschil maakte: gevoelens en tijdstippen alleen. Geen andere gebeurtenis is onder A vaker "
                 "vastgelegd dan onder B, of omgekeerd, zolang deze bewoner er onder beide woonde.",
                 "What made the difference: feelings and moments alone. No other event was recorded more often "
                 "under A than under B, or the other way round, while this resident lived here under both."});
        add(
            {"Wat het verschil maakte: dit is onder het ene beleid vaker vastgelegd dan onder het andere, zolang deze "
             "bewoner er onder beide woonde. Wat daarvan de oorzaak is van hoe het eindigt, zegt één leven niet.",
             "What made the difference: this was recorded more often under one policy than under the other, while this "
             "resident lived here under both. Which of it caused the ending, one life does not say."});
        for (const Bilingual& item : items) add(item);
    }

    static Bilingual caution() {
        return {
            "Onder deze aannames. Eén leven is een voorbeeld en geen bewijs. Verteld is alleen wat de toestand van het "
            "model aan het eind van elke maand laat zien; wat daarbinnen kwam en ging, is niet verteld.",
            "Under these assumptions. One life is an example, not evidence. Only what the model's state shows at the "
            "end of each month is told; what came and went within a month is not."};
    }

    const Story& story_;
    Parting parting_;
    std::vector<Bilingual> paragraphs_;
};

/// In lines of at most so many characters; what follows the first is indented in lists.
std::string wrapped(const std::string& text) {
    const bool is_item = text.starts_with(item_mark);
    std::string result, line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!line.empty() && width_of(line) + 1 + width_of(word) > line_width) {
            result += line + "\n";
            line = is_item ? "  " + word : word;
        } else {
            line += (line.empty() ? "" : " ") + word;
        }
        at = end + 1;
    }
    return result + line + "\n";
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

std::vector<Bilingual> story_paragraphs(const Story& story) { return Teller(story).tell(); }

std::string story_text(const Story& story, Language language) {
    const bool dutch = language == Language::dutch;
    std::string text = story_title(story).in(dutch) + "\n";
    bool in_list = false;
    for (const Bilingual& paragraph : story_paragraphs(story)) {
        const bool is_item = paragraph.in(dutch).starts_with(item_mark);
        text += (is_item && in_list ? "" : "\n") + wrapped(paragraph.in(dutch));
        in_list = is_item;
    }
    return text;
}

std::string story_json(const Story& story) {
    const auto both = [](const Bilingual& text) { return report::Json{{"nl", text.nl}, {"en", text.en}}; };
    report::Json json{{"title", both(story_title(story))}, {"paragraphs", report::Json::array()}};
    for (const Bilingual& paragraph : story_paragraphs(story)) json["paragraphs"].push_back(both(paragraph));
    return json.dump(2) + "\n";
}

}  // namespace adem::tools
