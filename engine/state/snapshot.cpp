#include "engine/state/snapshot.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/base/hash.hpp"

namespace adem {

namespace {

constexpr std::string_view magic = "adem world\n";
constexpr std::uint32_t format = 2;

std::vector<AnyColumn*> columns_by_name(const Table& table) {
    std::vector<AnyColumn*> columns;
    for (const auto& column : table.columns()) columns.push_back(column.get());
    std::sort(columns.begin(), columns.end(),
              [](const AnyColumn* a, const AnyColumn* b) { return a->info().name < b->info().name; });
    return columns;
}

std::uint64_t checksum(std::span<const std::byte> bytes) {
    ContentHash hash;
    hash.add(bytes.data(), bytes.size());
    return hash.value();
}

}  // namespace

std::uint64_t Snapshot::fingerprint(const World& world) {
    ByteWriter names;
    for (const Table* table : world.tables()) {
        names.text(table->info().name);
        for (const AnyColumn* column : columns_by_name(*table)) {
            names.text(column->info().name);
            names.number<std::uint64_t>(column->row_bytes());
        }
    }
    names.number<std::uint64_t>(world.ties().capacity());
    return checksum(names.bytes());
}

// Saving --------------------------------------------------------------------------------------------------------------

class Snapshot::Saving {
  public:
    Saving(const World& world, ByteWriter& out) : world_(world), out_(out) {}

    void save() {
        out_.number(world_.stream_);
        out_.number(world_.now_);
        out_.array(std::span<const Identity>(world_.neighbourhoods_));
        const auto tables = world_.tables();
        out_.number<std::uint64_t>(tables.size());
        for (const Table* table : tables) save(*table);
        out_.number<std::uint64_t>(world_.ties_.capacity());
        out_.array(world_.ties_.slots());
        out_.array(world_.ties_.degrees());
        out_.number(world_.tally_.ties_made);
        out_.number(world_.tally_.ties_ended);
        save_mail();
    }

  private:
    void save(const Table& table) {
        out_.text(table.info().name);
        out_.array(table.blocks());
        out_.array(std::span(table.identities(), table.rows()));
        const Tally& tally = world_.tally_;
        for (const auto* counts : {&tally.births, &tally.deaths, &tally.moves}) out_.number((*counts)[table.entity()]);
        out_.number<std::uint64_t>(table.columns().size());
        for (AnyColumn* column : columns_by_name(table)) {
            out_.text(column->info().name);
            out_.number<std::uint64_t>(column->row_bytes());
            out_.array(std::span<const std::byte>(column->bytes()));
        }
    }

    void save_mail() {
        std::map<std::string_view, const AnyMailbox*> boxes;
        for (const auto& box : world_.mailboxes_)
            if (box) boxes.emplace(box->name(), box.get());
        out_.number<std::uint64_t>(boxes.size());
        for (const auto& [name, box] : boxes) {
            out_.text(name);
            out_.number<std::uint64_t>(box->envelope_bytes());
            out_.array(std::span<const std::byte>(box->pending_bytes()));
        }
    }

    const World& world_;
    ByteWriter& out_;
};

void Snapshot::save(const World& world, ByteWriter& out) {
    assert(world.requests_.empty() && "a snapshot is taken between two months");
    ByteWriter size([](std::span<const std::byte>) {});
    Saving(world, size).save();
    out.raw(std::as_bytes(std::span(magic)));
    out.number(format);
    out.number(fingerprint(world));
    out.number<std::uint64_t>(size.written());
    ContentHash hash;
    ByteWriter contents([&](std::span<const std::byte> piece) {
        hash.add(piece.data(), piece.size());
        out.raw(piece);
    });
    Saving(world, contents).save();
    out.number(hash.value());
}

std::vector<std::byte> Snapshot::save(const World& world) {
    ByteWriter all;
    save(world, all);
    return all.bytes();
}

// Restoring -----------------------------------------------------------------------------------------------------------

/// Reads everything and compares it with the world before anything is changed.
class Snapshot::Restoring {
  public:
    Restoring(World& world, std::span<const std::byte> contents) : world_(world), in_(contents) {}

    void read(std::uint64_t layout) {
        stream_ = in_.number<Stream>();
        now_ = in_.number<Month>();
        neighbourhoods_ = in_.array<Identity>();
        for (auto left = in_.number<std::uint64_t>(); left > 0; --left) read_table();
        for (const Table* table : world_.tables())
            if (!tables_.contains(table->entity())) differ(std::string(table->info().name) + " is not in it");
        if (in_.number<std::uint64_t>() != world_.ties_.capacity()) differ("another number of ties fits a row");
        slots_ = in_.array<Tie>();
        degrees_ = in_.array<std::uint8_t>();
        ties_made_ = in_.number<std::uint64_t>();
        ties_ended_ = in_.number<std::uint64_t>();
        for (auto left = in_.number<std::uint64_t>(); left > 0; --left) read_mail();
        if (problems_.empty() && layout != fingerprint(world_)) differ("another layout");
        if (!problems_.empty()) throw InputError(std::move(problems_));
    }

    void apply() {
        world_.stream_ = stream_;
        world_.now_ = now_;
        world_.neighbourhoods_ = std::move(neighbourhoods_);
        for (auto& [entity, saved] : tables_) apply(entity, saved);
        world_.ties_.restore(std::move(slots_), std::move(degrees_));
        world_.tally_.ties_made = ties_made_;
        world_.tally_.ties_ended = ties_ended_;
        for (const auto& box : world_.mailboxes_)
            if (box) box->restore_pending(mail_[box->name()]);
        world_.requests_.clear();
    }

  private:
    struct SavedTable {
        std::vector<Block> blocks;
        std::vector<Identity> identities;
        std::uint64_t births, deaths, moves;
        std::map<AnyColumn*, std::span<const std::byte>> columns;
    };

    void differ(const std::string& what) {
        problems_.push_back({{}, "the snapshot was made by another version of the model: " + what});
    }

    void read_table() {
        const std::string name = in_.text();
        SavedTable saved;
        saved.blocks = in_.array<Block>();
        saved.identities = in_.array<Identity>();
        saved.births = in_.number<std::uint64_t>();
        saved.deaths = in_.number<std::uint64_t>();
        saved.moves = in_.number<std::uint64_t>();
        const auto tables = world_.tables();
        const auto table =
            std::find_if(tables.begin(), tables.end(), [&](const Table* t) { return t->info().name == name; });
        if (table == tables.end()) differ(name + " is not in the model");
        read_columns(table == tables.end() ? nullptr : *table, name, saved);
        if (table != tables.end()) tables_.emplace((*table)->entity(), std::move(saved));
    }

    void read_columns(const Table* table, const std::string& entity, SavedTable& saved) {
        std::map<std::string, AnyColumn*> missing;
        if (table != nullptr)
            for (const auto& column : table->columns()) missing.emplace(column->info().name, column.get());
        for (auto left = in_.number<std::uint64_t>(); left > 0; --left) {
            const std::string name = in_.text();
            const auto row_bytes = in_.number<std::uint64_t>();
            const auto values = in_.bytes();
            if (values.size() != row_bytes * saved.identities.size())
                throw MachineError("a snapshot of a world is damaged (a column is cut off)");
            const auto column = missing.find(name);
            if (column == missing.end()) {
                if (table != nullptr) differ(entity + "." + name + " is not in the model");
                continue;
            }
            if (row_bytes != column->second->row_bytes())
                differ(entity + "." + name + " takes " + std::to_string(row_bytes) + " bytes a row, in the model " +
                       std::to_string(column->second->row_bytes()));
            saved.columns.emplace(column->second, values);
            missing.erase(column);
        }
        for (const auto& [name, column] : missing) differ(entity + "." + name + " is not in it");
    }

    void read_mail() {
        const std::string name = in_.text();
        const auto envelope_bytes = in_.number<std::uint64_t>();
        const auto letters = in_.bytes();
        const auto box = std::find_if(world_.mailboxes_.begin(), world_.mailboxes_.end(),
                                      [&](const auto& candidate) { return candidate && candidate->name() == name; });
        if (letters.empty()) return;
        if (box == world_.mailboxes_.end()) return differ("mail '" + name + "' is not in the schedule");
        if ((*box)->envelope_bytes() != envelope_bytes) differ("mail '" + name + "' has another size");
        mail_[(*box)->name()] = letters;
    }

    void apply(std::size_t entity, SavedTable& saved) {
        world_.table(entity).restore(std::move(saved.identities), std::move(saved.blocks));
        for (const auto& [column, values] : saved.columns)
            std::copy(values.begin(), values.end(), column->bytes().begin());
        world_.tally_.births[entity] = saved.births;
        world_.tally_.deaths[entity] = saved.deaths;
        world_.tally_.moves[entity] = saved.moves;
    }

    World& world_;
    ByteReader in_;
    std::vector<Problem> problems_;
    Stream stream_{};
    Month now_;
    std::vector<Identity> neighbourhoods_;
    std::map<std::size_t, SavedTable> tables_;
    std::vector<Tie> slots_;
    std::vector<std::uint8_t> degrees_;
    std::uint64_t ties_made_ = 0, ties_ended_ = 0;
    std::map<std::string_view, std::span<const std::byte>> mail_;
};

void Snapshot::restore(World& world, ByteReader& in) {
    const auto start = std::as_bytes(std::span(magic));
    const auto found = in.take(start.size());
    if (!std::equal(start.begin(), start.end(), found.begin())) throw MachineError("this is not a snapshot of a world");
    if (const auto made = in.number<std::uint32_t>(); made != format)
        throw InputError(Problem{{},
                                 "the snapshot has format " + std::to_string(made) + " (this program reads " +
                                     std::to_string(format) + ")"});
    const auto layout = in.number<std::uint64_t>();
    const auto contents = in.bytes();
    if (in.number<std::uint64_t>() != checksum(contents))
        throw MachineError("a snapshot of a world is damaged (its checksum is wrong)");
    Restoring saved(world, contents);
    saved.read(layout);
    saved.apply();
}

void Snapshot::restore(World& world, std::span<const std::byte> bytes) {
    ByteReader in(bytes);
    restore(world, in);
}

}  // namespace adem
