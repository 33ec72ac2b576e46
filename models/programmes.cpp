#include "models/programmes.hpp"

#include <algorithm>

#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

namespace {

using Kind = Field::Kind;

Field number(std::string name, std::string unit, double high, double value, std::string about, double low = 0,
             bool integer = false) {
    return {std::move(name), std::move(unit), low, high, value, false, std::move(about), Kind::number, integer};
}

/// A key whose value is a word of a vocabulary.
template <class Word>
Field word(std::string name, Word usual, std::string about) {
    Field field{std::move(name), "1", 0, 1, {}, false, std::move(about), Kind::word};
    field.allowed.assign(Vocabulary<Word>::names.begin(), Vocabulary<Word>::names.end());
    field.word = std::string(name_of(usual));
    return field;
}

void add_ends_and_aims(const ProgrammePlan& plan, std::vector<Field>& fields) {
    fields.push_back(word("exit", plan.exit, "How it comes to its end"));
    fields.push_back(number("taper", "month", 600, plan.taper,
                            "Last months in which its posts shrink, for the exit taper", 0, true));
    fields.push_back(number("front_loading", "1", 1, plan.front_loading,
                            "Posts at the start of all its repeats above the mean, as many below it at the end; below "
                            "0: the other way round",
                            -1));
    fields.push_back(word("domain", plan.domain, "The life domain that it wants to improve"));
    fields.push_back(number("aim", "1", 1, plan.aim, "Rise of its domain that ends it, for the exit on_success"));
    fields.push_back(
        number("adaptivity", "1", 1, plan.adaptivity, "Chance that it changes course when it seems to fail"));
    fields.push_back(number("institutionalised", "1", 1, plan.institutionalised,
                            "Share of the last repeat that goes on as regular work"));
    fields.push_back(
        number("preparation", "month", 600, plan.preparation, "Months of its length spent on preparing", 0, true));
    fields.push_back(word("promises_to", plan.promises_to, "To whom it makes its promises"));
}

std::vector<Field> make_fields() {
    const ProgrammePlan plan;
    std::vector<Field> fields;
    fields.push_back(word("role", plan.role, "Role of the posts that the project pays"));
    fields.push_back(number("posts", "FTE per 1000 residents", 50, plan.posts, "Posts that the project pays"));
    fields.push_back({"start", "month", 0, 600, plan.start, false, "When its preparation begins", Kind::month});
    fields.push_back(number("length", "month", 600, plan.length, "How long it runs, start-up included", 1, true));
    fields.push_back(number("gap", "month", 600, plan.gap, "Months between two repeats", 0, true));
    fields.push_back(number("repeat", "1", 600, plan.repeat, "How many times it runs in all", 1, true));
    fields.push_back(number("start_up", "month", 120, plan.start_up, "Months at reduced strength", 0, true));
    fields.push_back(number("permanent", "1", 1, 0, "1: its posts have permanent contracts", 0, true));
    fields.push_back(
        number("staff_carry_over", "1", 1, plan.staff_carry_over, "Share of the workers that a repeat keeps"));
    fields.push_back(number("promise_carry_over", "1", 1, plan.promise_carry_over,
                            "Share of the open promises that a repeat takes over"));
    fields.push_back(number("visibility", "1", 1, plan.visibility, "How well residents notice it"));
    fields.push_back(number("promises", "promise/year", 1000, plan.promises, "Promises that it makes"));
    fields.push_back(number("running_cost", "euro/year", 1e9, plan.running_cost, "Money for activities besides posts"));
    fields.push_back(number("start_cost", "euro", 1e9, plan.start_cost, "Tendering and setting up, at each start"));
    fields.push_back(number("close_cost", "euro", 1e9, plan.close_cost, "Winding up, at each end"));
    add_ends_and_aims(plan, fields);
    return fields;
}

struct Repeat {
    const ProgrammePlan& plan;
    int number;
    Row predecessor;
};

void set_ends_and_aims(World& world, Row row, const ProgrammePlan& plan) {
    world.at<ExitRule>(row) = plan.exit;
    world.at<TaperMonths>(row) = static_cast<std::int16_t>(plan.taper);
    world.at<FullPosts>(row) = static_cast<float>(plan.posts);
    world.at<FrontLoading>(row) = static_cast<float>(plan.front_loading);
    world.at<LineStart>(row) = static_cast<std::int16_t>(plan.start);
    world.at<LineMonths>(row) =
        static_cast<std::int16_t>(std::min(plan.line_months(), static_cast<int>(LineMonths::info.high)));
    world.at<DomainOf>(row) = plan.domain;
    world.at<AimOf>(row) = static_cast<float>(plan.aim);
    world.at<Adaptivity>(row) = static_cast<float>(plan.adaptivity);
    world.at<Institutionalised>(row) = static_cast<float>(plan.institutionalised);
    world.at<PreparationMonths>(row) = static_cast<std::int16_t>(plan.preparation);
    world.at<PromisesTo>(row) = plan.promises_to;
}

void set_columns(World& world, Row row, const Repeat& repeat) {
    const ProgrammePlan& plan = repeat.plan;
    world.at<StateOf>(row) = ProgrammeState::planned;
    // Of a repeat that begins as the longest run ends, the work would start after it: that is, never.
    const int start = plan.start_of(repeat.number) + plan.preparation;
    world.at<StartMonth>(row) = static_cast<std::int16_t>(std::min(start, static_cast<int>(StartMonth::info.high)));
    world.at<StartUpMonths>(row) = static_cast<std::int16_t>(plan.start_up);
    world.at<EndMonth>(row) = static_cast<std::int16_t>(plan.end_of(repeat.number));
    world.at<ProgrammeRole>(row) = plan.role;
    world.at<ProgrammePosts>(row) = static_cast<float>(plan.posts);
    world.at<ProgrammePermanent>(row) = plan.permanent ? 1 : 0;
    world.at<StaffCarryOver>(row) = static_cast<float>(plan.staff_carry_over);
    world.at<PromiseCarryOver>(row) = static_cast<float>(plan.promise_carry_over);
    if (repeat.predecessor != no_row) world.at<Predecessor>(row) = Ref<Programme>(repeat.predecessor);
    world.at<Visibility>(row) = static_cast<float>(plan.visibility);
    world.at<PromisesPerYear>(row) = static_cast<float>(plan.promises);
    world.at<RunningCost>(row) = static_cast<float>(plan.running_cost);
    world.at<StartCost>(row) = static_cast<float>(plan.start_cost);
    world.at<CloseCost>(row) = static_cast<float>(plan.close_cost);
    set_ends_and_aims(world, row, plan);
}

bool is_meant_for(const ProgrammePlan& plan, Identity neighbourhood) {
    return plan.in.empty() || std::any_of(plan.in.begin(), plan.in.end(),
                                          [&](const std::string& name) { return identity_of(name) == neighbourhood; });
}

int repeats_before(const ProgrammePlan& plan, Month end) {
    int repeats = 0;
    while (repeats < plan.repeats() && plan.start_of(repeats) < end.value) ++repeats;
    return repeats;
}

}  // namespace

std::span<const Field> programme_fields() {
    static const std::vector<Field> fields = make_fields();
    return fields;
}

ProgrammePlan programme_plan(std::string name, std::vector<std::string> in,
                             const std::map<std::string, double>& numbers,
                             const std::map<std::string, std::string>& words) {
    ProgrammePlan plan;
    plan.name = std::move(name);
    plan.in = std::move(in);
    const auto read = [&](const char* key, auto& value) {
        if (const auto given = numbers.find(key); given != numbers.end())
            value = static_cast<std::remove_reference_t<decltype(value)>>(given->second);
    };
    read("posts", plan.posts);
    read("start", plan.start);
    read("length", plan.length);
    read("gap", plan.gap);
    read("repeat", plan.repeat);
    read("start_up", plan.start_up);
    read("permanent", plan.permanent);
    read("staff_carry_over", plan.staff_carry_over);
    read("promise_carry_over", plan.promise_carry_over);
    read("visibility", plan.visibility);
    read("promises", plan.promises);
    read("running_cost", plan.running_cost);
    read("start_cost", plan.start_cost);
    read("close_cost", plan.close_cost);
    read("taper", plan.taper);
    read("front_loading", plan.front_loading);
    read("aim", plan.aim);
    read("adaptivity", plan.adaptivity);
    read("institutionalised", plan.institutionalised);
    read("preparation", plan.preparation);
    const auto read_word = [&]<class Word>(const char* key, Word& value) {
        if (const auto given = words.find(key); given != words.end())
            value = word_named<Word>(given->second).value_or(value);
    };
    read_word("role", plan.role);
    read_word("exit", plan.exit);
    read_word("domain", plan.domain);
    read_word("promises_to", plan.promises_to);
    return plan;
}

void add_programmes(World& world, std::span<const ProgrammePlan> plans, Month end) {
    std::vector<std::size_t> rows(world.neighbourhoods());
    for (std::size_t n = 0; n < rows.size(); ++n)
        for (const ProgrammePlan& plan : plans)
            if (is_meant_for(plan, world.neighbourhood(n)))
                rows[n] += static_cast<std::size_t>(repeats_before(plan, end));
    // All room first: growing a block later would renumber the predecessors.
    world.reserve(entity_index<Programme>, rows);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        for (const ProgrammePlan& plan : plans) {
            if (!is_meant_for(plan, world.neighbourhood(n))) continue;
            const Identity first = derive(identity_of(plan.name), world.neighbourhood(n).value);
            Row before = no_row;
            for (int repeat = 0; repeat < repeats_before(plan, end); ++repeat) {
                const Identity identity = repeat == 0 ? first : derive(first, static_cast<std::uint64_t>(repeat));
                const Row row = world.add<Programme>(n, identity);
                set_columns(world, row, {plan, repeat, before});
                before = row;
            }
        }
    }
}

}  // namespace adem::model
