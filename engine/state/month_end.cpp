#include "engine/state/month_end.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace adem {

void MonthEnd::apply() {
    make_room();
    end_ties();
    bury();
    move();
    give_birth();
    tie();
    requests_.clear();
}

Row MonthEnd::row_now(std::size_t entity, Row row, Identity identity) const {
    if (row != no_row && world_.table(entity).identity(row) == identity) return row;
    const auto placed = placed_.find(identity.value);
    return placed == placed_.end() ? no_row : placed->second;
}

/// Growing a block renumbers rows, so all room is made before a request is looked at.
void MonthEnd::make_room() {
    if (requests_.births.empty() && requests_.moves.empty()) return;
    std::map<std::size_t, std::vector<std::size_t>> more;
    const auto need = [&](std::size_t entity, std::size_t neighbourhood) {
        auto& counts = more[entity];
        counts.resize(world_.neighbourhoods());
        ++counts[neighbourhood];
    };
    std::unordered_map<std::uint64_t, std::size_t> destination;
    for (const Move& move : requests_.moves) {
        destination[move.identity.value] = move.to_neighbourhood;
        need(layout_.group_entity_, move.to_neighbourhood);
    }
    for (const Birth& birth : requests_.births) {
        need(birth.entity, birth.neighbourhood);
        for (const FirstRef& ref : birth.refs)
            if (const auto there = destination.find(ref.to.value); there != destination.end())
                need(birth.entity, there->second);
    }
    if (!destination.empty()) {
        const Table& members = world_.table(layout_.member_entity_);
        const Table& groups = world_.table(layout_.group_entity_);
        const auto group_of = world_.column(layout_.membership_column_).refs();
        for (Row row = 0; row < members.rows(); ++row) {
            if (!members.occupied(row) || group_of[row] == no_row) continue;
            const auto there = destination.find(groups.identity(group_of[row]).value);
            if (there != destination.end()) need(members.entity(), there->second);
        }
    }
    for (const auto& [entity, counts] : more) world_.reserve(entity, counts);
}

void MonthEnd::end_ties() {
    for (const TieEnd& end : requests_.tie_ends) {
        const std::size_t before = world_.ties_.degree(end.from);
        world_.ties_.cut(end.from, end.to);
        world_.tally_.ties_ended += before - world_.ties_.degree(end.from);
    }
}

// Deaths --------------------------------------------------------------------------------------------------------------

void MonthEnd::mark(std::size_t entity, Row row) {
    auto& marks = gone_[entity];
    marks.resize(world_.table(entity).rows());
    marks[row] = true;
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
    const auto& departing = gone_[layout_.group_entity_];
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    for (Row row = 0; row < members.rows(); ++row)
        if (members.occupied(row) && group_of[row] != no_row && departing[group_of[row]])
            mark(layout_.member_entity_, row);
}

void MonthEnd::mark_groups_left_empty() {
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    const auto& gone = gone_[layout_.member_entity_];
    std::vector<bool> bereaved(world_.table(layout_.group_entity_).rows());
    std::vector<bool> inhabited(bereaved.size());
    for (Row row = 0; row < members.rows(); ++row) {
        if (!members.occupied(row) || group_of[row] == no_row) continue;
        (gone[row] ? bereaved : inhabited)[group_of[row]] = true;
    }
    for (Row group = 0; group < bereaved.size(); ++group)
        if (bereaved[group] && !inhabited[group]) mark(layout_.group_entity_, group);
}

void MonthEnd::vacate_marked() {
    for (const auto& [entity, marks] : gone_) {
        for (Row row = 0; row < marks.size(); ++row) {
            if (!marks[row]) continue;
            if (entity == layout_.tie_entity_) {
                world_.tally_.ties_ended += world_.ties_.degree(row);
                world_.ties_.cut_all(row);
            }
            world_.table(entity).vacate(row);
            ++world_.tally_.deaths[entity];
        }
    }
}

void MonthEnd::clear_refs_to_the_gone() {
    for (const auto& table : world_.tables_) {
        if (!table) continue;
        for (const auto& column : table->columns()) {
            const auto gone = gone_.find(column->ref_target());
            if (gone == gone_.end()) continue;
            for (Row& ref : column->refs())
                if (ref != no_row && gone->second[ref]) ref = no_row;
        }
    }
}

// Moves ---------------------------------------------------------------------------------------------------------------

void MonthEnd::find_taken_sites() {
    if (!site_taken_.empty() || layout_.site_entity_ == no_entity) return;
    site_taken_.resize(world_.table(layout_.site_entity_).rows());
    const Table& groups = world_.table(layout_.group_entity_);
    const auto site_of = world_.column(layout_.site_column_).refs();
    for (Row row = 0; row < groups.rows(); ++row)
        if (groups.occupied(row) && site_of[row] != no_row) site_taken_[site_of[row]] = true;
}

std::vector<Row> MonthEnd::free_sites(std::size_t neighbourhood) const {
    const Table& sites = world_.table(layout_.site_entity_);
    std::vector<Row> free;
    for (Row row = sites.block(neighbourhood).begin; row < sites.block(neighbourhood).high; ++row)
        if (sites.occupied(row) && !site_taken_[row]) free.push_back(row);
    std::sort(free.begin(), free.end(), [&](Row a, Row b) { return sites.identity(a) > sites.identity(b); });
    return free;
}

void MonthEnd::move() {
    if (requests_.moves.empty()) return;
    find_taken_sites();
    std::sort(requests_.moves.begin(), requests_.moves.end(), [&](const Move& a, const Move& b) {
        const Identity there_a = world_.neighbourhood(a.to_neighbourhood);
        const Identity there_b = world_.neighbourhood(b.to_neighbourhood);
        return std::tuple(there_a, -a.rank, a.identity) < std::tuple(there_b, -b.rank, b.identity);
    });
    std::size_t settling = no_entity;
    std::vector<Row> free;
    for (const Move& wish : requests_.moves) {
        if (wish.to_neighbourhood != settling) {
            settling = wish.to_neighbourhood;
            free = free_sites(settling);
        }
        const Table& groups = world_.table(layout_.group_entity_);
        if (free.empty() || groups.identity(wish.group) != wish.identity) continue;
        move_group(wish.group, settling, free.back());
        free.pop_back();
    }
    leave_old_rows();
}

void MonthEnd::begin_anew(std::size_t entity, Row row) {
    for (const std::size_t column : layout_.reset_on_move_) {
        const auto& of_entity = world_.table(entity).columns();
        if (std::any_of(of_entity.begin(), of_entity.end(), [&](const auto& c) { return c->index() == column; }))
            world_.column(column).reset_row(row);
    }
}

Row MonthEnd::move_row(std::size_t entity, Row from, std::size_t to_neighbourhood) {
    Table& table = world_.table(entity);
    const Identity identity = table.identity(from);
    const Row to = table.free_row(to_neighbourhood, 0);
    table.occupy(to, to_neighbourhood, identity);
    for (const auto& column : table.columns()) column->copy_row(*column, from, to);
    if (entity == layout_.tie_entity_) world_.ties_.move_row(from, to);
    for (const auto& box : world_.mailboxes_)
        if (box && box->receiver_entity() == entity) box->forward(from, to);
    moved_.push_back({entity, from, to});
    placed_[identity.value] = to;
    return to;
}

void MonthEnd::move_group(Row group, std::size_t to_neighbourhood, Row site) {
    const Table& groups = world_.table(layout_.group_entity_);
    const Table& members = world_.table(layout_.member_entity_);
    const std::size_t home = groups.neighbourhood_of(group);
    const Block block = members.block(home);
    const bool stays = home == to_neighbourhood;
    const Row new_group = stays ? group : move_row(layout_.group_entity_, group, to_neighbourhood);
    for (Row row = block.begin; row < block.high; ++row) {
        const Row its_group = world_.column(layout_.membership_column_).refs()[row];
        if (!members.occupied(row) || its_group != group) continue;
        const Row new_row = stays ? row : move_row(layout_.member_entity_, row, to_neighbourhood);
        world_.column(layout_.membership_column_).refs()[new_row] = new_group;
        begin_anew(layout_.member_entity_, new_row);
    }
    world_.column(layout_.site_column_).refs()[new_group] = site;
    begin_anew(layout_.group_entity_, new_group);
    site_taken_[site] = true;
    ++world_.tally_.moves[layout_.group_entity_];
}

/// The old rows become free, and every reference across a neighbourhood's border is cleared: those of the movers to
/// whom they left behind, and of whom they left behind to them.
void MonthEnd::leave_old_rows() {
    gone_.clear();
    for (const Moved& moved : moved_) {
        world_.table(moved.entity).vacate(moved.from);
        mark(moved.entity, moved.from);
    }
    for (const Moved& moved : moved_) {
        for (const auto& column : world_.table(moved.entity).columns()) {
            const bool kept = column->index() == layout_.membership_column_ || column->index() == layout_.site_column_;
            if (column->ref_width() == 0 || kept) continue;
            for (std::size_t k = 0; k < column->ref_width(); ++k)
                column->refs()[moved.to * column->ref_width() + k] = no_row;
        }
    }
    if (!moved_.empty()) clear_refs_to_the_gone();
}

// Births --------------------------------------------------------------------------------------------------------------

Row MonthEnd::resolve(const FirstRef& ref) const {
    return row_now(world_.columns_[ref.column]->ref_target(), ref.row, ref.to);
}

bool MonthEnd::place(const Birth& birth) {
    std::size_t neighbourhood = birth.neighbourhood;
    for (const FirstRef& ref : birth.refs) {
        const bool homes = birth.entity == layout_.member_entity_ && ref.column == layout_.membership_column_;
        const bool sites = birth.entity == layout_.group_entity_ && ref.column == layout_.site_column_;
        if (!homes && !sites) continue;
        const Row row = resolve(ref);
        if (row == no_row || (sites && site_taken_[row])) return false;
        if (sites) site_taken_[row] = true;
        if (homes) neighbourhood = world_.table(layout_.group_entity_).neighbourhood_of(row);
    }
    Table& table = world_.table(birth.entity);
    const Row row = table.free_row(neighbourhood, 0);
    table.occupy(row, neighbourhood, birth.identity);
    placed_[birth.identity.value] = row;
    ++world_.tally_.births[birth.entity];
    return true;
}

void MonthEnd::fill_in(const Birth& birth) {
    const Row row = placed_.at(birth.identity.value);
    for (const FirstValue& value : birth.values) world_.columns_[value.column]->set_row(row, value.bytes);
    for (const FirstRef& ref : birth.refs) {
        AnyColumn& column = *world_.columns_[ref.column];
        const Row to = resolve(ref);
        const bool here = to != no_row && world_.table(column.ref_target()).neighbourhood_of(to) ==
                                              world_.table(birth.entity).neighbourhood_of(row);
        column.refs()[row * column.ref_width() + ref.element] = here ? to : no_row;
    }
}

void MonthEnd::give_birth() {
    auto& births = requests_.births;
    if (births.empty()) return;
    const auto turn = [&](const Birth& birth) {
        return birth.entity == layout_.site_entity_ ? 0 : birth.entity == layout_.group_entity_ ? 1 : 2;
    };
    std::sort(births.begin(), births.end(), [&](const Birth& a, const Birth& b) {
        return std::tuple(turn(a), a.identity) < std::tuple(turn(b), b.identity);
    });
    if (layout_.site_entity_ != no_entity) {
        find_taken_sites();
        site_taken_.resize(world_.table(layout_.site_entity_).rows());
    }
    std::erase_if(births, [&](const Birth& birth) { return !place(birth); });
    if (layout_.tie_entity_ != no_entity) world_.ties_.resize(world_.table(layout_.tie_entity_).rows());
    for (const Birth& birth : births) fill_in(birth);
}

// Ties ----------------------------------------------------------------------------------------------------------------

/// An end that is full takes a new tie only when its weakest one is weaker; that one then yields.
bool MonthEnd::can_take(Row row, float strength) const {
    if (!world_.ties_.full(row)) return true;
    const auto mine = std::as_const(world_.ties_).of(row);
    return std::any_of(mine.begin(), mine.end(), [&](const Tie& tie) { return tie.strength < strength; });
}

void MonthEnd::make_space(Row row) {
    if (!world_.ties_.full(row)) return;
    const Table& people = world_.table(layout_.tie_entity_);
    const auto mine = std::as_const(world_.ties_).of(row);
    const auto weakest = std::min_element(mine.begin(), mine.end(), [&](const Tie& a, const Tie& b) {
        return std::tuple(a.strength, people.identity(a.other)) < std::tuple(b.strength, people.identity(b.other));
    });
    world_.ties_.cut(row, weakest->other);
    ++world_.tally_.ties_ended;
}

void MonthEnd::tie() {
    auto& offers = requests_.tie_offers;
    const auto pair = [](const TieOffer& o) {
        return std::pair(std::min(o.from_identity, o.to_identity), std::max(o.from_identity, o.to_identity));
    };
    std::sort(offers.begin(), offers.end(), [&](const TieOffer& a, const TieOffer& b) {
        return std::tuple(pair(a), a.from_identity, a.context, a.strength) <
               std::tuple(pair(b), b.from_identity, b.context, b.strength);
    });
    for (std::size_t first = 0, next = 0; first < offers.size(); first = next) {
        while (next < offers.size() && pair(offers[next]) == pair(offers[first])) ++next;
        const TieOffer& one = offers[first];
        const TieOffer& other = offers[next - 1];
        if (one.from_identity == other.from_identity) continue;  // only one end offered
        const Row a = row_now(layout_.tie_entity_, one.from, one.from_identity);
        const Row b = row_now(layout_.tie_entity_, one.to, one.to_identity);
        const float strength = std::min(one.strength, other.strength);
        if (a == no_row || b == no_row || a == b || world_.ties_.find(a, b) != nullptr) continue;
        if (!can_take(a, strength) || !can_take(b, strength)) continue;
        make_space(a);
        make_space(b);
        world_.ties_.make(a, b, strength, one.context);
        ++world_.tally_.ties_made;
    }
}

}  // namespace adem
