#include "engine/mechanism/schedule.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace adem {

Schedule::Schedule(std::vector<Phase> phases) : phases_(std::move(phases)) {
    check_names();
    join_registries();
    find_snapshots();
}

Schedule::Schedule(const Schedule& other) : phases_(other.phases_), registry_(other.registry_) {
    for (Phase& phase : phases_)
        for (auto& process : phase.processes) process = std::shared_ptr<Process>(process->clone());
}

void Schedule::check_names() const {
    std::set<std::string_view> names;
    std::map<std::uint32_t, std::string_view> draws;
    for (const Phase& phase : phases_) {
        for (const auto& process : phase.processes) {
            if (!names.insert(process->name()).second)
                throw std::logic_error("two mechanisms are called '" + std::string(process->name()) + "'");
            for (const std::string_view draw : process->declaration().draws)
                if (const auto [other, fresh] = draws.emplace(draw_code(draw), draw); !fresh)
                    throw std::logic_error("the draws '" + std::string(other->second) + "' and '" + std::string(draw) +
                                           "' would give the same numbers");
        }
    }
}

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

MechanismEntry entry_of(const Process& process, const Phase& phase) {
    const Declaration& declared = process.declaration();
    std::vector<std::string> reads, writes = declared.requests, draws(declared.draws.begin(), declared.draws.end());
    for (const ColumnUse& use : declared.columns) {
        auto& list = use.use == Use::own_write ? writes : reads;
        list.push_back(std::string(use.entity) + "." + std::string(use.name));
    }
    for (const MessageUse& message : declared.messages)
        (message.sends ? writes : reads).push_back("mail: " + std::string(message.name));
    return {std::string(process.name()),
            phase.name,
            std::string(process.about()),
            joined(reads),
            joined(writes),
            joined(draws)};
}

bool alike(const LeverEntry& a, const LeverEntry& b) {
    return a.unit == b.unit && a.low == b.low && a.high == b.high && a.value == b.value;
}

}  // namespace

void Schedule::join_registries() {
    std::map<std::string, std::size_t> levers;
    std::set<std::string> parameters;
    for (const Phase& phase : phases_) {
        for (const auto& process : phase.processes) {
            registry_.mechanisms.push_back(entry_of(*process, phase));
            for (const ParameterEntry& parameter : process->registry().parameters)
                if (parameters.insert(parameter.path).second) registry_.parameters.push_back(parameter);
            for (const LeverEntry& lever : process->registry().levers) {
                const auto [known, fresh] = levers.emplace(lever.path, registry_.levers.size());
                if (fresh) {
                    registry_.levers.push_back(lever);
                } else if (!alike(registry_.levers[known->second], lever)) {
                    throw std::logic_error("the lever '" + lever.path + "' is described in two ways");
                }
            }
            for (Slot& slot : process->slots())
                if (slot.is_lever) slot.lever = levers.at(slot.path);
        }
    }
}

namespace {

/// Several rules of a phase may read one kind of mail; it is delivered to them together, once.
void add_once(std::vector<MessageUse>& uses, const MessageUse& use) {
    const auto same = [&](const MessageUse& other) { return other.message == use.message; };
    if (std::none_of(uses.begin(), uses.end(), same)) uses.push_back(use);
}

}  // namespace

void Schedule::find_snapshots() {
    for (Phase& phase : phases_) {
        std::set<std::size_t> written;
        std::set<std::size_t> seen_by_others;
        for (const auto& process : phase.processes) {
            phase.tie_columns = phase.tie_columns || process->declaration().tie_columns;
            phase.for_everybody = phase.for_everybody || process->declaration().for_everybody;
            for (const ColumnUse& use : process->declaration().columns) {
                if (use.use == Use::own_write) written.insert(use.column);
                if (use.use == Use::across_read) seen_by_others.insert(use.column);
            }
            for (const MessageUse& use : process->declaration().messages)
                add_once(use.sends ? phase.sends_mail : phase.reads_mail, use);
        }
        phase.snapshots.clear();
        std::set_intersection(written.begin(), written.end(), seen_by_others.begin(), seen_by_others.end(),
                              std::back_inserter(phase.snapshots));
    }
}

void Schedule::set_parameter(std::string_view path, double value) {
    if (registry_.parameter(path) == nullptr) throw std::logic_error("no parameter '" + std::string(path) + "'");
    for (Phase& phase : phases_)
        for (auto& process : phase.processes) process->set_parameter(path, value);
    for (ParameterEntry& entry : registry_.parameters)
        if (entry.path == path) entry.value = value;
}

std::size_t Schedule::processes() const {
    std::size_t count = 0;
    for (const Phase& phase : phases_) count += phase.processes.size();
    return count;
}

}  // namespace adem
