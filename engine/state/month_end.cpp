#include "engine/state/month_end.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace adem {

void MonthEnd::apply() {
    make_room();
    find_taken_sites();
    end_ties();
    bury();
    move();
    give_birth();
    tie();
    requests_.clear();
}

Row MonthEnd::row_now(std::size_t entity, Row row, Identity identity) const {
    if (row != no_row && world_.table(entity).identity(row) == identity) return row;
    const auto table = placed_.find(entity);
    if (table == placed_.end()) return no_row;
    const auto placed = table->second.find(identity.value);
    return placed == table->second.end() ? no_row : placed->second;
}

/// Growing a block renumbers rows, so all room that may be needed is made before a request is looked at.
void MonthEnd::make_room() {
    if (requests_.births.empty() && requests_.moves.empty()) return;
    std::map<std::size_t, std::vector<std::size_t>> more;
    const auto need = [&](std::size_t entity, std::size_t neighbourhood) {
        auto& counts = more[entity];
        counts.resize(world_.neighbourhoods());
        ++counts[neighbourhood];
    };
    std::multimap<Identity, std::size_t> wished;
    const auto need_where_wished = [&](std::size_t entity, Identity group) {
        for (auto [wish, last] = wished.equal_range(group); wish != last; ++wish) need(entity, wish->second);
    };
    for (const Move& move : requests_.moves) {
        wished.emplace(move.identity, move.to_neighbourhood);
        need(layout_.group_entity_, move.to_neighbourhood);
    }
    for (const Birth& birth : requests_.births) {
        need(birth.entity, birth.neighbourhood);
        for (const FirstRef& ref : birth.refs) {
            if (birth.entity != layout_.member_entity_ || ref.column != layout_.membership_column_) continue;
            if (ref.row != no_row) need(birth.entity, world_.table(layout_.group_entity_).neighbourhood_of(ref.row));
            need_where_wished(birth.entity, ref.to);
        }
    }
    if (!wished.empty()) {
        const Table& groups = world_.table(layout_.group_entity_);
        list_members_of_movers();
        for (const auto& [group, member] : members_) need_where_wished(layout_.member_entity_, groups.identity(group));
    }
    for (const auto& [entity, counts] : more) world_.reserve(entity, counts, side_by_side_);
}

void MonthEnd::find_taken_sites() {
    if (layout_.site_entity_ == no_entity || (requests_.births.empty() && requests_.moves.empty())) return;
    site_taken_.resize(world_.table(layout_.site_entity_).rows());
    const Table& groups = world_.table(layout_.group_entity_);
    const auto site_of = world_.column(layout_.site_column_).refs();
    side_by_side_(world_.neighbourhoods(), [&](std::size_t n) {
        for (Row row = groups.block(n).begin; row < groups.block(n).high; ++row)
            if (groups.occupied(row) && site_of[row] != no_row) site_taken_[site_of[row]] = 1;
    });
}

/// Groups in which somebody is, those who are gone left out.
MonthEnd::Marks MonthEnd::inhabited_groups(const Marks* gone_members) const {
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    Marks inhabited(world_.table(layout_.group_entity_).rows());
    side_by_side_(world_.neighbourhoods(), [&](std::size_t n) {
        for (Row row = members.block(n).begin; row < members.block(n).high; ++row) {
            if (!members.occupied(row) || group_of[row] == no_row) continue;
            if (gone_members == nullptr || !(*gone_members)[row]) inhabited[group_of[row]] = 1;
        }
    });
    return inhabited;
}

// Deaths --------------------------------------------------------------------------------------------------------------

void MonthEnd::mark(std::size_t entity, Row row) {
    auto& marks = gone_[entity];
    marks.resize(world_.table(entity).rows());
    marks[row] = 1;
}

void MonthEnd::bury() {
    for (const Death& death : requests_.deaths)
        if (world_.table(death.entity).identity(death.row) == death.identity) mark(death.entity, death.row);
    if (gone_.empty()) return;
    if (gone_.contains(layout_.group_entity_)) mark_members_of_departing_groups();
    if (gone_.contains(layout_.member_entity_)) mark_groups_left_empty();
    vacate_marked();
    clear_refs_to_the_gone();
}

void MonthEnd::mark_members_of_departing_groups() {
    const Marks& departing = gone_[layout_.group_entity_];
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    Marks& gone = gone_[layout_.member_entity_];
    gone.resize(members.rows());
    in_pieces(side_by_side_, members.rows(), [&](std::size_t first, std::size_t last) {
        for (auto row = static_cast<Row>(first); row < last; ++row)
            if (members.occupied(row) && group_of[row] != no_row && departing[group_of[row]]) gone[row] = 1;
    });
}

/// Of the groups that somebody leaves now those in which nobody stays.
void MonthEnd::mark_groups_left_empty() {
    const auto group_of = world_.column(layout_.membership_column_).refs();
    const Marks& gone = gone_[layout_.member_entity_];
    const Marks inhabited = inhabited_groups(&gone);
    for (Row row = 0; row < gone.size(); ++row)
        if (gone[row] && group_of[row] != no_row && !inhabited[group_of[row]])
            mark(layout_.group_entity_, group_of[row]);
}

namespace {

/// Calls `visit(row)` for each row of a block that is marked.
template <class Marks, class Visit>
void for_each_marked(const Marks& marks, const Block& block, Visit visit) {
    const auto last = marks.begin() + block.high;
    for (auto marked = std::find(marks.begin() + block.begin, last, 1); marked != last;
         marked = std::find(marked + 1, last, 1))
        visit(static_cast<Row>(marked - marks.begin()));
}

}  // namespace

void MonthEnd::vacate_marked() {
    for (const auto& [entity, marks] : gone_) {
        if (entity == layout_.tie_entity_) cut_ties_of(marks);
        Table& table = world_.table(entity);
        std::vector<std::uint64_t> deaths(world_.neighbourhoods());
        side_by_side_(deaths.size(), [&, &gone = marks](std::size_t n) {
            for_each_marked(gone, table.block(n), [&](Row row) {
                table.vacate(row);
                ++deaths[n];
            });
        });
        std::uint64_t& all = world_.tally_.deaths[entity];
        all = std::accumulate(deaths.begin(), deaths.end(), all);
    }
}

/// The other ends are told within each neighbourhood first, then those across.
void MonthEnd::cut_ties_of(const Marks& gone) {
    Ties& ties = world_.ties_;
    const Table& people = world_.table(layout_.tie_entity_);
    std::vector<std::vector<TieEnd>> across(world_.neighbourhoods());
    std::vector<std::uint64_t> ended(across.size());
    side_by_side_(across.size(), [&](std::size_t n) {
        for_each_marked(gone, people.block(n), [&](Row row) {
            for (const Tie& tie : std::as_const(ties).of(row)) {
                if (!is_in(tie.other, n)) {
                    across[n].push_back({tie.other, row});
                    continue;
                }
                ties.forget(tie.other, row);
                ++ended[n];
            }
            ties.forget_all(row);
        });
    });
    std::uint64_t& all = world_.tally_.ties_ended;
    all = std::accumulate(ended.begin(), ended.end(), all);
    for (const auto& of_one : across) {
        for (const TieEnd& end : of_one) {
            const bool told_by_the_other = gone[end.from] && end.to < end.from;
            if (told_by_the_other) continue;
            ties.forget(end.from, end.to);
            ++all;
        }
    }
}

void MonthEnd::clear_refs_to_the_gone() {
    for (const auto& table : world_.tables_) {
        if (!table) continue;
        for (const auto& column : table->columns()) {
            const auto gone = gone_.find(column->ref_target());
            if (gone == gone_.end()) continue;
            const Marks& marks = gone->second;
            each_in_pieces(side_by_side_, column->refs(), [&](Row& ref) {
                if (ref != no_row && marks[ref]) ref = no_row;
            });
        }
    }
}

}  // namespace adem
