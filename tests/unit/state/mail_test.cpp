#include "engine/state/mail.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <new>

#include "engine/random/draw.hpp"

using namespace adem;

namespace {

struct Person {
    static constexpr EntityInfo info{"person", "for tests"};
};
struct Note : Message<Person> {
    static constexpr std::string_view name = "note";
    int text;
    static bool is_sound() { return true; }
};

Identity person(Row row) { return derive(identity_of("person"), row); }

std::vector<Identity> people(Row count) {
    std::vector<Identity> all;
    for (Row row = 0; row < count; ++row) all.push_back(person(row));
    return all;
}

Envelope<Note> note(Row from, Row to, int text, std::uint32_t number = 0) {
    return {to, number, person(to), person(from), Note{{}, text}};
}

std::vector<int> texts(std::span<const Envelope<Note>> letters) {
    std::vector<int> found;
    for (const auto& letter : letters) found.push_back(letter.message.text);
    return found;
}

}  // namespace

TEST_CASE("everybody finds exactly the own letters", "[unit]") {
    Mailbox<Note> box;
    box.post(note(0, 3, 1));
    box.post(note(1, 0, 2));
    box.post(note(2, 3, 3));
    const auto all = people(5);
    CHECK(box.delivered_to(3).empty());
    box.deliver(all);
    CHECK(texts(box.delivered_to(0)) == std::vector<int>{2});
    CHECK(box.delivered_to(1).empty());
    CHECK(box.delivered_to(3).size() == 2);
    CHECK(box.delivered_to(4).empty());
    box.discard_delivered();
    CHECK(box.delivered_to(3).empty());
    box.deliver(all);
    CHECK(box.delivered().empty());
}

TEST_CASE("a post of a great many receivers is in the same order as a plain sort leaves it", "[unit]") {
    constexpr int receivers = 150000, letters_in_all = 30000;
    const auto all = people(receivers);
    std::vector<Envelope<Note>> letters;
    const Draws draws(Stream::of(1, 0), {identity_of("a great post"), Month{0}, 1});
    for (int k = 0; k < letters_in_all; ++k) {
        const auto index = static_cast<unsigned>(2 * k);
        // Some get many, most get none; some are gone.
        const int to = k % 3 == 0 ? draws.below(5, index) * 33000 : draws.below(receivers, index);
        letters.push_back(note(static_cast<Row>(draws.below(50, index + 1)), static_cast<Row>(to), k));
        if (k % 7 == 0) letters.back().receiver = person(receivers);
        if (k % 11 == 0) letters.back().to = no_row;
    }
    Mailbox<Note> box;
    for (const auto& letter : letters) box.post(letter);
    box.deliver(all);
    std::erase_if(letters, [&](const auto& one) { return one.to == no_row || one.receiver != all[one.to]; });
    std::stable_sort(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
        return std::tie(a.to, a.sender, a.number) < std::tie(b.to, b.sender, b.number);
    });
    CHECK(texts(box.delivered()) == texts(letters));
    for (const Row row : {Row{0}, Row{33000}, Row{65535}, Row{65536}, Row{132000}, Row{receivers - 1}}) {
        const auto mine = std::equal_range(letters.begin(), letters.end(), note(0, row, 0),
                                           [](const auto& a, const auto& b) { return a.to < b.to; });
        CHECK(texts(box.delivered_to(row)) == texts({mine.first, mine.second}));
    }
}

TEST_CASE("letters are sorted by receiver, sender and number, in whatever order they were posted", "[unit]") {
    const auto all = people(40);
    std::vector<Envelope<Note>> letters;
    const Draws draws(Stream::of(1, 0), {identity_of("mail"), Month{0}, 1});
    for (int k = 0; k < 2000; ++k) {
        const auto index = static_cast<unsigned>(2 * k);
        letters.push_back(note(static_cast<Row>(draws.below(40, index)), static_cast<Row>(draws.below(40, index + 1)),
                               k, static_cast<std::uint32_t>(k)));
    }
    Mailbox<Note> forwards, backwards;
    for (const auto& letter : letters) forwards.post(letter);
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) backwards.post(*letter);
    forwards.deliver(all);
    backwards.deliver(all);
    CHECK(texts(forwards.delivered()) == texts(backwards.delivered()));

    std::sort(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
        return std::tie(a.to, a.sender, a.number) < std::tie(b.to, b.sender, b.number);
    });
    CHECK(texts(forwards.delivered()) == texts(letters));
}

TEST_CASE("of letters of two months with one number the older comes first", "[unit]") {
    Mailbox<Note> box;
    for (int month = 0; month < 50; ++month) box.post(note(1, 2, month, 7));
    box.deliver(people(3));
    const auto found = texts(box.delivered_to(2));
    CHECK(std::is_sorted(found.begin(), found.end()));
    CHECK(found.size() == 50);
}

TEST_CASE("a letter to somebody who went is dropped, also when the row is taken", "[unit]") {
    Mailbox<Note> box;
    box.post(note(0, 1, 1));
    box.post(note(0, 2, 2));
    box.post(note(0, 3, 3));
    auto all = people(4);
    all[1] = Identity{};
    all[2] = identity_of("somebody else");
    box.deliver(all);
    CHECK(texts(box.delivered()) == std::vector<int>{3});
}

TEST_CASE("letters follow a new lay-out and those who move", "[unit]") {
    Mailbox<Note> box;
    box.post(note(0, 1, 1));
    box.post(note(0, 2, 2));
    const std::vector<Row> new_row{0, 4, no_row};
    box.renumber(new_row);
    std::vector<Row> moved_to(5, no_row);
    moved_to[4] = 3;
    box.forward(moved_to);
    std::vector<Identity> all(5);
    all[3] = person(1);
    box.deliver(all);
    REQUIRE(box.delivered().size() == 1);
    CHECK(texts(box.delivered_to(3)) == std::vector<int>{1});
}

TEST_CASE("mail on its way can be kept as bytes", "[unit]") {
    Mailbox<Note> box;
    box.post(note(0, 1, 1));
    box.post(note(2, 1, 2, 5));
    Mailbox<Note> copy;
    copy.restore_pending(box.pending_bytes());
    const auto all = people(3);
    box.deliver(all);
    copy.deliver(all);
    CHECK(texts(copy.delivered()) == texts(box.delivered()));
}

TEST_CASE("the same letters are the same bytes, whatever was in their memory before", "[unit]") {
    std::vector<std::vector<std::byte>> saved;
    for (const int before : {0, 0xff}) {
        alignas(Envelope<Note>) std::array<std::byte, sizeof(Envelope<Note>)> memory;
        std::memset(memory.data(), before, memory.size());
        Mailbox<Note> box;
        box.post(*new (memory.data()) Envelope<Note>{1, 2, person(1), person(2), {{}, 5}});
        saved.push_back(box.pending_bytes());
    }
    CHECK(saved[0] == saved[1]);
    Mailbox<Note> read;
    read.restore_pending(saved[0]);
    CHECK(read.pending_bytes() == saved[0]);
}
