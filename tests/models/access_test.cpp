#include <catch2/catch.hpp>

#include "models/mechanisms/acquaintance_first.hpp"
#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/early_signals.hpp"
#include "models/mechanisms/hassle_tires.hpp"
#include "models/mechanisms/listening_desks.hpp"
#include "models/mechanisms/outreach.hpp"
#include "models/mechanisms/seek_help.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// The ways to help: desks that listen, early signals, the relation first, persistence, burden.

namespace {

constexpr Service service = Service::debt_help;

/// Everybody has a need of which nobody knows.
World latent(float need = 0.2F, float hours = 1000) {
    World world = world_with_workers(Role::debt_counsellor, 3, {.households = 200});
    world.at<ResidentsAtStart>(0) = 10000;
    set_all<ContactHours>(world, hours);
    for (const Row row : rows<Resident>(world)) world.at<Need>(row)[service] = need;
    return world;
}

template <class Mechanism>
World after(World world, std::vector<LeverSetting> levers,
            std::vector<std::pair<std::string, double>> parameters = {}) {
    levers.push_back(lever_at("staff.caseload_cap", 1000));
    return simulate(std::move(world), {every("the way", Mechanism{})}, 1, {std::move(parameters), std::move(levers)});
}

std::size_t known(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<NeedKnown>(row)[service] != 0; });
}
std::size_t clients(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return static_cast<bool>(world.at<ContactPerson>(row)[service]); });
}
double hours_left(const World& world) { return mean<ContactHours>(world) * 3; }

World listening(double desks, std::vector<std::pair<std::string, double>> parameters = {}, World world = latent()) {
    return after<ListeningDesks>(std::move(world), {lever_at("access.listening_desks", desks)}, std::move(parameters));
}

World watching(float familiarity, double watch, std::vector<std::pair<std::string, double>> parameters = {}) {
    World world = latent();
    set_all<EducationOf>(world, Education::middle);
    for (const Row row : rows<Resident>(world)) world.at<Familiarity>(row)[service] = familiarity;
    return after<EarlySignals>(std::move(world), {lever_at("access.early_signal", watch)}, std::move(parameters));
}

/// Everybody asks; with so large a share of first meetings to get acquainted.
World acquainted(double share, std::vector<std::pair<std::string, double>> parameters = {}) {
    World world = latent(0.5F);
    all_ask(world, service, 0.5F);
    return simulate(
        std::move(world), {every("answering", AcquaintanceFirst{}, AnswerRequests{})}, 1,
        {std::move(parameters), {lever_at("access.relation_first", share), lever_at("staff.caseload_cap", 1000)}});
}

World visited(int months, double persistence, std::vector<std::pair<std::string, double>> parameters = {}) {
    World world = latent(0.5F);
    return simulate(std::move(world), {every("outreach", Outreach{})}, months,
                    {std::move(parameters),
                     {lever_at("access.outreach_attempts", 1), lever_at("access.persistence", persistence),
                      lever_at("staff.caseload_cap", 1000)}});
}

}  // namespace

TEST_CASE("without desks nobody is listened to and nothing is paid", "[model]") {
    const World world = listening(0);
    CHECK(known(world) == 0);
    CHECK(world.at<SpentThisMonth>(0)[CostLine::listening_desk] == 0);
}

TEST_CASE("each listening desk makes as many needs known as it has visitors, and has its price", "[model]") {
    CHECK(known(listening(1)) == Approx(15).margin(1));
    CHECK(known(listening(4)) == Approx(60).margin(1));
    CHECK(listening(4).at<SpentThisMonth>(0)[CostLine::listening_desk] == Approx(4 * 90000.0 / 12));
}

TEST_CASE("the hand-over from a listening desk succeeds as often as it is warm", "[model]") {
    CHECK(clients(listening(4, {{"listening.warmth", 0}})) == 0);
    CHECK(clients(listening(4, {{"listening.warmth", 1}})) == known(listening(4)));
    CHECK(clients(listening(4, {{"contact.probability", 0}})) == 0);
}

TEST_CASE("a listening desk is open to who has given up, who comes less easily", "[model]") {
    World world = latent();
    const auto people = rows<Resident>(world);
    for (std::size_t n = 0; n < people.size(); n += 2) world.at<StanceToService>(people[n])[service] = Stance::given_up;
    const auto still = [&](const World& later) {
        return count_if<Resident>(later,
                                  [&](Row row) { return later.at<StanceToService>(row)[service] == Stance::given_up; });
    };
    const std::size_t before = still(world);
    const std::size_t shy = still(listening(8, {{"listening.shyness", 0.1}}, world));
    const std::size_t bold = still(listening(8, {{"listening.shyness", 1}}, world));
    CHECK(shy < before);
    CHECK(bold < shy);
    CHECK(still(listening(8, {{"listening.shyness", 0}}, world)) == before);
}

TEST_CASE("nobody watches out: no need is noticed", "[model]") { CHECK(known(watching(1, 0)) == 0); }

TEST_CASE("known faces notice small needs, the more the better they know one", "[model]") {
    CHECK(known(watching(0, 1)) == 0);
    CHECK(known(watching(0.5F, 1)) > 0);
    CHECK(known(watching(1, 1)) > known(watching(0.5F, 1)));
    CHECK(known(watching(1, 1, {{"signals.by_face", 0}})) == 0);
    CHECK(known(watching(1, 1, {{"signals.small_below", 0.1}})) == 0);
    const World world = watching(1, 1);
    CHECK(world.at<FlowsThisMonth>(0)[Flow::signalled_early] == static_cast<float>(known(world)));
}

TEST_CASE("the school notices the needs of who is at school", "[model]") {
    World world = latent();
    set_all<EducationOf>(world, Education::in_school);
    const auto noticed = [&](double by_school) {
        return known(
            after<EarlySignals>(world, {lever_at("access.early_signal", 1)}, {{"signals.by_school", by_school}}));
    };
    CHECK(noticed(0) == 0);
    CHECK(noticed(0.5) > 0);
}

TEST_CASE("each signal takes time, and so do false alarms", "[model]") {
    const World quiet = watching(1, 1, {{"signals.false_alarms", 0}});
    CHECK(hours_left(quiet) == Approx(3000.0 - static_cast<double>(known(quiet))));
    CHECK(hours_left(watching(1, 1, {{"signals.false_alarms", 3}})) < hours_left(quiet));
}

TEST_CASE("a need that is met while it is small takes fewer hours", "[model]") {
    Appointment appointment;
    appointment.intake_hours.value = 1;
    appointment.need_hours.value = 3;
    appointment.access.usual_desks.value = 4;
    appointment.access.desks.value = 4;
    CHECK(appointment.hours(0.2F) < appointment.hours(0.8F));
    CHECK(static_cast<double>(appointment.hours(0.2F)) == Approx(1.6));
}

TEST_CASE("less paperwork than usual lets in requests that cost hours, more saves them; merged desks confer",
          "[model]") {
    Access access;
    access.unfounded.value = 0.2F;
    access.merging.value = 0.15F;
    access.usual_paperwork.value = 0.5F;
    access.usual_desks.value = 4;
    const auto work = [&](float desks, float paperwork) {
        access.desks.value = desks;
        access.paperwork.value = paperwork;
        return access.work();
    };
    CHECK(static_cast<double>(work(4, 0.5F)) == Approx(1));
    CHECK(work(4, 0) > work(4, 0.5F));
    CHECK(work(4, 1) < work(4, 0.5F));
    CHECK(work(1, 0.5F) > work(4, 0.5F));
    CHECK(static_cast<double>(work(8, 0.5F)) == Approx(1));
}

TEST_CASE("getting acquainted first builds familiarity and helps with nothing yet", "[model]") {
    const World at_once = acquainted(0), first = acquainted(1);
    CHECK(count_outcomes(at_once, service, HelpOutcome::helped) > 0);
    CHECK(count_outcomes(first, service, HelpOutcome::helped) == 0);
    CHECK(count_outcomes(first, service, HelpOutcome::waiting) == rows<Resident>(first).size());
    for (const Row row : rows<Resident>(first))
        CHECK(static_cast<double>(first.at<Familiarity>(row)[service]) == Approx(0.12));
    CHECK(first.at<FlowsThisMonth>(0)[Flow::help_requested] == static_cast<float>(rows<Resident>(first).size()));
}

TEST_CASE("without a gate nobody is kept for getting acquainted", "[model]") {
    const World world = acquainted(1, {{"relation_gate.threshold.debt_help", 0}});
    CHECK(count_outcomes(world, service, HelpOutcome::waiting) == 0);
}

TEST_CASE("with persistence who does not open is visited again before others", "[model]") {
    const std::vector<std::pair<std::string, double>> shut{{"door_knock.base", -10}, {"door_knock.match_effect", 0}};
    const auto most_tries = [](const World& world) {
        std::uint8_t most = 0;
        for (const Row row : rows<Resident>(world)) most = std::max(most, world.at<OutreachTries>(row));
        return static_cast<int>(most);
    };
    CHECK(most_tries(visited(6, 0, shut)) == 0);
    const World loose = visited(6, 1, shut), lasting = visited(6, 6, shut);
    CHECK(most_tries(loose) == 1);
    CHECK(most_tries(lasting) == 6);
    const auto seen = [](const World& world) {
        return count_if<Resident>(world, [&](Row row) { return world.at<OutreachTries>(row) > 0; });
    };
    CHECK(seen(lasting) < seen(loose));
}

TEST_CASE("outreach first raises the measured use of services", "[model]") {
    const auto requests = [](double attempts) {
        World world =
            simulate(latent(0.5F), {every("outreach", Outreach{})}, 3,
                     {{}, {lever_at("access.outreach_attempts", attempts), lever_at("staff.caseload_cap", 1000)}});
        set_all<ContactHours>(world, 1000);
        world =
            simulate(std::move(world), {phase<Resident>("asking", SeekHelp{}), every("answering", AnswerRequests{})}, 1,
                     {{}, {lever_at("staff.caseload_cap", 1000)}});
        return world.at<FlowsThisMonth>(0)[Flow::help_requested];
    };
    CHECK(requests(0) == 0);
    CHECK(requests(3) > 0);
    CHECK(requests(9) > requests(3));
}

TEST_CASE("burden tires who asks, unless that is set to nothing; who does not ask keeps all energy", "[model]") {
    const auto energy = [](double paperwork, double tiring, bool asks) {
        World world = small_world({.households = 5});
        set_all<Energy>(world, 0.5F);
        if (asks) all_ask(world, service, 0.5F);
        return mean<Energy>(simulate(std::move(world), {phase<Resident>("tires", HassleTires{})}, 1,
                                     {{{"hassle_tires.tiring", tiring}},
                                      {lever_at("access.paperwork", paperwork), lever_at("access.desks", 1)}}));
    };
    CHECK(energy(1, 0.1, true) == Approx(0.45));
    CHECK(energy(0, 0.1, true) == Approx(0.5));
    CHECK(energy(1, 0, true) == Approx(0.5));
    CHECK(energy(1, 0.1, false) == Approx(0.5));
}
