#include "models/mechanisms/trust_from_faces.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::safety_help;

struct Face {
    float familiarity = 0, match = 0.9F, quality = 0.9F, reliability = 0.5F;
    double share = 0.5;
    int months = 800;
};

double trust_in_police(const Face& face) {
    World world = world_with_workers(Role::beat_officer, 1, {.households = 2});
    set_all<Quality>(world, face.quality);
    set_all<Disposition>(world, 0);
    Keyed<float, Institution> record;
    record.values.fill(face.reliability);
    set_all<ReliabilityOf>(world, record);
    for (const Row row : rows<Resident>(world)) {
        world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
        world.at<Familiarity>(row)[service] = face.familiarity;
        world.at<Match>(row)[service] = face.match;
    }
    world = simulate(std::move(world), {phase<Resident>("faces", TrustFromFaces{})}, face.months,
                     {.parameters = {{"trust_from_faces.share", face.share}}});
    return static_cast<double>(world.at<TrustInInstitutions>(rows<Resident>(world)[0])[Institution::police]);
}

}  // namespace

TEST_CASE("who knows nobody judges by the record", "[model]") {
    CHECK(trust_in_police({}) == Approx(0.5));
    CHECK(trust_in_police({.reliability = 1}) == Approx(0.6).epsilon(1e-3));
    CHECK(trust_in_police({.reliability = 0}) == Approx(0.4).epsilon(1e-3));
}

TEST_CASE("trust reaches the fixed point of a familiar face", "[model]") {
    // s = 0.5 * 1 / (1 + 1)
    CHECK(trust_in_police({.familiarity = 1}) == Approx(0.25 * 0.9 + 0.75 * 0.5).epsilon(1e-3));
}

TEST_CASE("faces do not count when their share is zero", "[model]") {
    CHECK(trust_in_police({.familiarity = 1, .share = 0}) == Approx(0.5));
}

TEST_CASE("a good face raises trust the more one knows it, a bad one lowers it", "[model]") {
    CHECK(trust_in_police({.familiarity = 0.9F}) > trust_in_police({.familiarity = 0.3F}));
    CHECK(trust_in_police({.familiarity = 0.9F, .match = 0.1F, .quality = 0.1F}) < 0.5);
}

TEST_CASE("trust from faces stays within its bounds", "[model]") {
    CHECK(trust_in_police({.familiarity = 1, .match = 1, .quality = 1, .reliability = 1, .share = 1}) <= 1);
    CHECK(trust_in_police({.familiarity = 1, .match = 0, .quality = 0, .reliability = 0, .share = 1}) >= 0);
}
