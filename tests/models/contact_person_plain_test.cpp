#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/caseloads.hpp"
#include "models/mechanisms/relation_ends.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// The contact person written a second time, as plainly as possible: one service, objects, searches through everybody.

namespace {

constexpr Service service = Service::social_support;
constexpr int first_leaver = 8, second_leaver = 15;  // the months in which they leave

/// Who asks and who leaves are given, so that only contact persons are compared.
struct Asks {
    static constexpr std::string_view name = "asks";
    void operator()(InOut<Seeking> seeking, InOut<OutcomeThisMonth> outcome, Draw<"asks"> draw) const {
        outcome = {};
        seeking[service] = draw.chance(0.3) ? 1 : 0;
    }
};
struct Leaves {
    static constexpr std::string_view name = "leaves";
    void operator()(InOut<Leaving> leaving, In<Quality> quality, Now now) const {
        if (quality > 0.85F && now.month().value >= first_leaver) leaving = leaves_warmly;
        if (quality < 0.15F && now.month().value >= second_leaver) leaving = leaves;
    }
};

struct PlainWorker {
    Identity identity;
    float quality, hours = 0;
    int caseload = 0;
    std::uint8_t leaving = stays;
};
struct PlainResident {
    Identity identity;
    float need;
    PlainWorker* contact = nullptr;
    float familiarity = 0, match = 0;
    int months = 0;
    bool asks = false;
    HelpOutcome outcome = HelpOutcome::none;
    bool answered = false;
};

class Plain {
  public:
    explicit Plain(const World& world) : stream_(world.stream()) {
        for (const Row row : rows<Worker>(world))
            workers.push_back({world.table<Worker>().identity(row), world.at<Quality>(row)});
        for (const Row row : rows<Resident>(world))
            residents.push_back({world.table<Resident>().identity(row), world.at<Need>(row)[service]});
        std::reverse(residents.begin(), residents.end());
        std::reverse(workers.begin(), workers.end());
    }

    void month(int now) {
        for (auto& w : workers) {
            if (w.quality > 0.85F && now >= first_leaver) w.leaving = leaves_warmly;
            if (w.quality < 0.15F && now >= second_leaver) w.leaving = leaves;
            w.hours = w.leaving != stays ? 0 : 120 * (1 - 0.37F) * 0.6F * (1 - 0.3F * 0.2F);
            w.caseload = 0;
            for (const auto& r : residents) w.caseload += r.contact == &w ? 1 : 0;
        }
        for (auto& r : residents) begin(r, now);
        while (PlainResident* next = next_in_line(now)) answer(*next, now);
        for (auto& r : residents) grow(r);
    }

    std::vector<PlainWorker> workers;
    std::vector<PlainResident> residents;

  private:
    Draws draws(Identity who, int now, std::string_view what) const {
        return Draws(stream_, {who, Month{now}, draw_code(what)});
    }

    void begin(PlainResident& r, int now) const {
        r.asks = draws(r.identity, now, "asks").chance(0.3);
        r.outcome = HelpOutcome::none;
        r.answered = false;
        if (r.contact == nullptr || r.contact->leaving == stays) return;
        r.familiarity *= r.contact->leaving == leaves_warmly ? 0.4F : 0;
        r.contact = nullptr;
        r.months = 0;
    }

    PlainResident* next_in_line(int now) {
        PlainResident* next = nullptr;
        const auto place = [&](const PlainResident& r) {
            return std::tuple(r.contact == nullptr, draws(r.identity, now, "answer_requests: turn").uniform(0),
                              r.identity);
        };
        for (auto& r : residents)
            if (r.asks && !r.answered && (next == nullptr || place(r) < place(*next))) next = &r;
        return next;
    }

    PlainWorker* most_free(float cost, int cap) {
        PlainWorker* best = nullptr;
        for (auto& w : workers) {
            if (w.leaving != stays || w.hours < cost || w.caseload >= cap) continue;
            const bool better =
                best == nullptr || w.hours > best->hours || (w.hours == best->hours && w.identity < best->identity);
            if (better) best = &w;
        }
        return best;
    }

    void answer(PlainResident& r, int now) {
        r.answered = true;
        const Draws meeting = draws(r.identity, now, "answer_requests: meeting");
        const float cost = 1 + 3 * r.need;
        PlainWorker* worker =
            r.contact != nullptr ? (r.contact->hours >= cost ? r.contact : nullptr) : most_free(cost, 60);
        r.outcome = HelpOutcome::waiting;
        if (worker == nullptr) return;
        if (r.contact == nullptr) {
            r.contact = worker;
            r.months = 0;
            r.match = static_cast<float>(meeting.uniform(worker->identity));
            ++worker->caseload;
        }
        worker->hours -= cost;
        const double length = std::log(1 + r.months / 12.0) / std::log(16.0);
        const double odds =
            static_cast<double>(0.5F + 1.5F * (worker->quality - 0.5F) + 0.25F * r.familiarity +
                                0.3F * static_cast<float>(length) + 1.0F * (r.match - 0.5F) - 1.0F * r.need);
        r.outcome = meeting.chance(math::logistic(odds), 6) ? HelpOutcome::helped : HelpOutcome::failed;
    }

    static void grow(PlainResident& r) {
        const bool met = r.outcome == HelpOutcome::helped || r.outcome == HelpOutcome::failed;
        r.familiarity = met ? r.familiarity + 0.06F * (1 - r.familiarity) : r.familiarity * (1 - 0.01F);
        if (r.contact != nullptr) ++r.months;
    }

    Stream stream_;
};

World first_world() {
    World world = world_with_workers(Role::social_worker, 4);
    float quality = 0.1F;
    for (const Row row : rows<Worker>(world)) {
        world.at<Quality>(row) = quality;
        quality += 0.27F;
    }
    float need = 0.2F;
    set_all<MonthsHere>(world, 60);
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = need;
        need = need > 0.9F ? 0.2F : need + 0.1F;
    }
    return world;
}

Identity contact_of(const World& world, Row row) {
    const Ref<Worker> contact = world.at<ContactPerson>(row)[service];
    return contact ? world.table<Worker>().identity(contact.row()) : Identity{};
}

}  // namespace

TEST_CASE("contact persons are those of a plain, slow telling of the same rules", "[model]") {
    World world = first_world();
    Plain plain(world);
    for (int month = 0; month < 24; ++month) {
        world = simulate(std::move(world),
                         {phase<Worker>("leaves", Leaves{}), every("hours", WorkingHours{}, Caseloads{}),
                          phase<Resident>("asking", Asks{}, RelationEnds{}), every("answering", AnswerRequests{}),
                          phase<Resident>("grows", RelationGrows{})},
                         1);
        plain.month(month);
        for (const PlainResident& r : plain.residents) {
            const Row row = world.table<Resident>().find(r.identity);
            CHECK(world.at<OutcomeThisMonth>(row)[service] == r.outcome);
            CHECK(contact_of(world, row) == (r.contact == nullptr ? Identity{} : r.contact->identity));
            CHECK(static_cast<double>(world.at<Familiarity>(row)[service]) ==
                  Approx(static_cast<double>(r.familiarity)).margin(1e-6));
            CHECK(world.at<RelationMonths>(row)[service] == r.months);
        }
    }
    CHECK(count_outcomes(world, service, HelpOutcome::waiting) > 0);
    CHECK(count_outcomes(world, service, HelpOutcome::helped) > 0);
}
