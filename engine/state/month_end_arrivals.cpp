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
    for (const Birth& birth : births) fill_in(birth);
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
        if (sites) site_taken_[row] = true;
        if (homes) neighbourhood = world_.table(layout_.group_entity_).neighbourhood_of(row);
    }
    return true;
}

bool MonthEnd::place(const Birth& birth) {
    std::size_t neighbourhood = birth.neighbourhood;
    if (placed_.contains({birth.entity, birth.identity}) || !find_place(birth, neighbourhood)) return false;
    const Row row = world_.table(birth.entity).occupy(neighbourhood, birth.identity);
    assert(row != no_row);
    if (birth.entity == layout_.site_entity_) site_taken_[row] = false;
    placed_[{birth.entity, birth.identity}] = row;
    ++world_.tally_.births[birth.entity];
    return true;
}

void MonthEnd::fill_in(const Birth& birth) {
    const Row row = placed_.at({birth.entity, birth.identity});
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
    const Row group = placed_.at({birth.entity, birth.identity});
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
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    std::vector<bool> inhabited(world_.table(layout_.group_entity_).rows());
    for (Row row = 0; row < members.rows(); ++row)
        if (members.occupied(row) && group_of[row] != no_row) inhabited[group_of[row]] = true;
    gone_.clear();
    for (const Row group : groups)
        if (!inhabited[group]) mark(layout_.group_entity_, group);
    vacate_marked();
    clear_refs_to_the_gone();
}

// Ties ----------------------------------------------------------------------------------------------------------------

namespace {

using By = TieOffer::By;

bool between_the_same(const TieOffer& a, const TieOffer& b) {
    return a.from_identity == b.from_identity && a.to_identity == b.to_identity;
}

/// Told from the end with the lower identity.
void turn_round(TieOffer& offer) {
    if (offer.from_identity < offer.to_identity) return;
    std::swap(offer.from, offer.to);
    std::swap(offer.from_identity, offer.to_identity);
    if (offer.by != By::both) offer.by = offer.by == By::from ? By::to : By::from;
}

}  // namespace

/// Of several offers for one tie the first of the one end and the last of the other count.
void MonthEnd::tie() {
    sort_offers();
    const auto& offers = requests_.tie_offers;
    for (std::size_t first = 0, next = 0; first < offers.size(); first = next) {
        const TieOffer* one = nullptr;
        const TieOffer* other = nullptr;
        for (; next < offers.size() && between_the_same(offers[next], offers[first]); ++next) {
            if (offers[next].by != By::to && one == nullptr) one = &offers[next];
            if (offers[next].by != By::from) other = &offers[next];
        }
        if (one != nullptr && other != nullptr) make_tie(*one, *other);
    }
}

/// The offers for one tie together.
void MonthEnd::sort_offers() {
    for (TieOffer& offer : requests_.tie_offers) turn_round(offer);
    std::sort(requests_.tie_offers.begin(), requests_.tie_offers.end(), [](const TieOffer& a, const TieOffer& b) {
        if (a.from_identity != b.from_identity) return a.from_identity < b.from_identity;
        return std::tuple(a.to_identity, a.context, a.strength, a.by) <
               std::tuple(b.to_identity, b.context, b.strength, b.by);
    });
}

void MonthEnd::make_tie(const TieOffer& one, const TieOffer& other) {
    const Row a = row_now(layout_.tie_entity_, one.from, one.from_identity);
    const Row b = row_now(layout_.tie_entity_, one.to, one.to_identity);
    const float strength = std::min(one.strength, other.strength);
    if (a == no_row || b == no_row || world_.ties_.find(a, b) != nullptr) return;
    if (!can_take(a, strength) || !can_take(b, strength)) return;
    make_space(a);
    make_space(b);
    world_.ties_.make(a, b, strength, one.context);
    ++world_.tally_.ties_made;
}

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

}  // namespace adem
