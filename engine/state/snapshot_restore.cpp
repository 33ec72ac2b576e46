#include <algorithm>
#include <map>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/state/snapshot.hpp"
#include "engine/state/snapshot_format.hpp"

namespace adem {

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
        slots_ = in_.bytes();
        degrees_ = in_.array<std::uint8_t>();
        ties_made_ = in_.number<std::uint64_t>();
        ties_ended_ = in_.number<std::uint64_t>();
        for (auto left = in_.number<std::uint64_t>(); left > 0; --left) read_mail();
        if (problems_.empty() && layout != fingerprint(world_)) differ("another layout");
        if (!problems_.empty()) throw InputError(std::move(problems_));
        if (!in_.rest().empty()) damaged("it is too long");
        for (const auto& [entity, saved] : tables_) {
            check_blocks(saved);
            for (const auto& [column, values] : saved.columns) check_references(*column, values);
        }
        check_neighbourhoods();
        check_ties();
        check_mail();
    }

    void apply() {
        world_.stream_ = stream_;
        world_.now_ = now_;
        world_.neighbourhoods_ = std::move(neighbourhoods_);
        for (auto& [entity, saved] : tables_) apply(entity, saved);
        world_.ties_.restore(slots_, std::move(degrees_));
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

    [[noreturn]] static void damaged(const std::string& what) {
        throw MachineError("a snapshot of a world is damaged (" + what + ")");
    }

    /// One after the other, for every neighbourhood one, and together all rows.
    void check_blocks(const SavedTable& saved) const {
        Row begin = 0;
        for (const Block& block : saved.blocks) {
            const auto inside = [&](Row row) { return block.begin <= row && row <= block.end; };
            if (block.begin != begin || !inside(block.end) || !inside(block.high) || !inside(block.free))
                damaged("the blocks of rows do not fit together");
            begin = block.end;
        }
        if (saved.blocks.size() != neighbourhoods_.size() || begin != saved.identities.size())
            damaged("the blocks are not those of the rows");
    }

    /// Also those in free rows: the world goes through all of them when rows change places.
    void check_references(AnyColumn& column, std::span<const std::byte> values) const {
        if (column.ref_width() == 0) return;
        const std::size_t rows = tables_.at(column.ref_target()).identities.size();
        for (ByteReader in(values); !in.rest().empty();)
            if (const Row to = in.number<Row>(); to != no_row && to >= rows) damaged("a reference is to no row");
    }

    void check_neighbourhoods() const {
        const auto table = tables_.find(world_.layout_.neighbourhood_entity());
        if (table == tables_.end()) return;
        const auto& [blocks, identities, births, deaths, moves, columns] = table->second;
        const bool one_each =
            std::all_of(blocks.begin(), blocks.end(), [](const Block& b) { return b.end == b.begin + 1; });
        if (!one_each || identities != neighbourhoods_) damaged("the neighbourhoods are not those of their table");
    }

    void check_ties() const {
        const std::size_t capacity = world_.ties_.capacity();
        const bool fits =
            std::all_of(degrees_.begin(), degrees_.end(), [&](auto degree) { return degree <= capacity; });
        if (!fits || slots_.size() != degrees_.size() * capacity * sizeof(Tie) || degrees_.size() != rows_with_ties())
            damaged("the ties are not those of the rows");
    }
    std::size_t rows_with_ties() const {
        const auto people = tables_.find(world_.layout_.tie_entity());
        return people == tables_.end() ? 0 : people->second.identities.size();
    }

    void check_mail() const {
        for (const auto& box : world_.mailboxes_) {
            if (!box || !mail_.contains(box->name())) continue;
            const std::size_t receivers = tables_.at(box->receiver_entity()).identities.size();
            if (!box->are_letters(mail_.at(box->name()), receivers)) damaged("a letter is to no row");
        }
    }

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
            if (values.size() != row_bytes * saved.identities.size()) damaged("a column is cut off");
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
    std::span<const std::byte> slots_;  // of the ties; so many that they must not be there twice
    std::vector<std::uint8_t> degrees_;
    std::uint64_t ties_made_ = 0, ties_ended_ = 0;
    std::map<std::string_view, std::span<const std::byte>> mail_;
};

void Snapshot::restore(World& world, ByteReader& in) {
    const auto start = std::as_bytes(std::span(snapshot_format::mark));
    const auto found = in.take(start.size());
    if (!std::equal(start.begin(), start.end(), found.begin())) throw MachineError("this is not a snapshot of a world");
    if (const auto made = in.number<std::uint32_t>(); made != snapshot_format::number)
        throw InputError(Problem{{},
                                 "the snapshot has format " + std::to_string(made) + " (this program reads " +
                                     std::to_string(snapshot_format::number) + ")"});
    const auto layout = in.number<std::uint64_t>();
    const auto contents = in.bytes();
    if (in.number<std::uint64_t>() != snapshot_format::checksum(contents))
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
