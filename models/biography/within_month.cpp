#include "models/biography/within_month.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "models/state/governance.hpp"
#include "models/state/life_course.hpp"
#include "models/state/messages.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

namespace {

float parameter(const Schedule& schedule, const std::string& path, PromiseOutcome outcome) {
    const ParameterEntry* entry =
        schedule.registry().parameter("promise_news." + path + "." + std::string(name_of(outcome)));
    if (entry == nullptr) throw std::logic_error("no parameter promise_news." + path);
    return static_cast<float>(entry->value);
}

/// In whose name news of which promise goes round: itself, and what stands for the partner of a joint one.
std::set<Identity> senders_of_promises(const World& world) {
    std::set<Identity> senders;
    const Table& promises = world.table<Promise>();
    for (Row row = 0; row < promises.rows(); ++row) {
        if (!promises.occupied(row)) continue;
        senders.insert(promises.identity(row));
        if (world.at<JointWith>(row) != 0) senders.insert(derive(promises.identity(row), 1));
    }
    return senders;
}

std::vector<Envelope<Experience>> letters_to(const World& world, Identity resident) {
    std::vector<Envelope<Experience>> letters;
    const auto boxes = world.mailboxes();
    const std::size_t box = message_index<Experience>;
    if (box >= boxes.size() || !boxes[box]) return letters;
    const std::vector<std::byte> bytes = boxes[box]->pending_bytes();
    letters.resize(bytes.size() / sizeof(Envelope<Experience>));
    if (!bytes.empty()) std::memcpy(static_cast<void*>(letters.data()), bytes.data(), bytes.size());
    std::erase_if(letters, [&](const auto& letter) { return letter.receiver != resident; });
    std::stable_sort(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
        return std::tie(a.sender, a.number) < std::tie(b.sender, b.number);
    });
    return letters;
}

}  // namespace

MonthWatcher::MonthWatcher(Identity resident, const Schedule& schedule) : resident_(resident) {
    std::vector<Felt> all;
    for (const PromiseOutcome outcome : all_of<PromiseOutcome>())
        all.push_back(
            {outcome, parameter(schedule, "fairness", outcome), parameter(schedule, "effectiveness", outcome)});
    for (const Felt& one : all) {
        const auto same = [&](const Felt& other) {
            return one.fairness == other.fairness && one.effectiveness == other.effectiveness;
        };
        if (std::count_if(all.begin(), all.end(), same) == 1) felt_.push_back(one);
    }
}

void MonthWatcher::look(const Phase& phase, const World& world) {
    if (phase.name == promises_told) look_at_promises(world);
    if (phase.name == events_complete) look_at_events(world);
}

void MonthWatcher::look_at_promises(const World& world) {
    const std::vector<Envelope<Experience>> letters = letters_to(world, resident_);
    if (letters.empty()) return;
    const std::set<Identity> senders = senders_of_promises(world);
    for (const auto& letter : letters) {
        if (!senders.contains(letter.sender)) continue;
        const auto is_told_so = [&](const Felt& felt) {
            return felt.fairness == letter.message.fairness && felt.effectiveness == letter.message.effectiveness;
        };
        const auto felt = std::find_if(felt_.begin(), felt_.end(), is_told_so);
        if (felt != felt_.end()) seen_.promises.emplace_back(letter.message.institution, felt->outcome);
    }
}

void MonthWatcher::look_at_events(const World& world) {
    const Table& residents = world.table<Resident>();
    const Row self = residents.find(resident_);
    if (self == no_row) return;
    seen_.own = world.at<LifeEvents>(self);
    const std::size_t n = residents.neighbourhood_of(self);
    if (const Ref<Household> home = world.at<HouseholdOf>(self)) {
        seen_.household_leaves = (world.at<HouseholdEvents>(home.row()) & home_left) != 0;
        const Block& block = residents.block(n);
        for (Row row = block.begin; row < block.high; ++row) {
            if (!residents.occupied(row) || world.at<HouseholdOf>(row) != home) continue;
            if (world.at<LifeEvents>(row) & event_household_left) seen_.household_leaves = true;
            if (row != self) seen_.housemates.emplace(residents.identity(row), world.at<LifeEvents>(row));
        }
    }
    const Table& workers = world.table<Worker>();
    const Block& block = workers.block(n);
    for (Row row = block.begin; row < block.high; ++row)
        if (workers.occupied(row) && world.at<Leaving>(row) == leaves_warmly)
            seen_.handing_over.insert(workers.identity(row));
}

}  // namespace adem::model
