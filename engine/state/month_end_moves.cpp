#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "engine/state/month_end.hpp"

namespace adem {

namespace {

constexpr std::size_t arrivals_at_once = 16;

}  // namespace

void MonthEnd::move() {
    if (requests_.moves.empty()) return;
    assert(layout_.site_entity_ != no_entity && "a group moves to a site: declare it in the layout");
    sort_wishes();
    list_members_of_movers();
    const Table& groups = world_.table(layout_.group_entity_);
    std::set<Identity> settled;
    const std::vector<std::size_t> wished = wished_neighbourhoods();
    std::vector<std::vector<Row>> free_in(wished.size());
    side_by_side_(wished.size(), [&](std::size_t k) { free_in[k] = free_sites(wished[k]); });
    std::size_t k = 0;
    for (const Move& wish : requests_.moves) {
        if (wish.to_neighbourhood != wished[k]) ++k;
        std::vector<Row>& free = free_in[k];
        if (free.empty() || groups.identity(wish.group) != wish.identity) continue;
        if (settled.contains(wish.identity)) continue;  // one move a month
        const Row site = take_site(free, wish.kind);
        if (site == no_row) continue;
        settled.insert(wish.identity);
        move_group(wish.group, wish.to_neighbourhood, site);
    }
    settle_in();
    leave_old_rows();
}

/// The wishes for one neighbourhood together, the highest rank first.
void MonthEnd::sort_wishes() {
    std::sort(requests_.moves.begin(), requests_.moves.end(), [&](const Move& a, const Move& b) {
        const Identity there_a = world_.neighbourhood(a.to_neighbourhood);
        const Identity there_b = world_.neighbourhood(b.to_neighbourhood);
        return std::tuple(there_a, -a.rank, a.identity, a.kind) < std::tuple(there_b, -b.rank, b.identity, b.kind);
    });
}

void MonthEnd::list_members_of_movers() {
    Marks moving(world_.table(layout_.group_entity_).rows());
    for (const Move& wish : requests_.moves) moving[wish.group] = 1;
    const Table& members = world_.table(layout_.member_entity_);
    const auto group_of = world_.column(layout_.membership_column_).refs();
    std::vector<std::vector<std::pair<Row, Row>>> found(world_.neighbourhoods());
    side_by_side_(world_.neighbourhoods(), [&](std::size_t n) {
        for (Row row = members.block(n).begin; row < members.block(n).high; ++row)
            if (members.occupied(row) && group_of[row] != no_row && moving[group_of[row]])
                found[n].emplace_back(group_of[row], row);
    });
    members_.clear();
    for (const auto& here : found) members_.insert(members_.end(), here.begin(), here.end());
    std::sort(members_.begin(), members_.end());
}

/// Each once, in the order of the wishes.
std::vector<std::size_t> MonthEnd::wished_neighbourhoods() const {
    std::vector<std::size_t> wished;
    for (const Move& wish : requests_.moves)
        if (wished.empty() || wished.back() != wish.to_neighbourhood) wished.push_back(wish.to_neighbourhood);
    return wished;
}

std::vector<Row> MonthEnd::free_sites(std::size_t neighbourhood) const {
    const Table& sites = world_.table(layout_.site_entity_);
    std::vector<Row> free;
    for (Row row = sites.block(neighbourhood).begin; row < sites.block(neighbourhood).high; ++row)
        if (sites.occupied(row) && !site_taken_[row]) free.push_back(row);
    std::sort(free.begin(), free.end(), [&](Row a, Row b) { return sites.identity(a) > sites.identity(b); });
    return free;
}

/// The first free site, by identity, of the kind that is asked for; it is then no longer free.
Row MonthEnd::take_site(std::vector<Row>& free, int kind) const {
    const auto suits = [&](Row row) {
        if (!layout_.site_kind_) return true;
        const int here = layout_.site_kind_(world_.column(layout_.site_kind_column_), row);
        return kind == any_kind_of_site ? here != 0 : here == kind;
    };
    const auto found = std::find_if(free.rbegin(), free.rend(), suits);
    if (found == free.rend()) return no_row;
    const Row site = *found;
    free.erase(std::next(found).base());
    return site;
}

void MonthEnd::move_group(Row group, std::size_t to_neighbourhood, Row site) {
    const bool stays = world_.table(layout_.group_entity_).neighbourhood_of(group) == to_neighbourhood;
    const Row new_group = stays ? group : move_row(layout_.group_entity_, group, to_neighbourhood);
    auto member = std::lower_bound(members_.begin(), members_.end(), std::pair(group, Row{0}));
    for (; member != members_.end() && member->first == group; ++member) {
        const Row new_row = stays ? member->second : move_row(layout_.member_entity_, member->second, to_neighbourhood);
        arrivals_.push_back({layout_.member_entity_, member->second, new_row, new_group});
    }
    arrivals_.push_back({layout_.group_entity_, group, new_group, site});
    site_taken_[site] = 1;
    ++world_.tally_.moves[layout_.group_entity_];
}

/// Everybody's own values come along, but for those that begin anew in another home.
void MonthEnd::settle_in() {
    const auto settle = [&](const Arrival& one) {
        if (one.from != one.to)
            for (const auto& column : world_.table(one.entity).columns()) column->copy_row(*column, one.from, one.to);
        const bool is_member = one.entity == layout_.member_entity_;
        world_.column(is_member ? layout_.membership_column_ : layout_.site_column_).refs()[one.to] = one.home;
        begin_anew(one.entity, one.to);
    };
    each_in_pieces(side_by_side_, arrivals_, settle, arrivals_at_once);
}

Row MonthEnd::move_row(std::size_t entity, Row from, std::size_t to_neighbourhood) {
    Table& table = world_.table(entity);
    const Identity identity = table.identity(from);
    const Row to = table.occupy_as_it_is(to_neighbourhood, identity);
    assert(to != no_row);
    if (entity == layout_.tie_entity_) world_.ties_.move_row(from, to);
    auto& moved = moved_to_[entity];
    moved.resize(table.rows(), no_row);
    moved[from] = to;
    placed_[entity][identity.value] = to;
    return to;
}

void MonthEnd::begin_anew(std::size_t entity, Row row) {
    for (const Layout::EntityColumn& one : layout_.reset_on_move_)
        if (one.entity == entity) world_.column(one.column).reset_row(row);
}

/// Letters follow the movers, the old rows become free, and every reference across a neighbourhood's border is cleared.
void MonthEnd::leave_old_rows() {
    gone_.clear();
    for (const auto& [entity, moved] : moved_to_) {
        for (const auto& box : world_.mailboxes_)
            if (box && box->receiver_entity() == entity) box->forward(moved);
    }
    const auto take_along = [&](const Arrival& one) {
        if (one.from != one.to) take_references_along(one.entity, one.to);
    };
    each_in_pieces(side_by_side_, arrivals_, take_along, arrivals_at_once);
    for (const Arrival& one : arrivals_) {
        if (one.from == one.to) continue;
        world_.table(one.entity).vacate(one.from);
        mark(one.entity, one.from);
    }
    clear_refs_to_the_gone();
}

/// A mover keeps its references to those who came along, and loses those to whom it left behind.
void MonthEnd::take_references_along(std::size_t entity, Row row) {
    const Table& table = world_.table(entity);
    for (const auto& column : table.columns()) {
        for (std::size_t k = 0; k < column->ref_width(); ++k) {
            Row& ref = column->refs()[row * column->ref_width() + k];
            if (ref == no_row) continue;
            ref = moved_to(column->ref_target(), ref);
            const bool here = world_.table(column->ref_target()).neighbourhood_of(ref) == table.neighbourhood_of(row);
            if (!here) ref = no_row;
        }
    }
}

Row MonthEnd::moved_to(std::size_t entity, Row row) const {
    const auto moved = moved_to_.find(entity);
    const bool stayed = moved == moved_to_.end() || moved->second[row] == no_row;
    return stayed ? row : moved->second[row];
}

}  // namespace adem
