#include "engine/state/eigen_view.hpp"

#include <catch2/catch.hpp>

#include "tests/support/toy_model.hpp"

using namespace adem;
using namespace adem::toy;

TEST_CASE("a column of numbers is an Eigen vector", "[unit]") {
    World world = toy_world({.households = 4});
    auto outlook = eigen_view<Outlook>(world);
    CHECK(outlook.size() == static_cast<Eigen::Index>(world.table<Resident>().rows()));
    outlook *= 0.5F;
    outlook[2] = 0.125F;
    CHECK(world.at<Outlook>(2) == 0.125F);
    const World& looked_at = world;
    CHECK(eigen_view<Outlook>(looked_at)[2] == 0.125F);
}

TEST_CASE("a column by words is an Eigen matrix of rows and words", "[unit]") {
    World world = toy_world({.households = 4});
    world.at<Skill>(3)[Craft::mending] = 0.75F;
    auto skill = eigen_view<Skill>(world);
    CHECK(skill.cols() == 2);
    CHECK(skill.rows() == static_cast<Eigen::Index>(world.table<Resident>().rows()));
    CHECK(skill(3, 1) == 0.75F);
    skill(3, 0) = 0.5F;
    CHECK(world.at<Skill>(3)[Craft::baking] == 0.5F);

    Eigen::Matrix2f swap;
    swap << 0, 1, 1, 0;
    skill = (skill * swap).eval();
    CHECK(world.at<Skill>(3)[Craft::baking] == 0.75F);
    CHECK(eigen_view<Skill>(std::as_const(world))(3, 1) == 0.5F);
}
