#pragma once

#include <cassert>
#include <functional>
#include <memory>
#include <vector>

#include "engine/state/column.hpp"
#include "engine/state/table.hpp"

namespace adem {

/// What a model's world consists of: entities with their columns, and how they hang together.
///
///     Layout layout;
///     layout.entity<Neighbourhood, Disorder, Crime>().entity<Household, DwellingOf>().entity<Resident, Age,
///     HouseholdOf>();
///     layout.neighbourhood<Neighbourhood>().ties<Resident>(20).membership<HouseholdOf>().site<DwellingOf>();
class Layout {
  public:
    struct EntityColumn {
        std::size_t entity, column;
    };

    template <class E, class... Columns>
    Layout& entity() {
        static_assert((std::is_same_v<typename Columns::Entity, E> && ...), "a column belongs to one entity");
        tables_.push_back({&E::info, entity_index<E>});
        return columns<Columns...>();
    }
    /// More columns of entities that are named before or after.
    template <class... Columns>
    Layout& columns() {
        (columns_.push_back(column_maker<Columns>()), ...);
        return *this;
    }
    /// The entity of which every block has exactly one row: the neighbourhood itself.
    template <class E>
    Layout& neighbourhood() {
        neighbourhood_entity_ = entity_index<E>;
        return *this;
    }
    /// The entity whose rows have ties, at most `capacity` each (1..255).
    template <class E>
    Layout& ties(std::size_t capacity) {
        assert(capacity > 0 && capacity < 256);
        tie_entity_ = entity_index<E>;
        tie_capacity_ = capacity;
        return *this;
    }
    /// Members go where their group goes; a group without members ceases to exist.
    template <class C>
    Layout& membership() {
        member_entity_ = entity_index<typename C::Entity>;
        group_entity_ = entity_index<typename detail::RefTarget<typename C::Value>::Entity>;
        membership_column_ = column_index<C>;
        return *this;
    }
    /// Where a group lives; a site holds at most one group, and a moving group needs a free one.
    template <class C>
    Layout& site() {
        site_entity_ = entity_index<typename detail::RefTarget<typename C::Value>::Entity>;
        site_column_ = column_index<C>;
        return *this;
    }
    /// What kind of site it is, for movers who ask for a kind; who asks for none is content with any but kind 0.
    template <class C>
    Layout& site_kind() {
        site_kind_column_ = column_index<C>;
        site_kind_ = [](const AnyColumn& column, Row row) {
            return static_cast<int>(static_cast<const TypedColumn<typename C::Value>&>(column).live()[row]);
        };
        return *this;
    }
    /// Columns that begin anew when their row moves to another site.
    template <class... Columns>
    Layout& begins_anew_on_move() {
        (reset_on_move_.push_back({entity_index<typename Columns::Entity>, column_index<Columns>}), ...);
        return *this;
    }

    /// The entity whose rows have ties, or no_entity.
    std::size_t tie_entity() const { return tie_entity_; }
    /// The entity of the neighbourhoods themselves, or no_entity.
    std::size_t neighbourhood_entity() const { return neighbourhood_entity_; }

  private:
    friend class World;
    friend class MonthEnd;
    struct TableKind {
        const EntityInfo* info;
        std::size_t entity;
    };
    std::vector<TableKind> tables_;
    std::vector<ColumnMaker> columns_;
    std::size_t neighbourhood_entity_ = no_entity;
    std::size_t tie_entity_ = no_entity;
    std::size_t tie_capacity_ = 0;
    std::size_t member_entity_ = no_entity;
    std::size_t group_entity_ = no_entity;
    std::size_t site_entity_ = no_entity;
    std::size_t membership_column_ = 0;
    std::size_t site_column_ = 0;
    std::size_t site_kind_column_ = 0;
    std::function<int(const AnyColumn&, Row)> site_kind_;  // none: all sites are alike
    std::vector<EntityColumn> reset_on_move_;
};

}  // namespace adem
