#include "tools/adem/story_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tools/adem/report/json.hpp"
#include "tools/adem/story_short.hpp"
#include "tools/adem/story_start.hpp"
#include "tools/adem/story_years.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t line_width = 96;
constexpr const char* item_mark = "– ";

class Teller {
  public:
    explicit Teller(const Story& story) : story_(story), parting_(parting_of(story)) {}

    std::vector<Bilingual> tell() {
        add(about_story(story_));
        add(about_resident(story_));
        add(until_they_part(story_));
        years();
        for (const Bilingual& paragraph : ending(story_)) add(paragraph);
        what_made_the_difference();
        add(fellows_text(story_));
        add(caution());
        return std::move(paragraphs_);
    }

  private:
    void add(Bilingual paragraph) { paragraphs_.push_back(std::move(paragraph)); }

    void tell_year(int year, const Bilingual& where, const std::vector<Told>& sentences) {
        if (!sentences.empty()) add(told_of_year(story_, year, where, sentences));
    }

    /// What is in both worlds of a year is told once, what is in one of them beside that.
    void years() {
        const bool part = parting_.in_events >= 0;
        const int parted = part ? month_of({Month{parting_.in_events}}, story_.start).year : 0;
        for (const StoryYear& one : years_of(story_)) {
            if (part && one.year == parted) say_that_they_part();
            const bool together = !part || one.year < parted;
            tell_year(one.year, together ? Bilingual{} : Bilingual{", onder A en B", ", under A and B"}, one.both);
            tell_year(one.year, under(false), one.only_a);
            tell_year(one.year, under(true), one.only_b);
        }
    }
    void say_that_they_part() {
        const Bilingual when = month_text(story_, parting_.in_events - 1);
        add({fmt::format("Vanaf {} lopen de levens uiteen.", when.nl),
             fmt::format("From {} the lives part.", when.en)});
    }

    void what_made_the_difference() {
        if (parting_.in_events < 0) return;
        add(difference_heading(difference_items(story_)));
        for (const Bilingual& item : difference_made(story_)) add(item);
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

report::Json both(const Bilingual& text) { return {{"nl", text.nl}, {"en", text.en}}; }

report::Json both(const std::vector<Bilingual>& texts) {
    report::Json list = report::Json::array();
    for (const Bilingual& text : texts) list.push_back(both(text));
    return list;
}

report::Json short_json(const Story& story) {
    const ShortStory brief = in_short(story);
    report::Json end = report::Json::array();
    for (const EndItem& one : brief.end)
        end.push_back({{"label", both(one.label)}, {"a", both(one.a)}, {"b", both(one.b)}});
    return {{"opening", both(brief.opening)},
            {"turns", both(brief.turns)},
            {"end_heading", both(end_heading(story))},
            {"end", end},
            {"same_at_end", brief.same_at_end},
            {"made_heading", both(brief.made_heading)},
            {"made", both(brief.made)},
            {"made_besides", brief.made_besides},
            {"closing", both(brief.closing)}};
}

/// What tells whether a comparison holds the same resident.
report::Json run_json(const Story& story) {
    return {{"version", story.run.version},       {"commit", story.run.commit},   {"seed", story.run.seed},
            {"replicates", story.run.replicates}, {"replicate", story.replicate}, {"policies", story.run.policies}};
}

}  // namespace

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
    report::Json json{{"title", both(story_title(story))},
                      {"policies", story.names},
                      {"run", run_json(story)},
                      {"short", short_json(story)},
                      {"paragraphs", both(story_paragraphs(story))}};
    return json.dump(2) + "\n";
}

}  // namespace adem::tools
