#include "models/population/varied_figures.hpp"

#include <catch2/catch.hpp>

#include "models/population/profile_reader.hpp"
#include "tests/support/paths.hpp"

using namespace adem;

namespace {

std::vector<model::Profile> shipped() {
    std::vector<model::Profile> all;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_folder() / "scenarios/profiles"))
        if (entry.path().extension() == ".yaml") all.push_back(model::read_profile(entry.path()));
    return all;
}

const model::ProfileField& figure(const std::string& name) {
    for (const model::ProfileField& one : model::varied_figures())
        if (one.name == name) return one;
    throw std::logic_error(name);
}

}  // namespace

TEST_CASE("every shipped profile stays possible with its varied figures at a half or one and a half", "[model]") {
    const auto figures = model::varied_figures();
    CHECK(figures.size() == 9);
    for (const model::Profile& stated : shipped())
        for (unsigned corner = 0; corner < 1U << figures.size(); ++corner) {
            model::Profile profile = stated;
            for (std::size_t f = 0; f < figures.size(); ++f)
                profile = model::multiplied(profile, figures[f],
                                            (corner >> f & 1U) != 0 ? model::most_times : model::least_times);
            const auto problems = model::problems_of(profile);
            if (problems.empty()) continue;
            FAIL_CHECK(stated.name << " " << corner << ": " << problems.front().message);
        }
}

TEST_CASE("a figure that is multiplied changes that figure, and what makes room for it", "[model]") {
    for (const model::Profile& stated : shipped()) {
        for (const model::ProfileField& one : model::varied_figures()) {
            const model::Profile same = model::multiplied(stated, one, 1), less = model::multiplied(stated, one, 0.5);
            INFO(stated.name << " " << one.name);
            CHECK((less.*one.figure).value == 0.5 * (stated.*one.figure).value);
            for (const model::ProfileField& other : model::profile_fields())
                CHECK((same.*other.figure).value == Approx((stated.*other.figure).value));
        }
        const model::Profile more = model::multiplied(stated, figure("social_rent_share"), 1.5);
        const auto tenures = [](const model::Profile& p) {
            return p.social_rent_share.value + p.owner_share.value + p.private_rent_share.value;
        };
        CHECK(tenures(more) == Approx(tenures(stated)));
        CHECK(more.owner_share.value < stated.owner_share.value);
        CHECK(model::multiplied(stated, figure("income_low_share"), 0.5).income_high_share.value >
              stated.income_high_share.value);
    }
}

TEST_CASE("a profile in which all rent of a corporation keeps that share", "[model]") {
    model::Profile profile = shipped().front();
    profile.owner_share.value = profile.private_rent_share.value = 0;
    profile.social_rent_share.value = 1;
    CHECK(model::multiplied(profile, figure("social_rent_share"), 0.5).social_rent_share.value == 1);
    CHECK(model::multiplied(profile, figure("social_rent_share"), 1.5).social_rent_share.value == 1);
}
