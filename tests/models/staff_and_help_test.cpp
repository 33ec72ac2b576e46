#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/caseloads.hpp"
#include "models/mechanisms/departures.hpp"
#include "models/mechanisms/giving_up.hpp"
#include "models/mechanisms/hiring.hpp"
#include "models/mechanisms/need_becomes_known.hpp"
#include "models/mechanisms/outcome_of_help.hpp"
#include "models/mechanisms/outreach.hpp"
#include "models/mechanisms/posts_close.hpp"
#include "models/mechanisms/posts_open.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/relation_ends.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/mechanisms/seek_help.hpp"
#include "models/mechanisms/talk.hpp"
#include "models/mechanisms/tenders.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/trust_from_faces.hpp"
#include "models/mechanisms/voicing.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "models/programmes.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// Staff, help and trust together.

namespace {

std::vector<Phase> staff_help_and_trust() {
    return {every("programmes", ProgrammeEnds{}, ProgrammeCycle{}),
            every("posts", PostsClose{}, PostsOpen{}, Tenders{}),
            phase<Worker>("workers", WorkerLearning{}, WorkerBurnout{}, WorkerTurnover{}),
            every("hiring", Departures{}, Hiring{}, WorkingHours{}, Caseloads{}),
            phase<Resident>("asking", NeedBecomesKnown{}, RelationEnds{}, SeekHelp{}),
            every("answering", AnswerRequests{}, Outreach{}),
            phase<Resident>("outcome", OutcomeOfHelp{}, RelationGrows{}, GivingUp{}),
            phase<Resident>("voicing", Voicing{}),
            phase<Resident>("trust", Talk{}, TrustFromExperience{}, TrustFromFaces{})};
}

World in_need() {
    World world = small_world();
    world.at<ResidentsAtStart>(0) = 4000;
    for (const Row row : rows<Resident>(world)) {
        world.at<MonthsHere>(row) = 60;
        for (const Service service : all_of<Service>()) world.at<Need>(row)[service] = row % 3 == 0 ? 0.7F : 0.0F;
    }
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n)
        world.ties().make(residents[n], residents[(n + 1) % residents.size()], 0.5F, 2);
    return world;
}

/// The columns of a table whose bytes differ between two worlds.
template <class E>
std::vector<std::string_view> different_columns(const World& a, const World& b) {
    std::vector<std::string_view> different;
    const auto& columns_of_b = b.table<E>().columns();
    std::size_t c = 0;
    for (const auto& column : a.table<E>().columns()) {
        const auto one = column->bytes();
        const auto other = columns_of_b[c++]->bytes();
        if (!std::equal(one.begin(), one.end(), other.begin(), other.end())) different.push_back(column->info().name);
    }
    return different;
}

std::vector<LeverSetting> generous() {
    std::vector<LeverSetting> levers{
        lever_at("staff.accountability_share", 0.1), lever_at("staff.handover", 1),
        lever_at("staff.rotation_every", 0),         lever_at("staff.caseload_cap", 20),
        lever_at("staff.presence_share", 0.9),       lever_at("staff.tender_loss", 0),
        lever_at("staff.contract_months", 60),       lever_at("staff.selection_on_quality", 1)};
    for (const Role role : all_of<Role>()) {
        levers.push_back(lever_at("staff.fte." + std::string(name_of(role)), 6));
        levers.push_back(lever_at("staff.temporary_share." + std::string(name_of(role)), 0));
    }
    return levers;
}

World with_projects(int repeats, int length) {
    World world = in_need();
    ProgrammePlan plan;
    plan.name = "project";
    plan.role = Role::social_worker;
    plan.posts = 2;
    plan.length = length;
    plan.repeat = repeats;
    plan.start_up = 0;
    plan.staff_carry_over = 1;
    plan.promise_carry_over = 1;
    add_programmes(world, std::vector{plan}, Month{240});
    return world;
}

}  // namespace

TEST_CASE("with contact probability zero staff levers change no column of any resident", "[model]") {
    const Settings bare{{{"contact.probability", 0}}, posts_only({})};
    const Settings rich{{{"contact.probability", 0}}, generous()};
    const World without = simulate(in_need(), staff_help_and_trust(), 48, bare);
    const World with = simulate(in_need(), staff_help_and_trust(), 48, rich);
    CHECK(rows<Worker>(without).empty());
    CHECK(rows<Worker>(with).size() > 20);
    CHECK(different_columns<Resident>(without, with).empty());
}

TEST_CASE("with contact staff levers do change residents", "[model]") {
    const World without = simulate(in_need(), staff_help_and_trust(), 24, {{}, posts_only({})});
    const World with = simulate(in_need(), staff_help_and_trust(), 24, {{}, generous()});
    const auto different = different_columns<Resident>(without, with);
    CHECK(std::find(different.begin(), different.end(), "need") != different.end());
    CHECK(std::find(different.begin(), different.end(), "trust_in_institutions") != different.end());
}

TEST_CASE("projects that follow at once and carry all staff over equal one programme to the bit", "[model]") {
    const Settings untendered{{}, {lever_at("staff.tender_every.social_worker", 0)}};
    const World one = simulate(with_projects(1, 96), staff_help_and_trust(), 72, untendered);
    const World chain = simulate(with_projects(8, 12), staff_help_and_trust(), 72, untendered);
    CHECK(rows<Worker>(one).size() > 10);
    CHECK(different_columns<Resident>(one, chain).empty());
    CHECK(different_columns<Worker>(one, chain).empty());
}

TEST_CASE("projects that carry nobody over know their residents less well than one programme", "[model]") {
    World world = with_projects(8, 12);
    set_all<StaffCarryOver>(world, 0);
    const World chain = simulate(std::move(world), staff_help_and_trust(), 72);
    const World one = simulate(with_projects(1, 96), staff_help_and_trust(), 72);
    CHECK(mean<TenureMonths>(chain) < mean<TenureMonths>(one));
}

TEST_CASE("staff and help keep every column in its range under any policy", "[model]") {
    const auto levers = GENERATE(std::vector<LeverSetting>{}, generous(), posts_only({{Role::social_worker, 50}}));
    const World world = simulate(in_need(), staff_help_and_trust(), 120, {{}, levers});
    CHECK(world.audit().empty());
}

TEST_CASE("workers are conserved: those there are those who came and did not leave", "[model]") {
    World world = in_need();
    double hired = 0, left = 0;
    for (int month = 0; month < 36; ++month) {
        world = simulate(std::move(world), staff_help_and_trust(), 1);
        hired += static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::workers_hired]);
        left += static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::workers_left]);
        world.at<FlowsThisMonth>(0) = {};
        CHECK(static_cast<double>(rows<Worker>(world).size()) == hired - left);
    }
    CHECK(left > 0);
}
