#include "engine/run/simulation.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>
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
        times_.push_back(no_time_yet(phase));
        for (const MessageUse& use : phase.reads_mail) world_.add_mailbox(use.message, use.make_mailbox());
        for (const MessageUse& use : phase.sends_mail) world_.add_mailbox(use.message, use.make_mailbox());
    }
    check_columns();
    times_.push_back({"births, deaths, moves and ties"});
    times_.push_back({"observation"});
}

PhaseTime Simulation::no_time_yet(const Phase& phase) {
    PhaseTime time{phase.name};
    std::set<std::size_t> columns_of_phase;
    for (const auto& process : phase.processes) {
        std::set<std::size_t> columns;
        for (const ColumnUse& use : process->declaration().columns) columns.insert(use.column);
        time.mechanisms.push_back({std::string(process->name()), 0, bytes_of(columns)});
        if (phase.whole_neighbourhoods()) time.mechanisms.back().by_neighbourhood.resize(world_.neighbourhoods());
        columns_of_phase.merge(columns);
    }
    time.bytes = bytes_of(columns_of_phase);
    return time;
}

std::size_t Simulation::bytes_of(const std::set<std::size_t>& columns) {
    std::size_t bytes = 0;
    for (const std::size_t column : columns)
        if (world_.has_column(column)) bytes += world_.column(column).bytes().size();
    return bytes;
}

double Simulation::serial_seconds() const {
    const double all = std::accumulate(times_.begin(), times_.end() - 1, 0.0,
                                       [](double sum, const PhaseTime& time) { return sum + time.seconds; });
    return all - parallel_seconds_;
}

void Simulation::in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    const double began = seconds_now();
    division_.parallel.for_each(count, work);
    if (count > 1) parallel_seconds_ += seconds_now() - began;
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
        if (takes_place(phase)) {
            const double began = seconds_now();
            perform(phase, first_process, times_[p]);
            times_[p].seconds += seconds_now() - began;
            for (const PhaseObserver& observer : phase_observers_) observer(phase, world_);
        } else {
            throw_away_mail(phase);
        }
        first_process += static_cast<std::uint32_t>(phase.processes.size());
    }
    const double began = seconds_now();
    world_.apply_births_deaths_moves_and_ties(
        [this](std::size_t count, const auto& work) { in_parallel(count, work); });
    times_[times_.size() - 2].seconds += seconds_now() - began;
#ifdef ADEM_AUDIT
    if (const auto findings = world_.audit(); !findings.empty()) throw std::logic_error("audit: " + findings.front());
#endif
    world_.set_now(world_.now() + 1);
}

bool Simulation::takes_place(const Phase& phase) const {
    const bool settling = world_.now() < Month{0};
    return phase.during == During::always || (phase.during == During::settling) == settling;
}

/// Letters that nobody reads in this part of the run, because the phases that would do not take place.
void Simulation::throw_away_mail(const Phase& phase) {
    for (const MessageUse& use : phase.reads_mail) {
        const bool read_elsewhere =
            std::any_of(schedule_->phases().begin(), schedule_->phases().end(), [&](const Phase& other) {
                return takes_place(other) &&
                       std::any_of(other.reads_mail.begin(), other.reads_mail.end(),
                                   [&](const MessageUse& read) { return read.message == use.message; });
            });
        if (!read_elsewhere) world_.mailbox(use.message)->discard_pending();
    }
}

void Simulation::set_levers() {
    policy_.values(schedule_->registry().levers, world_.identities_of_neighbourhoods(), world_.now(), levers_);
}

void Simulation::perform(const Phase& phase, std::uint32_t first_process, PhaseTime& time) {
    for (const MessageUse& use : phase.reads_mail) {
        AnyMailbox& box = *world_.mailbox(use.message);
        const Table& receivers = world_.table(box.receiver_entity());
        box.deliver({receivers.identities(), receivers.rows()},
                    [this](std::size_t count, const auto& work) { in_parallel(count, work); });
    }
    in_parallel(phase.snapshots.size(), [&](std::size_t k) { world_.column(phase.snapshots[k]).take_snapshot(); });
    if (phase.tie_columns) world_.lay_out_tie_columns();
    divide(phase);
    outboxes_.resize(std::max(outboxes_.size(), pieces_.size()));
    seconds_.resize(outboxes_.size());
    in_parallel(pieces_.size(), [&](std::size_t unit) { run_unit(phase, first_process, unit); });
    for (const std::size_t column : phase.snapshots) world_.column(column).drop_snapshot();
    for (const MessageUse& use : phase.reads_mail) world_.mailbox(use.message)->discard_delivered();
    collect(phase, time);
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
    if (phase.for_everybody) {
        const Identity* identities = work.identities();
        work.full = std::all_of(identities + work.begin, identities + work.end, [](Identity who) { return bool(who); });
    }
    std::vector<double>& seconds = seconds_[unit];
    seconds.assign(phase.processes.size(), 0);
    double before = seconds_now();
    for (std::size_t k = 0; k < phase.processes.size(); ++k) {
        phase.processes[k]->run(work, levers_[piece.neighbourhood]);
        ++work.process;
        const double after = seconds_now();
        seconds[k] = after - before;
        before = after;
    }
}

void Simulation::collect(const Phase& phase, PhaseTime& time) {
    for (std::size_t unit = 0; unit < pieces_.size(); ++unit) {
        for (std::size_t k = 0; k < time.mechanisms.size(); ++k) {
            MechanismTime& mechanism = time.mechanisms[k];
            mechanism.seconds += seconds_[unit][k];
            if (!phase.whole_neighbourhoods()) continue;
            std::vector<double>& each = mechanism.by_neighbourhood;
            each.resize(world_.neighbourhoods());  // another world may have been put in place of the first
            each[pieces_[unit].neighbourhood] += seconds_[unit][k];
        }
    }
    // Each kind by itself: its letters come in the order of the units, whoever collects them.
    in_parallel(phase.sends_mail.size() + 1, [&](std::size_t kind) {
        for (std::size_t unit = 0; unit < pieces_.size(); ++unit) {
            Outbox& outbox = outboxes_[unit];
            if (kind == phase.sends_mail.size()) {
                world_.requests().take_from(outbox.requests);
                continue;
            }
            const std::size_t message = phase.sends_mail[kind].message;
            if (message < outbox.mail.size() && outbox.mail[message])
                world_.mailbox(message)->take_from(*outbox.mail[message]);
        }
    });
}

}  // namespace adem
