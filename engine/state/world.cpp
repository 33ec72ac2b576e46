#include "engine/state/world.hpp"

#include <algorithm>
#include <utility>

#include "engine/state/month_end.hpp"

namespace adem {

namespace {

/// Spare slots: enough that a block seldom has to grow between two compactions.
std::size_t with_spare(std::size_t rows) { return rows + rows / 16 + 8; }

}  // namespace

World::World(Layout layout, Stream stream, std::vector<Identity> neighbourhoods)
    : layout_(std::move(layout)),
      stream_(stream),
      neighbourhoods_(std::move(neighbourhoods)),
      ties_(layout_.tie_capacity_) {
    for (const Layout::TableKind& kind : layout_.tables_) {
        auto table = std::make_unique<Table>(*kind.info, kind.entity);
        for (const ColumnMaker& column : layout_.columns_)
            if (column.entity == kind.entity) table->add_column(column.make());
        if (table->entity() >= tables_.size()) tables_.resize(table->entity() + 1);
        const std::vector<std::size_t> capacity(neighbourhoods_.size(),
                                                table->entity() == layout_.neighbourhood_entity_ ? 1 : 0);
        table->lay_out(capacity);
        if (table->entity() == layout_.neighbourhood_entity_)
            for (std::size_t n = 0; n < neighbourhoods_.size(); ++n) table->occupy(n, neighbourhoods_[n]);
        tables_[table->entity()] = std::move(table);
    }
    tally_.births.resize(tables_.size());
    tally_.deaths.resize(tables_.size());
    tally_.moves.resize(tables_.size());
    index_columns();
}

World::World(const World& other)
    : layout_(other.layout_),
      stream_(other.stream_),
      now_(other.now_),
      neighbourhoods_(other.neighbourhoods_),
      ties_(other.ties_),
      requests_(other.requests_),
      tally_(other.tally_) {
    tables_.resize(other.tables_.size());
    for (std::size_t e = 0; e < tables_.size(); ++e)
        if (other.tables_[e]) tables_[e] = std::make_unique<Table>(*other.tables_[e]);
    mailboxes_.resize(other.mailboxes_.size());
    for (std::size_t m = 0; m < mailboxes_.size(); ++m)
        if (other.mailboxes_[m]) mailboxes_[m] = other.mailboxes_[m]->clone();
    index_columns();
}

void World::index_columns() {
    columns_.clear();
    for (const auto& table : tables_) {
        if (!table) continue;
        for (const auto& column : table->columns()) {
            if (column->index() >= columns_.size()) columns_.resize(column->index() + 1, nullptr);
            columns_[column->index()] = column.get();
        }
    }
}

AnyColumn& World::column(std::size_t index) {
    assert(has_column(index));
    return *columns_[index];
}

std::vector<const Table*> World::tables() const {
    std::vector<const Table*> present;
    for (const auto& table : tables_)
        if (table) present.push_back(table.get());
    std::sort(present.begin(), present.end(),
              [](const Table* a, const Table* b) { return a->info().name < b->info().name; });
    return present;
}

std::vector<Table*> World::tables() {
    std::vector<Table*> present;
    for (const Table* table : std::as_const(*this).tables()) present.push_back(const_cast<Table*>(table));
    return present;
}

void World::add_mailbox(std::size_t message, std::unique_ptr<AnyMailbox> box) {
    if (message >= mailboxes_.size()) mailboxes_.resize(message + 1);
    if (!mailboxes_[message]) mailboxes_[message] = std::move(box);
}

void World::lay_out(std::size_t entity, std::span<const std::size_t> capacity, const SideBySide& side_by_side) {
    const std::vector<Row> new_row = table(entity).lay_out(capacity, side_by_side);
    const auto renumber = [&](Row& row) {
        if (row != no_row) row = new_row[row];
    };
    for (const auto& other : tables_) {
        if (!other) continue;
        for (const auto& column : other->columns())
            if (column->ref_target() == entity) each_in_pieces(side_by_side, column->refs(), renumber);
    }
    if (entity == layout_.tie_entity_) ties_.renumber(new_row, table(entity).rows(), side_by_side);
    for (const auto& box : mailboxes_)
        if (box && box->receiver_entity() == entity) box->renumber(new_row);
    for (Death& death : requests_.deaths)
        if (death.entity == entity) renumber(death.row);
    for (Birth& birth : requests_.births)
        for (FirstRef& ref : birth.refs)
            if (columns_[ref.column]->ref_target() == entity) renumber(ref.row);
    if (entity == layout_.member_entity_)
        for (Birth& birth : requests_.births)
            for (FirstMember& member : birth.members) renumber(member.row);
    if (entity == layout_.group_entity_)
        for (Move& move : requests_.moves) renumber(move.group);
    if (entity == layout_.tie_entity_) {
        for (TieOffer& offer : requests_.tie_offers) renumber(offer.from), renumber(offer.to);
        for (TieEnd& end : requests_.tie_ends) renumber(end.from), renumber(end.to);
    }
}

void World::reserve(std::size_t entity, std::span<const std::size_t> more, const SideBySide& side_by_side) {
    const Table& wanted = table(entity);
    bool enough = true;
    std::vector<std::size_t> capacity(neighbourhoods());
    for (std::size_t n = 0; n < neighbourhoods(); ++n) {
        const Block& block = wanted.block(n);
        const std::size_t needed = wanted.count(n) + more[n];
        capacity[n] = std::max<std::size_t>(with_spare(needed), block.end - block.begin);
        enough = enough && needed <= block.end - block.begin;
    }
    if (!enough) lay_out(entity, capacity, side_by_side);
}

Row World::add(std::size_t entity, std::size_t neighbourhood, Identity identity) {
    Row row = table(entity).occupy(neighbourhood, identity);
    if (row == no_row) {
        std::vector<std::size_t> more(neighbourhoods(), 0);
        more[neighbourhood] = std::max<std::size_t>(16, table(entity).count(neighbourhood) / 2);
        reserve(entity, more);
        row = table(entity).occupy(neighbourhood, identity);
    }
    if (entity == layout_.tie_entity_ && ties_.rows() < table(entity).rows()) ties_.resize(table(entity).rows());
    return row;
}

void World::compact(const SideBySide& side_by_side) {
    for (const auto& table : tables_) {
        if (!table || table->entity() == layout_.neighbourhood_entity_) continue;
        std::vector<std::size_t> capacity(neighbourhoods());
        std::size_t holes = 0;
        for (std::size_t n = 0; n < neighbourhoods(); ++n) {
            const std::size_t living = table->count(n);
            capacity[n] = with_spare(living);
            holes += table->block(n).high - table->block(n).begin - living;
        }
        if (holes * 10 > table->count()) lay_out(table->entity(), capacity, side_by_side);
    }
}

void World::apply_births_deaths_moves_and_ties(const SideBySide& side_by_side) {
    MonthEnd(*this, side_by_side).apply();
    if (now_.value % months_per_year == 0) compact(side_by_side);
}

std::size_t World::bytes() const {
    std::size_t total = ties_.slots().size_bytes() + ties_.degrees().size_bytes() + tie_columns_.bytes();
    for (const auto& table : tables_) {
        if (!table) continue;
        total += table->rows() * sizeof(Identity);
        for (const auto& column : table->columns()) total += table->rows() * column->row_bytes();
    }
    return total;
}

}  // namespace adem
