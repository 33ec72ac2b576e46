#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "engine/mechanism/process.hpp"

namespace adem {

/// When a phase takes place.
enum class During { always, settling, run };

/// Mechanisms that share a barrier: over the rows of one table, or (`every`) over whole neighbourhoods.
struct Phase {
    std::string name;
    std::size_t entity = no_entity;  ///< no_entity: an `every` phase
    During during = During::always;
    std::vector<std::shared_ptr<Process>> processes;
    std::vector<std::size_t> snapshots;  ///< columns that this phase both writes and reads across rows
    std::vector<MessageUse> reads_mail;
    std::vector<MessageUse> sends_mail;
    bool tie_columns = false;    ///< some rule goes through the ties of many rows at a time
    bool for_everybody = false;  ///< some rule does the same arithmetic for every row

    bool whole_neighbourhoods() const { return entity == no_entity; }
    Phase&& only(During when) && {
        during = when;
        return std::move(*this);
    }
};

template <class E, class... Mechanisms>
Phase phase(std::string name, Mechanisms... mechanisms) {
    using detail::all_of_row;
    static_assert((all_of_row<E, typename ProcessOf<Mechanisms, false>::Arguments> && ...),
                  "a mechanism of this phase is about rows of another table");
    return {std::move(name),
            entity_index<E>,
            During::always,
            {make_process<false>(mechanisms)...},
            {},
            {},
            {},
            false,
            false};
}

template <class... Mechanisms>
Phase every(std::string name, Mechanisms... mechanisms) {
    return {std::move(name), no_entity, During::always, {make_process<true>(mechanisms)...}, {}, {}, {}, false, false};
}

/// The order of a month. Copies are independent: each may have parameters of its own.
class Schedule {
  public:
    /// Throws std::logic_error when two mechanisms share a name or a draw, or describe one lever differently.
    explicit Schedule(std::vector<Phase> phases);
    Schedule(const Schedule& other);
    Schedule& operator=(const Schedule&) = delete;
    Schedule(Schedule&&) = default;
    Schedule& operator=(Schedule&&) = default;
    ~Schedule() = default;

    const std::vector<Phase>& phases() const { return phases_; }
    /// Parameters and levers with their defaults, each once, in the order of the schedule.
    const Registry& registry() const { return registry_; }
    /// Throws std::logic_error when there is no such parameter.
    void set_parameter(std::string_view path, double value);
    std::size_t processes() const;

  private:
    void check_names() const;
    void join_registries();
    void find_snapshots();

    std::vector<Phase> phases_;
    Registry registry_;
};

}  // namespace adem
