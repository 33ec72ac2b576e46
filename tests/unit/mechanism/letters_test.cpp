#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct TellFriends {
    static constexpr std::string_view name = "tell_friends";
    void operator()(In<Outlook> outlook, Peers<Outlook> friends, Send<Story> story) const {
        for (const auto peer : friends) story.to(peer.row(), Story{{}, outlook});
    }
};

struct Hear {
    static constexpr std::string_view name = "hear";
    void operator()(InOut<Whim> whim, InOut<Age> letters, Mail<Story> stories) const {
        letters = static_cast<std::int16_t>(stories.size());
        for (const auto& letter : stories) whim += letter.message.tone;
    }
};

struct HearToo {
    static constexpr std::string_view name = "hear_too";
    void operator()(InOut<Children> letters, Mail<Story> stories) const {
        letters = static_cast<std::int16_t>(stories.empty() ? -1 : static_cast<int>(stories.size()));
    }
};

/// The neighbourhood writes to everybody, in the name of a worker if there is one.
struct Announce {
    static constexpr std::string_view name = "announce";
    void operator()(Every<Resident> residents, Every<Worker> workers, Send<Story> story) const {
        for (const auto resident : residents) {
            if (workers.empty()) {
                story.to(resident.ref(), Story{{}, 0.25F});
            } else {
                story.to(resident.row(), (*workers.begin()).identity(), Story{{}, 0.5F});
            }
        }
    }
};

struct CollectLetters {
    static constexpr std::string_view name = "collect_letters";
    void operator()(Every<Resident, InOut<Whim>> residents, Mail<Story> stories) const {
        for (const auto resident : residents)
            for (const auto& letter : stories.of(resident))
                resident.get<Whim>() = letter.message.tone + (letter.sender == identity_of("helper") ? 0.25F : 0.0F);
    }
};

Town two_friends() {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    town.single("Cas", Town::south);
    town.of<Outlook>("Ann") = 0.25F;
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    return town;
}

}  // namespace

TEST_CASE("a letter is delivered at the next phase that reads it, to all its rules", "[unit]") {
    Town town = two_friends();
    town.world = simulate_phases(std::move(town.world),
                                 {phase<Resident>("tell", TellFriends{}), phase<Resident>("hear", Hear{}, HearToo{})});
    CHECK(town.of<Whim>("Bea") == 0.25F);
    CHECK(town.of<Whim>("Ann") == 0.5F);
    CHECK(town.of<Age>("Bea") == 1);
    CHECK(town.of<Children>("Bea") == 1);
    CHECK(town.of<Age>("Cas") == 0);
    CHECK(town.of<Children>("Cas") == -1);
}

TEST_CASE("a letter is read once, and next month when its phase has passed", "[unit]") {
    Town town = two_friends();
    const std::vector<Phase> phases{phase<Resident>("hear", Hear{}), phase<Resident>("tell", TellFriends{})};
    town.world = simulate_phases(std::move(town.world), phases, 1);
    CHECK(town.of<Age>("Bea") == 0);
    town.world = simulate_phases(std::move(town.world), phases, 1);
    CHECK(town.of<Age>("Bea") == 1);
    town.world = simulate_phases(std::move(town.world), phases, 1);
    CHECK(town.of<Age>("Bea") == 1);
    CHECK(town.of<Whim>("Bea") == 0.5F);
}

TEST_CASE("an every rule writes in its own name or another's, and reads what its residents got", "[unit]") {
    Town town = two_friends();
    town.world.add<Worker>(Town::south, identity_of("helper"));
    town.world =
        simulate_phases(std::move(town.world), {every("announce", Announce{}), every("collect", CollectLetters{})});
    CHECK(town.of<Whim>("Ann") == 0.25F);
    CHECK(town.of<Whim>("Bea") == 0.75F);
    CHECK(town.of<Whim>("Cas") == 0.75F);
}

TEST_CASE("letters that nobody will read while the world settles are thrown away", "[unit]") {
    Town town = two_friends();
    town.world.set_now(Month{-4});
    const std::vector<Phase> phases{phase<Resident>("hear", Hear{}).only(During::run),
                                    phase<Resident>("tell", TellFriends{})};
    town.world = simulate_phases(std::move(town.world), phases, 4);
    CHECK(town.world.mailbox<Story>().pending_bytes().size() == 2 * sizeof(Envelope<Story>));
    town.world = simulate_phases(std::move(town.world), phases, 1);
    CHECK(town.of<Age>("Bea") == 1);
}

TEST_CASE("letters wait for a phase of the same part of the run, though another that reads them is left out",
          "[unit]") {
    Town town = two_friends();
    town.world.set_now(Month{-2});
    town.world =
        simulate_phases(std::move(town.world),
                        {phase<Resident>("tell", TellFriends{}),
                         phase<Resident>("not yet", HearToo{}).only(During::run), phase<Resident>("hear", Hear{})},
                        1);
    CHECK(town.of<Age>("Bea") == 1);
}
