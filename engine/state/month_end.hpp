#pragma once

#include <map>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/side_by_side.hpp"
#include "engine/state/world.hpp"

namespace adem {

/// Applies one month's requests to a world, in this order, each in the order of identities: ties that end; deaths (a
/// group takes its members along, a group without members ceases); moves; births; new ties. A site that is left this
/// month is free from the next; a group that is born takes in the first members who are still in its neighbourhood, and
/// ceases when none of them is; so does one that is left by the last to go. New ties within a neighbourhood come before
/// those across. Whatever cannot be done any more, because somebody went or a site was taken, is dropped.
///
/// What has to be decided one after the other is decided first; what then follows for each row, each neighbourhood or
/// each column is done side by side.
class MonthEnd {
  public:
    MonthEnd(World& world, const SideBySide& side_by_side)
        : world_(world), layout_(world.layout_), requests_(world.requests_), side_by_side_(side_by_side) {}
    void apply();

  private:
    /// By row: whether it is one of those that are meant. Bytes, so that neighbours can be marked at the same time.
    using Marks = std::vector<std::uint8_t>;

    void make_room();
    void find_taken_sites();
    Row row_now(std::size_t entity, Row row, Identity identity) const;
    Marks inhabited_groups(const Marks* gone_members = nullptr) const;

    void bury();
    void mark(std::size_t entity, Row row);
    void mark_members_of_departing_groups();
    void mark_groups_left_empty();
    void vacate_marked();
    void cut_ties_of(const Marks& gone);
    void clear_refs_to_the_gone();

    void move();
    void sort_wishes();
    void list_members_of_movers();
    std::vector<std::size_t> wished_neighbourhoods() const;
    std::vector<Row> free_sites(std::size_t neighbourhood) const;
    Row take_site(std::vector<Row>& free, int kind) const;
    void move_group(Row group, std::size_t to_neighbourhood, Row site);
    Row move_row(std::size_t entity, Row from, std::size_t to_neighbourhood);
    void settle_in();
    void begin_anew(std::size_t entity, Row row);
    void leave_old_rows();
    void take_references_along(std::size_t entity, Row row);
    Row moved_to(std::size_t entity, Row row) const;

    void give_birth();
    void sort_births();
    bool place(const Birth& birth);
    bool find_place(const Birth& birth, std::size_t& neighbourhood);
    void fill_in(const Birth& birth);
    void bring_members(const Birth& birth, std::set<Row>& concerned);
    void end_empty(const std::set<Row>& groups);
    Row resolve(const FirstRef& ref) const;

    /// Positions of requests about two rows: of those within each neighbourhood, and last of those across.
    using ByNeighbourhood = std::vector<std::vector<std::size_t>>;
    template <class Rows>
    ByNeighbourhood by_neighbourhood(std::size_t count, Rows rows_of) const;
    bool is_in(Row row, std::size_t neighbourhood) const;

    struct TieCount {
        std::uint64_t made = 0, ended = 0;
    };
    void end_ties();
    void tie();
    void find_ends_of_offers();
    std::vector<TieOffer> agreed(const std::vector<std::size_t>& some) const;
    bool make_tie(const TieOffer& tie, std::size_t within, TieCount& count);
    const Tie* weakest_if_full(Row row) const;

    World& world_;
    const Layout& layout_;
    Requests& requests_;
    const SideBySide& side_by_side_;
    std::map<std::size_t, Marks> gone_;                 // by entity
    Marks site_taken_;                                  // also those left this month
    std::vector<std::pair<Row, Row>> members_;          // group and member, sorted
    std::map<std::size_t, std::vector<Row>> moved_to_;  // by entity, by old row
    std::map<std::size_t, std::unordered_map<std::uint64_t, Row>>
        placed_;  // by entity: who moved or was born this month

    /// Somebody who moves, perhaps within the neighbourhood (`from` is then `to`): a group to a site, a member with it.
    struct Arrival {
        std::size_t entity;
        Row from, to;
        Row home;
    };
    std::vector<Arrival> arrivals_;
};

}  // namespace adem
