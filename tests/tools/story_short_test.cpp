// A story in short: what is told of it at once.
#include "tools/adem/story_short.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tools/adem/story_text.hpp"

namespace adem::test {

using namespace adem::tools;
using Catch::Matchers::Contains;
using model::Event;
using model::EventKind;

namespace {

constexpr int years = 20;

Event event(int month, EventKind kind, int subject = 0) {
    return {Month{month}, kind, static_cast<std::uint8_t>(subject), 0};
}

Story story_of(const std::vector<Event>& a, const std::vector<Event>& b) {
    Story story;
    story.names = {"first", "second"};
    story.start = {2025, 1};
    story.months = 12 * years;
    story.resident.age = 40;
    story.resident.sex = model::Sex::woman;
    for (std::size_t k = 0; k < 2; ++k) {
        story.lives[k].events = k == 0 ? a : b;
        story.lives[k].last.month = Month{story.months};
        story.lives[k].fingerprints.assign(static_cast<std::size_t>(story.months) + 1, 1);
    }
    if (a != b) story.lives[1].fingerprints.back() = 2;
    return story;
}

/// A life in which every year something of everything happens, in another month under B.
Story long_story() {
    std::vector<Event> a, b;
    for (int year = 0; year < years; ++year)
        for (const EventKind kind : {EventKind::help_awaited, EventKind::help_failed, EventKind::promise_broken,
                                     EventKind::face_came, EventKind::tie_began, EventKind::project_began}) {
            a.push_back(event(12 * year + 3, kind));
            if (year % 2 == 0) b.push_back(event(12 * year + 5, kind));
        }
    b.push_back(event(12 * years - 1, EventKind::work_lost));
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return story_of(a, b);
}

std::size_t lines(const ShortStory& brief) {
    return brief.opening.size() + brief.turns.size() + 1 + brief.end.size() + 1 + brief.made.size() +
           brief.closing.size();
}

}  // namespace

TEST_CASE("a story of hundreds of events is told in short in a screenful, the weightiest of them first", "[unit]") {
    const Story story = long_story();
    const ShortStory brief = in_short(story);
    CHECK(story_paragraphs(story).size() > 50);
    CHECK(lines(brief) <= 25);
    REQUIRE_FALSE(brief.turns.empty());
    CHECK(brief.turns.back().en == "2044, under B. In November she lost her work.");
    CHECK(brief.turns.back().nl == "2044, onder B. In november verloor zij haar werk.");
    CHECK(brief.made.size() + brief.made_besides == difference_made(story).size());
    CHECK(brief.made_besides == 1);
    CHECK(brief.made.back().en == "work lost: under B alone (once); from November 2044");
    CHECK(brief.end.size() + brief.same_at_end == end_items(story).size());
}

TEST_CASE("what happened under both in a year is no turning point, nor is what is common", "[unit]") {
    const ShortStory brief = in_short(story_of({event(2, EventKind::work_lost), event(14, EventKind::tie_began, 1)},
                                               {event(5, EventKind::work_lost), event(14, EventKind::project_began)}));
    CHECK(brief.turns.empty());
}

TEST_CASE("turning points of a year and a policy stand in one line, in their order", "[unit]") {
    const ShortStory brief = in_short(story_of({event(2, EventKind::debt_began), event(3, EventKind::work_lost)},
                                               {event(1, EventKind::gave_up, 1), event(30, EventKind::work_found)}));
    REQUIRE(brief.turns.size() == 3);
    CHECK_THAT(brief.turns[0].en, Contains("2025, under A. In February the household") && Contains("lost her work"));
    CHECK_THAT(brief.turns[1].en, Contains("2025, under B. In January she gave up on help with debts."));
    CHECK_THAT(brief.turns[2].en, Contains("2027, under B. In June she found work."));
}

TEST_CASE("of the end only what differs is told in short", "[unit]") {
    Story story = story_of({event(2, EventKind::work_lost)}, {});
    story.lives[1].last.employed = true;
    const ShortStory brief = in_short(story);
    REQUIRE(brief.end.size() == 1);
    CHECK(brief.end.front().label.en == "paid work");
    CHECK(brief.end.front().a.nl == "nee");
    CHECK(brief.end.front().b.nl == "ja");
}

TEST_CASE("when no event differs there is nothing that made the difference, also in short", "[unit]") {
    const ShortStory brief = in_short(story_of({event(2, EventKind::work_lost)}, {event(2, EventKind::work_lost)}));
    CHECK(brief.made_heading.en.empty());
    CHECK(brief.turns.empty());
    CHECK_THAT(brief.opening.back().en, Contains("nothing differs"));
}

TEST_CASE("projects around the resident alone made no difference in a life, also in short", "[unit]") {
    const ShortStory brief = in_short(story_of({event(2, EventKind::project_began)}, {}));
    CHECK(brief.made_heading.en.empty());
    CHECK(brief.made.empty());
    CHECK(brief.made_besides == 0);
}

TEST_CASE("one time is no times, and one resident no residents", "[unit]") {
    Story story =
        story_of({event(2, EventKind::work_lost)}, {event(2, EventKind::work_lost), event(9, EventKind::work_lost)});
    story.fellows.residents = 1;
    const ShortStory brief = in_short(story);
    REQUIRE(brief.made.size() == 1);
    CHECK(brief.made.front().en == "work lost: A once, B 2 times; from September 2025");
    CHECK(brief.made.front().nl == "werk verloren: A 1 keer, B 2 keer; vanaf september 2025");
    CHECK_THAT(brief.closing.front().en, Contains(": 1 resident. "));
    CHECK_THAT(brief.closing.front().nl, Contains(": 1 bewoner. "));
}

TEST_CASE("the short story stands in the file beside the whole one, with the names of its policies", "[unit]") {
    const auto json = nlohmann::json::parse(story_json(long_story()));
    CHECK(json["policies"] == std::vector<std::string>{"first", "second"});
    const ShortStory brief = in_short(long_story());
    REQUIRE(json["short"]["turns"].size() == brief.turns.size());
    CHECK(json["short"]["turns"][0]["nl"] == brief.turns[0].nl);
    CHECK(json["short"]["made_besides"] == brief.made_besides);
}

}  // namespace adem::test
