#include "engine/state/snapshot.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/base/hash.hpp"
#include "engine/state/snapshot_format.hpp"

namespace adem {

namespace {

std::vector<AnyColumn*> columns_by_name(const Table& table) {
    std::vector<AnyColumn*> columns;
    for (const auto& column : table.columns()) columns.push_back(column.get());
    std::sort(columns.begin(), columns.end(),
              [](const AnyColumn* a, const AnyColumn* b) { return a->info().name < b->info().name; });
    return columns;
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
    return snapshot_format::checksum(names.bytes());
}

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
    out.raw(std::as_bytes(std::span(snapshot_format::mark)));
    out.number(snapshot_format::number);
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

}  // namespace adem
