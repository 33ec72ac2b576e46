#include "engine/mechanism/schedule.hpp"

#include <catch2/catch.hpp>

#include "tests/support/toy_mechanisms.hpp"
#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct First {
    static constexpr std::string_view name = "first";
    static constexpr std::string_view about = "comes first";
    Parameter<float> size;
    Parameter<int, Craft> count;
    Lever<float> speed;
    Lever<float, Craft> staff;
    static void describe(auto& d) {
        d.param("size", &First::size, {0.5, "m", 0, 9}, Beta{2, 2}, assumption, "how large");
        d.param("count", &First::count, {3, "1", 0, 99}, Fixed{}, assumption, "");
        d.lever("speed", &First::speed, {0.25, "km/h", 0, 100}, assumption, "how fast");
        d.lever("staff", &First::staff, {{0.125, 0.75}, "1", 0, 10}, assumption, "");
    }
    void operator()(InOut<Whim> whim, InOut<Age> age, InOut<Outlook> outlook, InOut<Skill> skill, Draw<"one">) const {
        whim = size;
        age = static_cast<std::int16_t>(10 * count[Craft::baking] + count[Craft::mending]);
        outlook = speed;
        for (const Craft craft : all_of<Craft>()) skill[craft] = staff[craft];
    }
};

struct SameName {
    static constexpr std::string_view name = "first";
    void operator()(In<Whim>) const {}
};
struct SameDraw {
    static constexpr std::string_view name = "same_draw";
    void operator()(In<Whim>, Draw<"one">) const {}
};
struct SameLever {
    static constexpr std::string_view name = "same_lever";
    Lever<float> speed;
    static void describe(auto& d) { d.lever("speed", &SameLever::speed, {0.25, "km/h", 0, 100}, assumption, ""); }
    void operator()(InOut<Children> children) const { children = static_cast<std::int16_t>(4 * speed); }
};
struct OtherLever {
    static constexpr std::string_view name = "other_lever";
    Lever<float> speed;
    static void describe(auto& d) { d.lever("speed", &OtherLever::speed, {0, "km/h", 0, 50}, assumption, ""); }
    void operator()(In<Whim>) const {}
};

/// A formula that two mechanisms share.
struct Formula {
    static constexpr std::string_view name = "formula";
    Parameter<float> slope;
    static void describe(auto& d) { d.param("slope", &Formula::slope, {0.25, "1", 0, 1}, Fixed{}, assumption, ""); }
};
struct UseFormula {
    static constexpr std::string_view name = "use_formula";
    Formula formula;
    static void describe(auto& d) { d.rule(&UseFormula::formula); }
    void operator()(InOut<Whim> whim) const { whim = formula.slope; }
};
struct UseItToo {
    static constexpr std::string_view name = "use_it_too";
    Parameter<float> own;
    Formula formula;
    static void describe(auto& d) {
        d.param("own", &UseItToo::own, {0.5, "1", 0, 1}, Fixed{}, assumption, "");
        d.rule(&UseItToo::formula);
    }
    void operator()(InOut<Outlook> outlook) const { outlook = formula.slope + own; }
};

struct ReadFriends {
    static constexpr std::string_view name = "read_friends";
    void operator()(Peers<Whim> friends, InOut<Outlook> outlook) const { outlook = friends.mean(); }
};
struct WriteWhim {
    static constexpr std::string_view name = "write_whim";
    void operator()(InOut<Whim> whim) const { whim = 1.0F; }
};

template <class... M>
Schedule residents(M... mechanisms) {
    return Schedule({phase<Resident>("phase", mechanisms...)});
}

Town one_person() {
    Town town;
    town.single("Ann", Town::south);
    return town;
}

World month_of(World world, Schedule schedule, const Policy& policy = {}) {
    Simulation simulation(std::move(world), std::make_shared<Schedule>(std::move(schedule)), policy);
    simulation.run(Month{1});
    return std::move(simulation.world());
}

}  // namespace

TEST_CASE("two mechanisms cannot share a name, a draw, or a lever that they describe differently", "[unit]") {
    CHECK_THROWS_WITH(residents(First{}, SameName{}), Catch::Contains("'first'"));
    CHECK_THROWS_WITH(residents(First{}, SameDraw{}), Catch::Contains("'one'"));
    CHECK_THROWS_WITH(residents(First{}, OtherLever{}), Catch::Contains("lever 'speed'"));
    CHECK_NOTHROW(residents(First{}, SameLever{}));
}

TEST_CASE("the registry lists parameters, levers and mechanisms with everything that was said of them", "[unit]") {
    const Schedule schedule = residents(First{}, SameLever{});
    const Registry& registry = schedule.registry();
    const ParameterEntry* size = registry.parameter("first.size");
    REQUIRE(size != nullptr);
    CHECK(size->unit == "m");
    CHECK(size->high == 9);
    CHECK(size->value == 0.5);
    CHECK(size->about == "how large");
    CHECK_FALSE(size->integer);
    CHECK(std::holds_alternative<Beta>(size->prior));
    REQUIRE(registry.parameter("first.count.mending") != nullptr);
    CHECK(registry.parameter("first.count.mending")->integer);
    CHECK(registry.parameter("first.count.mending")->element == "mending");
    CHECK(registry.lever("staff.baking")->value == 0.125);
    CHECK(registry.lever("staff.mending")->value == 0.75);
    CHECK(registry.levers.size() == 3);
    REQUIRE(registry.mechanisms.size() == 2);
    CHECK(registry.mechanisms[0].about == "comes first");
    CHECK(registry.mechanisms[0].phase == "phase");
    CHECK(registry.mechanisms[0].draws == "one");
    CHECK(registry.mechanisms[0].writes.find("resident.skill") != std::string::npos);
}

TEST_CASE("defaults, parameters and levers reach the rule, each in its place", "[unit]") {
    Town town = one_person();
    Schedule schedule = residents(First{}, SameLever{});
    town.world = month_of(std::move(town.world), schedule);
    CHECK(town.of<Whim>("Ann") == 0.5F);
    CHECK(town.of<Age>("Ann") == 33);
    CHECK(town.of<Outlook>("Ann") == 0.25F);
    CHECK(town.of<Skill>("Ann")[Craft::mending] == 0.75F);

    schedule.set_parameter("first.size", 0.875);
    schedule.set_parameter("first.count.baking", 7);
    const Policy policy({{.path = "speed", .value = 0.5}, {.path = "staff.mending", .value = 0.0625}});
    town.world.set_now(Month{0});
    town.world = month_of(std::move(town.world), schedule, policy);
    CHECK(town.of<Whim>("Ann") == 0.875F);
    CHECK(town.of<Age>("Ann") == 73);
    CHECK(town.of<Outlook>("Ann") == 0.5F);
    CHECK(town.of<Children>("Ann") == 2);
    CHECK(town.of<Skill>("Ann")[Craft::baking] == 0.125F);
    CHECK(town.of<Skill>("Ann")[Craft::mending] == 0.0625F);
    CHECK(schedule.registry().parameter("first.size")->value == 0.875);
}

TEST_CASE("a shared formula has one parameter, set in all its users", "[unit]") {
    Town town = one_person();
    Schedule schedule = residents(UseFormula{}, UseItToo{});
    CHECK(schedule.registry().parameters.size() == 2);
    schedule.set_parameter("formula.slope", 0.125);
    town.world = month_of(std::move(town.world), schedule);
    CHECK(town.of<Whim>("Ann") == 0.125F);
    CHECK(town.of<Outlook>("Ann") == 0.625F);
}

TEST_CASE("copies of a schedule have parameters of their own", "[unit]") {
    Town town = one_person();
    const Schedule original = residents(First{});
    Schedule copy(original);
    copy.set_parameter("first.size", 1.0);
    town.world = month_of(std::move(town.world), original);
    CHECK(town.of<Whim>("Ann") == 0.5F);
    CHECK(original.registry().parameter("first.size")->value == 0.5);
    CHECK_THROWS_WITH(copy.set_parameter("first.sise", 1.0), Catch::Contains("first.sise"));
}

TEST_CASE("a phase keeps a second copy only of what it both writes and reads across rows", "[unit]") {
    const auto snapshots = [](const Phase& phase) { return Schedule({phase}).phases().front().snapshots; };
    CHECK(snapshots(phase<Resident>("p", ReadFriends{})).empty());
    CHECK(snapshots(phase<Resident>("p", WriteWhim{})).empty());
    CHECK(snapshots(phase<Resident>("p", ReadFriends{}, WriteWhim{})) == std::vector<std::size_t>{column_index<Whim>});
    CHECK(Schedule({phase<Resident>("p", ReadFriends{}), phase<Resident>("q", WriteWhim{})})
              .phases()[1]
              .snapshots.empty());
}

TEST_CASE("mail that two rules of a phase read is listed once", "[unit]") {
    const Schedule schedule({phase<Resident>("hear", HearStories{}, SpreadRumours{})});
    CHECK(schedule.phases().front().reads_mail.size() == 1);
    CHECK(schedule.phases().front().sends_mail.size() == 1);
}
