#include "engine/run/simulation.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace adem {

namespace {

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Simulation::Simulation(World world, std::shared_ptr<const Schedule> schedule, Policy policy, Division division)
    : world_(std::move(world)), schedule_(std::move(schedule)), policy_(std::move(policy)), division_(division) {
    for (const Phase& phase : schedule_->phases()) {
        times_.push_back({phase.name, 0});
        for (const MessageUse& use : phase.reads_mail) world_.add_mailbox(use.message, use.make_mailbox());
        for (const MessageUse& use : phase.sends_mail) world_.add_mailbox(use.message, use.make_mailbox());
    }
    check_columns();
    times_.push_back({"births, deaths, moves and ties", 0});
    times_.push_back({"observation", 0});
}

void Simulation::check_columns() const {
    for (const Phase& phase : schedule_->phases())
        for (const auto& process : phase.processes)
            for (const ColumnUse& use : process->declaration().columns)
                if (!world_.has_column(use.column))
                    throw std::logic_error(std::string(process->name()) + " uses " + std::string(use.entity) + "." +
                                           std::string(use.name) + ", which this world does not have");
}

void Simulation::run(Month end) {
    while (world_.now() < end) {
        month();
        const double began = seconds_now();
        for (const Observer& observer : observers_) observer(world_.now(), world_);
        times_.back().seconds += seconds_now() - began;
    }
}

void Simulation::month() {
    set_levers();
    std::uint32_t first_process = 0;
    for (std::size_t p = 0; p < schedule_->phases().size(); ++p) {
        const Phase& phase = schedule_->phases()[p];
        const bool settling = world_.now() < Month{0};
        if (phase.during == During::always || (phase.during == During::settling) == settling) {
            const double began = seconds_now();
            perform(phase, first_process);
            times_[p].seconds += seconds_now() - began;
        }
        first_process += static_cast<std::uint32_t>(phase.processes.size());
    }
    const double began = seconds_now();
    world_.apply_births_deaths_moves_and_ties();
    times_[times_.size() - 2].seconds += seconds_now() - began;
#ifdef ADEM_AUDIT
    if (const auto findings = world_.audit(); !findings.empty()) throw std::logic_error("audit: " + findings.front());
#endif
    world_.set_now(world_.now() + 1);
}

void Simulation::set_levers() {
    const auto& entries = schedule_->registry().levers;
    levers_.resize(world_.neighbourhoods());
    for (std::size_t n = 0; n < levers_.size(); ++n) {
        levers_[n].resize(entries.size());
        for (std::size_t k = 0; k < entries.size(); ++k)
            levers_[n][k] = static_cast<float>(policy_.value(entries[k], world_.neighbourhood(n), world_.now()));
    }
}

void Simulation::perform(const Phase& phase, std::uint32_t first_process) {
    for (const MessageUse& use : phase.reads_mail) {
        AnyMailbox& box = *world_.mailbox(use.message);
        const Table& receivers = world_.table(box.receiver_entity());
        box.deliver({receivers.identities(), receivers.rows()});
    }
    for (const std::size_t column : phase.snapshots) world_.column(column).take_snapshot();
    divide(phase);
    outboxes_.resize(std::max(outboxes_.size(), pieces_.size()));
    division_.parallel.for_each(pieces_.size(), [&](std::size_t unit) { run_unit(phase, first_process, unit); });
    for (const std::size_t column : phase.snapshots) world_.column(column).drop_snapshot();
    for (const MessageUse& use : phase.reads_mail) world_.mailbox(use.message)->discard_delivered();
    collect();
}

void Simulation::divide(const Phase& phase) {
    pieces_.clear();
    for (std::size_t n = 0; n < world_.neighbourhoods(); ++n) {
        if (phase.whole_neighbourhoods()) {
            pieces_.push_back({n, 0, 0});
            continue;
        }
        const Block& block = world_.table(phase.entity).block(n);
        for (Row begin = block.begin; begin < block.high;) {
            const auto end = static_cast<Row>(std::min<std::size_t>(begin + division_.unit_rows, block.high));
            pieces_.push_back({n, begin, end});
            begin = end;
        }
    }
}

void Simulation::run_unit(const Phase& phase, std::uint32_t first_process, std::size_t unit) {
    const Piece& piece = pieces_[unit];
    Unit work{world_, piece.neighbourhood, phase.entity, piece.begin, piece.end, outboxes_[unit], first_process};
    for (const auto& process : phase.processes) {
        process->run(work, levers_[piece.neighbourhood]);
        ++work.process;
    }
}

void Simulation::collect() {
    for (std::size_t unit = 0; unit < pieces_.size(); ++unit) {
        Outbox& outbox = outboxes_[unit];
        world_.requests().take_from(outbox.requests);
        for (std::size_t m = 0; m < outbox.mail.size(); ++m)
            if (outbox.mail[m]) world_.mailbox(m)->take_from(*outbox.mail[m]);
    }
}

}  // namespace adem
