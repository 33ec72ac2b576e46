#include "models/rules/known_faces.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/face_becomes_contact.hpp"
#include "models/mechanisms/familiar_faces.hpp"
#include "models/mechanisms/trust_from_known_face.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

World after(World world, int months, const Settings& settings = {}) {
    return simulate(std::move(world), {every("faces", FamiliarFaces{})}, months, settings);
}

std::size_t who_know_a_face(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return static_cast<bool>(world.at<KnownFace>(row)); });
}

std::size_t known_after_a_year(int workers, const Settings& settings = {}, Role role = Role::beat_officer) {
    return who_know_a_face(after(world_with_workers(role, workers, {.households = 1000}), 12, settings));
}

/// Everybody knows the one worker, and needs help of that service, which they know or do not know.
World face_known(bool need_is_known, Stance stance = Stance::open) {
    World world = world_with_workers(Role::social_worker, 1, {.households = 20});
    set_all<KnownFace>(world, Ref<Worker>(rows<Worker>(world)[0]));
    set_all<TimesMet>(world, 4);
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = 0.5F;
        world.at<NeedKnown>(row)[service] = need_is_known ? 1 : 0;
        world.at<StanceToService>(row)[service] = stance;
    }
    return world;
}
World after_need(World world) { return simulate(std::move(world), {phase<Resident>("need", FaceBecomesContact{})}, 1); }
std::size_t with_contact(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return static_cast<bool>(world.at<ContactPerson>(row)[service]); });
}

double trust_after(float quality, double pace = 0.01, double warmth = 0.1) {
    World world = face_known(false);
    set_all<Quality>(world, quality);
    world = simulate(std::move(world), {phase<Resident>("trust", TrustFromKnownFace{})}, 12,
                     {.parameters = {{"trust_from_known_face.pace", pace}, {"trust_from_known_face.warmth", warmth}}});
    return static_cast<double>(world.at<TrustInInstitutions>(rows<Resident>(world)[0])[Institution::municipality]);
}

}  // namespace

TEST_CASE("more workers in sight are known by more residents, none by nobody", "[model]") {
    CHECK(known_after_a_year(0) == 0);
    CHECK(known_after_a_year(2) > 0);
    CHECK(known_after_a_year(12) > known_after_a_year(2));
}

TEST_CASE("more presence and more time on the street make more familiar faces", "[model]") {
    CHECK(known_after_a_year(4, {{}, {lever_at("staff.presence_share", 0.9)}}) >
          known_after_a_year(4, {{}, {lever_at("staff.presence_share", 0.3)}}));
    CHECK(known_after_a_year(4, {{}, {lever_at("staff.street_share", 0.5)}}) > known_after_a_year(4));
}

TEST_CASE("places to meet make more familiar faces, or no more", "[model]") {
    const auto known = [](int places, double effect) {
        World world = world_with_workers(Role::beat_officer, 4, {.households = 400});
        for (int n = 0; n < places; ++n)
            world.add<model::MeetingPlace>(0, derive(identity_of("place"), static_cast<std::uint64_t>(n)));
        return who_know_a_face(after(std::move(world), 12, {.parameters = {{"known_faces.at_places", effect}}}));
    };
    CHECK(known(5, 0.3) > known(0, 0.3));
    CHECK(known(5, 0) == known(0, 0));
}

TEST_CASE("time on the street is lost for appointments", "[model]") {
    const auto hours = [](double street) {
        return mean<ContactHours>(simulate(world_with_workers(Role::beat_officer, 1, {.households = 1}),
                                           {every("hours", WorkingHours{})}, 1,
                                           {.levers = {lever_at("staff.street_share", street)}}));
    };
    CHECK(hours(0.5) == Approx(0.5 * hours(0)));
}

TEST_CASE("without meetings nobody knows a face", "[model]") {
    CHECK(known_after_a_year(12, {{{"known_faces.meetings", 0}}, {}}) == 0);
    CHECK(known_after_a_year(12, {{{"contact.probability", 0}}, {}}) == 0);
}

TEST_CASE("as many residents meet a worker in a year as the hours in sight allow", "[model]") {
    const std::vector<std::pair<std::string, double>> every_hour{
        {"known_faces.passing", 1}, {"known_faces.meetings", 1}, {"known_faces.at_places", 0}};
    const double hours = 12 * 4 * 120 * 0.63 * 0.6;
    const auto residents = static_cast<double>(rows<Resident>(small_world({.households = 2000})).size());
    const World world = after(world_with_workers(Role::beat_officer, 4, {.households = 2000}), 12, {every_hour, {}});
    CHECK(static_cast<double>(who_know_a_face(world)) == Approx(hours).margin(4 * std::sqrt(hours)));
    CHECK(hours < residents);
}

TEST_CASE("a face that is met again is known better, and one that is not met is forgotten", "[model]") {
    const World often = after(world_with_workers(Role::beat_officer, 1, {.households = 5}), 60);
    CHECK(mean<TimesMet>(often) > 3);
    World gone = often;
    gone = after(std::move(gone), 120, {.parameters = {{"known_faces.meetings", 0}}});
    CHECK(who_know_a_face(gone) == 0);
}

TEST_CASE("who knows a professional from the street has a contact person when need comes", "[model]") {
    const World world = after_need(face_known(true));
    CHECK(with_contact(world) == rows<Resident>(world).size());
    const Row one = rows<Resident>(world)[0];
    CHECK(world.at<Familiarity>(one)[service] == Approx(0.5));
    CHECK_FALSE(world.at<KnownFace>(one));
    CHECK(world.audit().empty());
}

TEST_CASE("a face becomes no contact person without a need that is seen, nor for who gave up", "[model]") {
    CHECK(with_contact(after_need(face_known(false))) == 0);
    CHECK(with_contact(after_need(face_known(true, Stance::given_up))) == 0);
    CHECK(with_contact(after_need(face_known(true, Stance::wary))) == 0);
}

TEST_CASE("a face of another service becomes no contact person", "[model]") {
    World world = face_known(true);
    set_all<RoleOf>(world, Role::teacher);
    CHECK(with_contact(after_need(std::move(world))) == 0);
}

TEST_CASE("a good face raises trust and a poor one lowers it", "[model]") {
    CHECK(trust_after(0.9F) > 0.5);
    CHECK(trust_after(0.1F) < 0.5);
}

TEST_CASE("a known face may leave trust as it is", "[model]") { CHECK(trust_after(0.9F, 0) == 0.5); }

TEST_CASE("knowing somebody of average quality adds trust, nothing, or takes it away", "[model]") {
    CHECK(trust_after(0.5F, 0.01, 0.1) > 0.5);
    CHECK(trust_after(0.5F, 0.01, 0) == 0.5);
    CHECK(trust_after(0.5F, 0.01, -0.1) < 0.5);
}
