#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "engine/state/world.hpp"

namespace adem {

/// Applies one month's requests to a world, in this order, each in the order of identities: ties that end; deaths (a
/// group takes its members along, a group without members ceases); moves; births; new ties. A site that is left this
/// month is free from the next. Whatever cannot be done any more, because somebody went or a site was taken, is
/// dropped.
class MonthEnd {
  public:
    explicit MonthEnd(World& world) : world_(world), layout_(world.layout_), requests_(world.requests_) {}
    void apply();

  private:
    void make_room();
    void end_ties();

    void bury();
    void mark(std::size_t entity, Row row);
    void mark_members_of_departing_groups();
    void mark_groups_left_empty();
    void vacate_marked();
    void clear_refs_to_the_gone();

    void move();
    void find_taken_sites();
    std::vector<Row> free_sites(std::size_t neighbourhood) const;
    void move_group(Row group, std::size_t to_neighbourhood, Row site);
    Row move_row(std::size_t entity, Row from, std::size_t to_neighbourhood);
    void begin_anew(std::size_t entity, Row row);
    void leave_old_rows();

    void give_birth();
    bool place(const Birth& birth);
    void fill_in(const Birth& birth);
    Row resolve(const FirstRef& ref) const;

    void tie();
    bool can_take(Row row, float strength) const;
    void make_space(Row row);
    Row row_now(std::size_t entity, Row row, Identity identity) const;

    struct Moved {
        std::size_t entity;
        Row from;
        Row to;
    };

    World& world_;
    const Layout& layout_;
    Requests& requests_;
    std::map<std::size_t, std::vector<bool>> gone_;  // by entity, by row
    std::vector<Moved> moved_;
    std::vector<bool> site_taken_;
    std::unordered_map<std::uint64_t, Row> placed_;  // by identity: those who moved or were born this month
};

}  // namespace adem
