#include "tests/support/world_hash.hpp"

#include "engine/base/hash.hpp"

namespace adem::test {

namespace {

class Hashing {
  public:
    Hashing(const World& world, std::optional<Identity> only) : world_(const_cast<World&>(world)), only_(only) {}

    std::map<std::string, std::uint64_t> run() {
        for (const Table* table : world_.tables()) {
            const std::string name(table->info().name);
            for (Row row = 0; row < table->rows(); ++row)
                if (counts(*table, row)) hashes_[name] += mix(table->identity(row).value);
            for (const auto& column : table->columns())
                hashes_[name + "." + std::string(column->info().name)] = of_column(*table, *column);
        }
        if (world_.layout().tie_entity() != no_entity) hashes_["ties"] = of_ties();
        for (const auto& box : world_.mailboxes())
            if (box) hashes_["mail: " + std::string(box->name())] = of_mail(*box);
        return hashes_;
    }

  private:
    bool counts(const Table& table, Row row) const {
        if (!table.occupied(row)) return false;
        return !only_ || world_.neighbourhood(table.neighbourhood_of(row)) == *only_;
    }

    std::uint64_t of_column(const Table& table, AnyColumn& column) {
        std::uint64_t sum = 0;
        for (Row row = 0; row < table.rows(); ++row) {
            if (!counts(table, row)) continue;
            ContentHash hash;
            hash.add(&table.identities()[row], sizeof(Identity));
            if (column.ref_width() == 0) hash.add(column.bytes().data() + row * column.row_bytes(), column.row_bytes());
            for (std::size_t k = 0; k < column.ref_width(); ++k) {
                const Row to = column.refs()[row * column.ref_width() + k];
                const Identity who = to == no_row ? Identity{} : world_.table(column.ref_target()).identity(to);
                hash.add(&who, sizeof who);
            }
            sum += hash.value();
        }
        return sum;
    }

    /// The order of somebody's ties counts, because sums over them follow it.
    std::uint64_t of_ties() {
        const Table& people = world_.table(world_.layout().tie_entity());
        std::uint64_t sum = 0;
        for (Row row = 0; row < people.rows(); ++row) {
            if (!counts(people, row)) continue;
            ContentHash hash;
            hash.add(&people.identities()[row], sizeof(Identity));
            for (const Tie& tie : world_.ties().of(row)) {
                hash.add(&people.identities()[tie.other], sizeof(Identity));
                hash.add(&tie.strength, sizeof tie.strength);
                hash.add(&tie.age, sizeof tie.age);
                hash.add(&tie.context, sizeof tie.context);
            }
            sum += hash.value();
        }
        return sum;
    }

    /// Who wrote to whom. What was said shows in the columns when it is read.
    std::uint64_t of_mail(const AnyMailbox& box) const {
        struct Start {
            Row to;
            std::uint32_t number;
            Identity receiver, sender;
        };
        const Table& receivers = world_.table(box.receiver_entity());
        const auto bytes = box.pending_bytes();
        std::uint64_t sum = 0;
        for (std::size_t at = 0; at < bytes.size(); at += box.envelope_bytes()) {
            Start start;
            std::memcpy(static_cast<void*>(&start), bytes.data() + at, sizeof start);
            const bool arrives = start.to != no_row && receivers.identity(start.to) == start.receiver;
            if (arrives && counts(receivers, start.to)) sum += mix(start.receiver.value ^ mix(start.sender.value));
        }
        return sum;
    }

    World& world_;
    std::optional<Identity> only_;
    std::map<std::string, std::uint64_t> hashes_;
};

}  // namespace

std::map<std::string, std::uint64_t> world_hashes(const World& world, std::optional<Identity> neighbourhood) {
    return Hashing(world, neighbourhood).run();
}

std::vector<std::string> differing(const std::map<std::string, std::uint64_t>& a,
                                   const std::map<std::string, std::uint64_t>& b) {
    std::vector<std::string> names;
    for (const auto& [name, hash] : a)
        if (const auto other = b.find(name); other == b.end() || other->second != hash) names.push_back(name);
    for (const auto& [name, hash] : b)
        if (!a.contains(name)) names.push_back(name);
    return names;
}

std::uint64_t world_hash(const World& world) {
    ContentHash hash;
    const Month now = world.now();
    hash.add(&now, sizeof now);
    for (const auto& [name, value] : world_hashes(world)) {
        hash.add(name);
        hash.add(&value, sizeof value);
    }
    return hash.value();
}

}  // namespace adem::test
