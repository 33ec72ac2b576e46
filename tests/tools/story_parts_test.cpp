// How a story is told: whom it is about, which words it has for what happened, and what it makes of two lives.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tools/adem/story_casting.hpp"
#include "tools/adem/story_ending.hpp"
#include "tools/adem/story_sentences.hpp"
#include "tools/adem/story_text.hpp"
#include "tools/adem/story_words.hpp"

namespace adem::test {

using namespace adem::tools;
using Catch::Matchers::Contains;
using model::Event;
using model::EventKind;
using model::Portrait;

namespace {

Portrait person(std::uint64_t number, int age, model::Sex sex = model::Sex::woman) {
    Portrait traits;
    traits.who = Identity{number};
    traits.age = age;
    traits.sex = sex;
    traits.lives_alone = true;
    return traits;
}

Portrait single_parent(std::uint64_t number, int age, bool in_debt) {
    Portrait traits = person(number, age);
    traits.role = model::HouseholdRole::parent;
    traits.lives_alone = false;
    traits.single_parent = true;
    traits.in_debt = in_debt;
    return traits;
}

std::uint64_t found(const std::vector<Portrait>& residents, const std::string& words) {
    Problems problems;
    const Wish wish = read_wish(words, problems);
    INFO(words);
    CHECK(problems.empty());
    const Portrait* one = nearest(residents, wish);
    return one == nullptr ? 0 : one->who.value;
}

std::string complaint(const std::string& words) {
    Problems problems;
    read_wish(words, problems);
    std::string text;
    for (const Problem& problem : problems.sorted()) text += to_string(problem) + "\n";
    return text;
}

Event event(int month, EventKind kind, int subject = 0) {
    return {Month{month}, kind, static_cast<std::uint8_t>(subject), 0};
}

/// A woman's two years under two policies in which this happened.
Story story_of(const std::vector<Event>& a, const std::vector<Event>& b) {
    Story story;
    story.start = {2025, 1};
    story.months = 24;
    story.resident = person(7, 40);
    for (std::size_t k = 0; k < 2; ++k) {
        story.lives[k].events = k == 0 ? a : b;
        story.lives[k].last.month = Month{24};
        story.lives[k].fingerprints.assign(25, 1);
    }
    if (a != b) story.lives[1].fingerprints.back() = 2;
    return story;
}

std::string whole(const Story& story, bool dutch = false) {
    std::string text;
    for (const Bilingual& paragraph : story_paragraphs(story)) text += paragraph.in(dutch) + "\n";
    return text;
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("every kind of event, with every subject, has a sentence and a label in both languages", "[unit]") {
    std::set<std::string> dutch, english;
    for (const EventKind kind : all_of<EventKind>()) {
        const int subjects = subject_of(kind) == model::SubjectOf::none ? 1 : 5;
        for (int subject = 0; subject < subjects; ++subject) {
            const Event one = event(3, kind, subject);
            const Bilingual said = sentence({{one}}, model::Sex::woman, {2025, 1});
            const Bilingual named = label(one, model::Sex::man);
            INFO(name_of(kind) << ": " << said.nl << " " << said.en);
            for (const std::string& text : {said.nl, said.en, named.nl, named.en}) {
                CHECK(text.size() > 3);
                CHECK_THAT(text, !Contains("{") && !Contains("  ") && !Contains("( )") && !Contains("()"));
            }
            CHECK(said.nl != said.en);
            CHECK(dutch.insert(said.nl).second);
            CHECK(english.insert(said.en).second);
        }
    }
}

TEST_CASE("every event is in exactly one sentence, and a sentence says how many events it holds", "[unit]") {
    const std::vector<Event> events{event(1, EventKind::help_awaited, 1), event(1, EventKind::tie_began, 2),
                                    event(2, EventKind::help_awaited, 1), event(2, EventKind::help_awaited, 2),
                                    event(3, EventKind::help_awaited, 1), event(3, EventKind::tie_began, 5),
                                    event(4, EventKind::project_began)};
    const std::vector<Told> sentences = grouped(events);
    REQUIRE(sentences.size() == 4);
    std::vector<Event> told;
    for (const Told& one : sentences) told.insert(told.end(), one.events.begin(), one.events.end());
    std::sort(told.begin(), told.end());
    CHECK(told == events);
    CHECK(sentence(sentences[0], model::Sex::woman, {2025, 1}).en == "In April a project began in the neighbourhood.");
    CHECK(sentence(sentences[1], model::Sex::woman, {2025, 1}).en ==
          "Between January and March she asked for help with debts and had to wait 3 times.");
    CHECK(sentence(sentences[2], model::Sex::man, {2025, 1}).nl ==
          "In februari vroeg hij om psychische hulp en moest hij wachten.");
    CHECK(sentence(sentences[3], model::Sex::woman, {2025, 1}).en ==
          "That year she came to know 2 people (the street 1, a meeting place 1).");
}

TEST_CASE("what happened in both lives is told once, and the rest under the policy under which it happened", "[unit]") {
    const Story story = story_of({event(2, EventKind::work_lost), event(15, EventKind::gave_up, 1)},
                                 {event(2, EventKind::work_lost), event(14, EventKind::debt_ended)});
    const std::string text = whole(story);
    INFO(text);
    CHECK(times(text, "lost her work") == 1);
    CHECK_THAT(text, Contains("2025. In February she lost her work."));
    CHECK_THAT(text, Contains("2026, under A. In March she gave up on help with debts."));
    CHECK_THAT(text, Contains("2026, under B. In February the household got out of debt."));
    CHECK_THAT(text, Contains("From February 2026 the lives part.") && Contains("the first event that differs"));
    CHECK_THAT(text, Contains("– times out of debt: under B alone (once); from February 2026\n"
                              "– gave up on help with debts: under A alone (once); from March 2026\n"));
    CHECK_THAT(whole(story, true), Contains("2026, onder A. In maart gaf zij schuldhulp op.") &&
                                       Contains("– schuldhulp opgegeven: alleen onder A (1 keer); vanaf maart 2026"));
}

TEST_CASE("when nothing differs the story says that and lists no differences", "[unit]") {
    const std::vector<Event> events{event(2, EventKind::work_lost)};
    const std::string text = whole(story_of(events, events));
    CHECK_THAT(text, Contains("nothing differs") && !Contains("under A.") && !Contains("What made the difference"));
}

TEST_CASE("what is counted as a difference ends with the shorter life", "[unit]") {
    Story story = story_of({event(2, EventKind::work_lost), event(5, EventKind::died)},
                           {event(2, EventKind::work_lost), event(20, EventKind::gave_up, 1)});
    story.lives[0].last.month = Month{4};
    const std::vector<Bilingual> items = difference_made(story);
    REQUIRE(items.size() == 1);
    CHECK(items.front().en == "– died: under A alone (once); from May 2025");
    CHECK_THAT(ending(story).front().en, Contains("Under A: as it was before May 2025."));
}

TEST_CASE("steps in feelings are the outcome and not what made the difference", "[unit]") {
    const Story story = story_of({event(3, EventKind::people_rose)}, {});
    CHECK(difference_made(story).empty());
    CHECK_THAT(whole(story), Contains("feelings and moments alone"));
}

TEST_CASE("a story in JSON has a title and every paragraph in both languages", "[unit]") {
    const Story story = story_of({event(2, EventKind::work_lost)}, {});
    const auto json = nlohmann::json::parse(story_json(story));
    CHECK(json["title"]["nl"] != json["title"]["en"]);
    REQUIRE(json["paragraphs"].size() == story_paragraphs(story).size());
    for (const auto& paragraph : json["paragraphs"]) {
        CHECK(paragraph.size() == 2);
        CHECK_FALSE(paragraph["nl"].get<std::string>().empty());
        CHECK_FALSE(paragraph["en"].get<std::string>().empty());
    }
}

TEST_CASE("the resident nearest to the words is found, in both languages", "[unit]") {
    std::vector<Portrait> all{person(1, 34),
                              single_parent(2, 50, true),
                              single_parent(3, 36, true),
                              single_parent(4, 34, false),
                              person(5, 71, model::Sex::man),
                              person(6, 9)};
    all[4].loneliness = 0.8F;
    all[5].role = model::HouseholdRole::child;
    CHECK(found(all, "single mother, debts, 34") == 3);
    CHECK(found(all, "alleenstaande moeder met schulden van 34 jaar") == 3);
    CHECK(found(all, "single mother, no debts") == 4);
    CHECK(found(all, "eenzame man") == 5);
    CHECK(found(all, "eenzaam") == 5);
    CHECK(found(all, "not lonely") == 1);
    CHECK(found(all, "girl") == 6);
    CHECK(found(all, "8 years old") == 6);
    CHECK(found(all, "70") == 5);
    CHECK(found({}, "70") == 0);
}

TEST_CASE("words that are not known are named together, with the nearest that is and all that are", "[unit]") {
    const std::string text = complaint("singel mother, depts, 340, 34 and 35");
    CHECK_THAT(text, Contains("unknown word 'singel'. Did you mean 'single'?"));
    CHECK_THAT(text, Contains("unknown word 'depts'. Did you mean 'debts'?"));
    CHECK_THAT(text, Contains("age = 340 (must be 0..120 year)"));
    CHECK_THAT(text, Contains("two ages, 34 and 35"));
    CHECK_THAT(text, Contains("known are an age in years and:") && Contains("alleenstaande moeder"));
    CHECK_THAT(complaint("with a"), Contains("it names nobody"));
    CHECK(complaint("34, tenant, niet eenzaam").empty());
}

TEST_CASE("who is told of when nobody is asked for is the middle one, and who stays comes first", "[unit]") {
    std::vector<Portrait> all;
    Ends ends;
    for (std::uint64_t k = 1; k <= 5; ++k) {
        all.push_back(person(k, 40));
        all.back().needs = k == 5 ? 0 : 1;
        ends[0][Identity{k}] = 0.5F;
        if (k != 2) ends[1][Identity{k}] = 0.5F + 0.01F * static_cast<float>(k);
    }
    CHECK(chosen_as_typical(all, ends).first.who == Identity{3});
    Problems problems;
    const Wish wish = read_wish("woman", problems);
    CHECK(chosen_by_wish(all, wish, ends).first.who == Identity{1});
    ends[1].erase(Identity{1});
    CHECK(chosen_by_wish(all, wish, ends).first.who == Identity{3});
    CHECK(chosen_by_identity(all, Identity{2}, 0).first.who == Identity{2});
    CHECK_THROWS_AS(chosen_by_identity(all, Identity{9}, 0), InputError);
    CHECK_THROWS_AS(chosen_as_typical({}, ends), InputError);
}

TEST_CASE("fellows are alike, there at the end under both, and counted by who fares better", "[unit]") {
    std::vector<Portrait> all{person(1, 40), person(2, 45), person(3, 55), person(4, 40, model::Sex::man),
                              person(5, 41), person(6, 42)};
    Ends ends;
    for (const Portrait& one : all) ends[0][one.who] = ends[1][one.who] = 0.5F;
    ends[1][Identity{2}] = 0.6F;
    ends[1][Identity{4}] = 0.6F;
    ends[1][Identity{5}] = 0.4F;
    ends[1].erase(Identity{6});
    const Fellows fellows = fellows_of(all[0], all, ends);
    CHECK(fellows.residents == 2);
    CHECK(fellows.better_under_b == 1);
    CHECK(fellows.better_under_a == 1);
}

}  // namespace adem::test
