#include <algorithm>
#include <set>
#include <string>

#include "engine/state/world.hpp"

namespace adem {

namespace {

class Audit {
  public:
    /// `people` have ties and `site` says where a group lives; null where the world has no such thing.
    Audit(const World& world, const Table* people, const AnyColumn* site)
        : world_(const_cast<World&>(world)),  // columns hand out spans of live values
          people_(people),
          site_(site) {}

    std::vector<std::string> run() {
        for (const Table* table : world_.tables()) {
            identities_are_unique(*table);
            blocks_are_sound(*table);
            for (const auto& column : table->columns()) {
                values_are_in_range(*table, *column);
                references_are_alive_and_near(*table, *column);
            }
        }
        if (people_ != nullptr) ties_are_sound();
        return std::move(findings_);
    }

  private:
    void report(const std::string& what, Row row) { findings_.push_back(what + " at row " + std::to_string(row)); }

    void identities_are_unique(const Table& table) {
        std::set<Identity> seen;
        for (Row row = 0; row < table.rows(); ++row)
            if (table.occupied(row) && !seen.insert(table.identity(row)).second)
                report(std::string(table.info().name) + ": one identity twice", row);
    }

    void blocks_are_sound(const Table& table) {
        for (std::size_t n = 0; n < table.blocks().size(); ++n) {
            const Block& block = table.block(n);
            std::size_t individuals = 0;
            for (Row row = block.begin; row < block.end; ++row) {
                individuals += table.occupied(row) ? 1 : 0;
                if (table.occupied(row) ? row >= block.high : row < block.free)
                    report(std::string(table.info().name) + ": a slot is not where its block says", row);
            }
            if (individuals != table.count(n))
                report(std::string(table.info().name) + ": a block has lost count of its individuals", block.begin);
        }
    }

    void values_are_in_range(const Table& table, const AnyColumn& column) {
        for (Row row = 0; row < table.rows(); ++row)
            if (table.occupied(row) && !column.row_inside_range(row))
                report(std::string(table.info().name) + "." + std::string(column.info().name) + ": out of range", row);
    }

    void references_are_alive_and_near(const Table& table, AnyColumn& column) {
        if (column.ref_width() == 0) return;
        const Table& target = world_.table(column.ref_target());
        const auto refs = column.refs();
        std::set<Row> taken;
        for (Row row = 0; row < table.rows(); ++row) {
            if (!table.occupied(row)) continue;
            for (std::size_t k = 0; k < column.ref_width(); ++k) {
                const Row to = refs[row * column.ref_width() + k];
                if (to == no_row) continue;
                if (&column == site_ && !taken.insert(to).second)
                    report(std::string(column.info().name) + ": shared", row);
                if (to >= target.rows() || !target.occupied(to))
                    report(std::string(column.info().name) + ": refers to nobody", row);
                else if (target.neighbourhood_of(to) != table.neighbourhood_of(row))
                    report(std::string(column.info().name) + ": refers across a border", row);
            }
        }
    }

    void ties_are_sound() {
        const Ties& ties = world_.ties();
        for (Row row = 0; row < ties.rows(); ++row) {
            std::set<Row> others;
            for (const Tie& tie : ties.of(row)) {
                if (tie.other >= ties.rows() || !people_->occupied(row) || !people_->occupied(tie.other)) {
                    report("ties: of nobody", row);
                    continue;
                }
                const Tie* back = ties.find(tie.other, row);
                if (tie.other == row) report("ties: to oneself", row);
                if (!(tie.strength >= 0 && tie.strength <= 1)) report("ties: a strength out of range", row);
                if (!others.insert(tie.other).second) report("ties: twice to one person", row);
                if (back == nullptr)
                    report("ties: not known at the other end", row);
                else if (back->strength != tie.strength || back->age != tie.age || back->context != tie.context)
                    report("ties: the two ends differ", row);
            }
        }
    }

    World& world_;
    const Table* people_;
    const AnyColumn* site_;
    std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> World::audit() const {
    const bool has_ties = layout_.tie_entity_ != no_entity;
    const bool has_sites = layout_.site_entity_ != no_entity;
    return Audit(*this, has_ties ? &table(layout_.tie_entity_) : nullptr,
                 has_sites ? columns_[layout_.site_column_] : nullptr)
        .run();
}

}  // namespace adem
