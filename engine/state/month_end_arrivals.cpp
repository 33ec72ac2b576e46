#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/state/month_end.hpp"

namespace adem {

// Births --------------------------------------------------------------------------------------------------------------

void MonthEnd::give_birth() {
    auto& births = requests_.births;
    sort_births();
    std::erase_if(births, [&](const Birth& birth) { return !place(birth); });
    constexpr std::size_t so_many_at_once = 64;
    each_in_pieces(
        side_by_side_, births, [&](const Birth& birth) { fill_in(birth); }, so_many_at_once);
    std::set<Row> concerned;
    for (const Birth& birth : births) bring_members(birth, concerned);
    end_empty(concerned);
}

/// Sites come before the groups that may live there, and groups before their members.
void MonthEnd::sort_births() {
    const auto turn = [&](const Birth& birth) {
        return birth.entity == layout_.site_entity_ ? 0 : birth.entity == layout_.group_entity_ ? 1 : 2;
    };
    std::sort(requests_.births.begin(), requests_.births.end(), [&](const Birth& a, const Birth& b) {
        return std::tuple(turn(a), a.identity) < std::tuple(turn(b), b.identity);
    });
}

Row MonthEnd::resolve(const FirstRef& ref) const {
    return row_now(world_.columns_[ref.column]->ref_target(), ref.row, ref.to);
}

/// False when the household of a member, or the site of a group, is not there (any more) or taken.
bool MonthEnd::find_place(const Birth& birth, std::size_t& neighbourhood) {
    for (const FirstRef& ref : birth.refs) {
        const bool homes = birth.entity == layout_.member_entity_ && ref.column == layout_.membership_column_;
        const bool sites = birth.entity == layout_.group_entity_ && ref.column == layout_.site_column_;
        if (!homes && !sites) continue;
        const Row row = resolve(ref);
        if (row == no_row || (sites && site_taken_[row])) return false;
        if (sites) site_taken_[row] = 1;
        if (homes) neighbourhood = world_.table(layout_.group_entity_).neighbourhood_of(row);
    }
    return true;
}

bool MonthEnd::place(const Birth& birth) {
    std::size_t neighbourhood = birth.neighbourhood;
    auto& placed = placed_[birth.entity];
    if (placed.contains(birth.identity.value) || !find_place(birth, neighbourhood)) return false;
    const Row row = world_.table(birth.entity).occupy_as_it_is(neighbourhood, birth.identity);
    assert(row != no_row);
    if (birth.entity == layout_.site_entity_) site_taken_[row] = 0;
    placed[birth.identity.value] = row;
    ++world_.tally_.births[birth.entity];
    return true;
}

void MonthEnd::fill_in(const Birth& birth) {
    const Row row = placed_.at(birth.entity).at(birth.identity.value);
    world_.table(birth.entity).reset_row(row);
    const std::size_t here = world_.table(birth.entity).neighbourhood_of(row);
    for (const FirstValue& value : birth.values)
        world_.columns_[value.column]->set_row(row, std::span(birth.bytes).subspan(value.begin, value.size));
    for (const FirstRef& ref : birth.refs) {
        AnyColumn& column = *world_.columns_[ref.column];
        const Row to = resolve(ref);
        const bool near = to != no_row && world_.table(column.ref_target()).neighbourhood_of(to) == here;
        column.refs()[row * column.ref_width() + ref.element] = near ? to : no_row;
    }
}

/// `concerned`: groups that take in or lose somebody.
void MonthEnd::bring_members(const Birth& birth, std::set<Row>& concerned) {
    if (birth.members.empty()) return;
    assert(birth.entity == layout_.group_entity_ && "only a group has members");
    const Row group = placed_.at(birth.entity).at(birth.identity.value);
    const Table& people = world_.table(layout_.member_entity_);
    concerned.insert(group);
    for (const FirstMember& member : birth.members) {
        const Row row = row_now(layout_.member_entity_, member.row, member.identity);
        if (row == no_row || people.neighbourhood_of(row) != world_.table(birth.entity).neighbourhood_of(group))
            continue;
        Row& home = world_.column(layout_.membership_column_).refs()[row];
        if (home != no_row) concerned.insert(home);
        home = group;
        begin_anew(layout_.member_entity_, row);
    }
}

/// Those of the groups in which nobody is cease.
void MonthEnd::end_empty(const std::set<Row>& groups) {
    if (groups.empty()) return;
    const Marks inhabited = inhabited_groups();
    gone_.clear();
    for (const Row group : groups)
        if (!inhabited[group]) mark(layout_.group_entity_, group);
    vacate_marked();
    clear_refs_to_the_gone();
}

}  // namespace adem
