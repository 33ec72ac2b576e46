#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/state/world.hpp"

namespace adem {

/// Applies one month's requests to a world, in this order, each in the order of identities: ties that end; deaths (a
/// group takes its members along, a group without members ceases); moves; births; new ties. A site that is left this
/// month is free from the next; a group that is born takes in the first members who are still in its neighbourhood, and
/// ceases when none of them is; so does one that is left by the last to go. Whatever cannot be done any more, because
/// somebody went or a site was taken, is dropped.
class MonthEnd {
  public:
    explicit MonthEnd(World& world) : world_(world), layout_(world.layout_), requests_(world.requests_) {}
    void apply();

  private:
    void make_room();
    void find_taken_sites();
    void end_ties();
    Row row_now(std::size_t entity, Row row, Identity identity) const;

    void bury();
    void mark(std::size_t entity, Row row);
    void mark_members_of_departing_groups();
    void mark_groups_left_empty();
    void vacate_marked();
    void clear_refs_to_the_gone();

    void move();
    void sort_wishes();
    void list_members();
    std::vector<Row> free_sites(std::size_t neighbourhood) const;
    Row take_site(std::vector<Row>& free, int kind) const;
    void move_group(Row group, std::size_t to_neighbourhood, Row site);
    Row move_row(std::size_t entity, Row from, std::size_t to_neighbourhood);
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

    void tie();
    void sort_offers();
    void make_tie(const TieOffer& one, const TieOffer& other);
    bool can_take(Row row, float strength) const;
    void make_space(Row row);

    World& world_;
    const Layout& layout_;
    Requests& requests_;
    std::map<std::size_t, std::vector<bool>> gone_;           // by entity, by row
    std::vector<bool> site_taken_;                            // by row; also those left this month
    std::vector<std::pair<Row, Row>> members_;                // group and member, sorted
    std::map<std::size_t, std::vector<Row>> moved_to_;        // by entity, by old row
    std::map<std::pair<std::size_t, Identity>, Row> placed_;  // those who moved or were born this month
};

}  // namespace adem
