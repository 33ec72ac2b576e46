#pragma once

#include "engine/base/exact_sum.hpp"
#include "tests/support/toy_state.hpp"

/// Rules that say little about people and use every door of the engine.
namespace adem::toy {

struct Weather {
    static constexpr std::string_view name = "weather";
    Lever<float> upkeep;
    static void describe(auto& d) {
        d.lever("upkeep", &Weather::upkeep, {0.1, "1", 0, 1}, assumption, "share of disorder cleared in a month");
    }
    void operator()(InOut<Disorder> disorder, AllNeighbourhoods<Disorder> all, Draw<"storm"> storm) const {
        ExactSum elsewhere;
        for (const float there : all) elsewhere.add(there);
        const double mean = elsewhere.value() / static_cast<double>(all.size());
        const double pulled = disorder + 0.1 * (mean - disorder) + 0.1 * storm.uniform();
        disorder = math::clamp01(static_cast<float>(pulled * (1 - upkeep)));
    }
};

/// Somebody leaves and a successor takes over at the month's end.
struct WorkerTurnover {
    static constexpr std::string_view name = "worker_turnover";
    Lever<float, Craft> turnover;
    static void describe(auto& d) {
        d.lever("staff.turnover", &WorkerTurnover::turnover, {{0.05, 0.1}, "1/month", 0, 1}, assumption, "");
    }
    void operator()(Self<Worker> self, In<CraftOf> craft, Draw<"leaving"> leaving, Deaths<Worker> deaths,
                    Births<Worker> births) const {
        if (!leaving.chance(turnover[craft])) return;
        deaths.remove();
        births.add(derive(self.identity(), 1)).set<CraftOf>(craft.value());
    }
};

/// Everybody without a contact person gets the worker with the highest rank among their own draws.
struct AllotContacts {
    static constexpr std::string_view name = "allot_contacts";
    void operator()(Every<Worker, InOut<Load>> workers, Every<Resident, InOut<Contact>> residents,
                    Draw<"contact"> draw) const {
        for (const auto worker : workers) worker.get<Load>() = 0;
        for (const auto resident : residents) {
            Ref<Worker>& contact = resident.get<Contact>();
            double best = -math::infinity;
            for (const auto worker : workers) {
                if (contact && contact != worker.ref()) continue;
                const double rank = draw.of(resident).rank(1, worker.identity());
                if (rank <= best) continue;
                best = rank;
                contact = worker.ref();
            }
            if (contact) ++workers[contact].get<Load>();
        }
    }
};

struct GrowOlder {
    static constexpr std::string_view name = "grow_older";
    void operator()(InOut<Age> age) const { age = static_cast<std::int16_t>(age + 1); }
};

struct HearRumours {
    static constexpr std::string_view name = "hear_rumours";
    void operator()(InOut<Outlook> outlook, Mail<Rumour> rumours) const {
        for (const auto& letter : rumours) outlook += 0.01F * (letter.message.tone - outlook);
    }
};

struct Drift {
    static constexpr std::string_view name = "drift";
    Parameter<float> pull, noise;
    Lever<float> events;
    static void describe(auto& d) {
        d.param("pull", &Drift::pull, {0.05, "1/month", 0, 1}, Fixed{}, assumption, "");
        d.param("noise", &Drift::noise, {0.02, "1", 0, 1}, Fixed{}, assumption, "");
        d.lever("events", &Drift::events, {0.0, "1", 0, 1}, assumption, "cheer in a month");
    }
    void operator()(InOut<Outlook> outlook, InOut<Voice> voice, Peers<Outlook> friends, Here<Disorder> disorder,
                    My<Contact, Load> help, Draw<"mood"> mood, Send<Story> story) const {
        const float gap = friends.mean(outlook) - outlook;
        const float kindness = help ? 1.0F / (1.0F + static_cast<float>(help.value())) : 0.0F;
        const auto shock = noise * static_cast<float>(mood.normal());
        outlook = math::clamp01(outlook + pull * gap + 0.02F * kindness - 0.01F * disorder + 0.1F * events + shock);
        voice += 0.01F * (outlook - voice);
        for (const auto peer : friends)
            if (mood.chance(0.2, peer.identity)) story.to(peer.row(), Story{{}, outlook.value()});
    }
};

struct HearStories {
    static constexpr std::string_view name = "hear_stories";
    void operator()(InOut<Outlook> outlook, Mail<Story> stories) const {
        for (const auto& letter : stories) outlook += 0.02F * (letter.message.tone - outlook);
    }
};

struct SpreadRumours {
    static constexpr std::string_view name = "spread_rumours";
    void operator()(In<Outlook> outlook, Peers<Age> friends, Mail<Story> stories, Draw<"gossip"> gossip,
                    Send<Rumour> rumour) const {
        for (const auto peer : friends)
            if (!stories.empty() && gossip.chance(0.5, peer.identity)) rumour.to(peer.row(), Rumour{{}, outlook});
    }
};

struct Learn {
    static constexpr std::string_view name = "learn";
    void operator()(InOut<Skill> skill, Peers<Skill> friends, My<Contact, CraftOf> teacher,
                    My<HouseholdOf, Purse> home) const {
        for (const Craft craft : all_of<Craft>()) {
            float best = skill[craft];
            for (const auto peer : friends) best = std::max(best, peer.value[craft]);
            skill[craft] += 0.1F * (best - skill[craft]);
        }
        if (teacher) skill[teacher.value()] = math::clamp01(skill[teacher.value()] + 0.01F);
        if (home && home.value() < 1) skill[Craft::mending] *= 0.99F;
    }
};

struct Die {
    static constexpr std::string_view name = "die";
    void operator()(In<Age> age, Draw<"death"> draw, Deaths<Resident> deaths) const {
        const double years = age / 12.0;
        if (draw.chance(age >= 100 * 12 ? 1 : 0.0002 + 0.00002 * math::exp(0.08 * years))) deaths.remove();
    }
};

struct BearChild {
    static constexpr std::string_view name = "bear_child";
    Lever<float> fertility;
    static void describe(auto& d) {
        d.lever("fertility", &BearChild::fertility, {0.006, "1/month", 0, 1}, assumption, "");
    }
    void operator()(Self<Resident> self, In<Age> age, InOut<Children> children, In<HouseholdOf> home, In<Skill> skill,
                    Draw<"birth"> draw, Births<Resident> births) const {
        if (age < 18 * 12 || age > 45 * 12 || children >= 10 || !draw.chance(fertility)) return;
        births.add(derive(self.identity(), static_cast<std::uint64_t>(children)))
            .set<Skill>(skill.value())
            .refer<HouseholdOf>(home.value())
            .refer<Mother>(self.ref());
        children += 1;
    }
};

/// Pairs of residents of one neighbourhood meet by the draw of the pair.
struct Meet {
    static constexpr std::string_view name = "meet";
    void operator()(Every<Resident, In<Outlook>, WithTies> residents, Draw<"meeting"> draw, TieOffers offers) const {
        const auto all = residents.by_identity();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Draws mine = draw.of(all[i]);
            for (std::size_t j = i + 1; j < all.size() && j < i + 8; ++j) {
                const double u = mine.uniform(all[j].identity());
                const float alike = 1 - std::abs(all[i].get<Outlook>() - all[j].get<Outlook>());
                if (u < 0.05) offers.mutual(all[i], all[j], 0.3F + 0.5F * alike, Met::outside);
            }
        }
    }
};

/// Ties grow weaker and end; both ends reckon with what both know.
struct Fade {
    static constexpr std::string_view name = "fade";
    void operator()(OwnTies ties, Draw<"falling out"> draw) const {
        for (Tie& tie : ties) {
            ++tie.age;
            tie.strength *= 0.98F;
            if (tie.strength < 0.1F || draw.chance(0.005, ties.identity(tie))) ties.end_tie(tie);
        }
    }
};

struct EarnAndSpend {
    static constexpr std::string_view name = "earn_and_spend";
    void operator()(InOut<Purse> purse, InOut<MonthsThere> months, Draw<"luck"> luck) const {
        purse = std::max(0.0F, purse + static_cast<float>(luck.normal()));
        months += 1;
    }
};

struct WishToMove {
    static constexpr std::string_view name = "wish_to_move";
    void operator()(In<Purse> purse, Draw<"moving"> draw, AllNeighbourhoods<Disorder> all, Moves moves) const {
        if (!draw.chance(0.02)) return;
        std::size_t calmest = 0;
        for (std::size_t n = 1; n < all.size(); ++n)
            if (all[n] < all[calmest]) calmest = n;
        moves.wish(calmest, purse);
    }
};

struct Emigrate {
    static constexpr std::string_view name = "emigrate";
    void operator()(Draw<"leaving the city"> draw, Deaths<Household> deaths) const {
        if (draw.chance(0.004)) deaths.remove();
    }
};

/// Empty dwellings draw newcomers: a household of one to three.
struct Immigrate {
    static constexpr std::string_view name = "immigrate";
    void operator()(Every<Dwelling> dwellings, Every<Household, In<DwellingOf>> households, Draw<"vacancy"> draw,
                    Now now, Births<Household> groups, Births<Resident> members) const {
        std::vector<bool> taken(dwellings.span());
        for (const auto household : households)
            if (const auto home = household.get<DwellingOf>()) taken[dwellings.position(home.row())] = true;
        for (const auto dwelling : dwellings) {
            const Draws mine = draw.of(dwelling);
            if (taken[dwellings.position(dwelling.row())] || !mine.chance(0.05)) continue;
            const Identity group = derive(dwelling.identity(), 9, static_cast<std::uint64_t>(now.month().value + 4096));
            groups.add(group).refer<DwellingOf>(dwelling.ref());
            for (unsigned m = 0; m < 1 + static_cast<unsigned>(mine.below(3, 1)); ++m)
                members.add(derive(group, m))
                    .set<Age>(static_cast<std::int16_t>(mine.below(60 * 12, 2 + m)))
                    .refer<HouseholdOf>(group);
        }
    }
};

}  // namespace adem::toy
