#pragma once

#include <memory>
#include <span>
#include <tuple>
#include <type_traits>

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/describe.hpp"
#include "engine/mechanism/rows.hpp"
#include "engine/mechanism/unit.hpp"

namespace adem {

namespace detail {

template <class F>
struct Signature;
template <class M, class... A>
struct Signature<void (M::*)(A...) const> {
    using Arguments = std::tuple<A...>;
};
template <class M, class... A>
struct Signature<void (M::*)(A...)> {
    static_assert(sizeof(M) == 0, "a mechanism's rule must be const: what it remembers belongs in columns");
};

/// Whether an access of a rule over one row is to rows of E, or to no table's rows in particular.
template <class Access, class E>
concept OfRow = !requires {
    typename Access::RowOf;
}
|| std::is_same_v<typename Access::RowOf, E>;

template <class E, class Arguments>
inline constexpr bool all_of_row = false;
template <class E, class... A>
inline constexpr bool all_of_row<E, std::tuple<A...>> = (OfRow<A, E> && ...);

/// A type may only be a template's argument when its members are public and none is mutable.
template <auto>
struct AsArgument;
template <class M>
concept OpenAndConst = requires {
    typename AsArgument<M{}>;
};

template <class M>
concept Described = requires(M m, Describer<M>& d) {
    M::describe(d);
};

}  // namespace detail

/// A mechanism as the schedule sees it: what it declares, what can be set in it, and how to run it over a unit.
class Process {
  public:
    virtual ~Process() = default;
    virtual std::unique_ptr<Process> clone() const = 0;
    /// Runs the rule over the unit's rows; `levers` are the values of all levers in this neighbourhood and month.
    virtual void run(const Unit& unit, std::span<const float> levers) const = 0;

    std::string_view name() const { return name_; }
    std::string_view about() const { return about_; }
    const Declaration& declaration() const { return declaration_; }
    const Registry& registry() const { return registry_; }
    std::vector<Slot>& slots() { return slots_; }
    void set_parameter(std::string_view path, double value);

  protected:
    Process(std::string_view name, std::string_view about) : name_(name), about_(about) {}
    Process(const Process&) = default;
    Process& operator=(const Process&) = delete;

    virtual void* rule() = 0;
    /// Sets the levers in a rule of this process's type.
    void set_levers(void* rule, std::span<const float> levers) const;

    Declaration declaration_;
    Registry registry_;
    std::vector<Slot> slots_;

  private:
    std::string_view name_, about_;
};

template <class M, bool WholeNeighbourhood>
class ProcessOf final : public Process {
    static_assert(std::is_trivially_copyable_v<M>, "a mechanism holds parameters and levers, nothing else");
    static_assert(detail::OpenAndConst<M>, "a mechanism has no mutable or private member: it remembers nothing");

  public:
    using Arguments = typename detail::Signature<decltype(&M::operator())>::Arguments;

    explicit ProcessOf(M rule) : Process(M::name, about_it()), rule_(rule) {
        if constexpr (detail::Described<M>) {
            Describer<M> describer(rule_, &rule_, registry_, slots_);
            M::describe(describer);
        }
        declare_all(static_cast<Arguments*>(nullptr));
    }
    std::unique_ptr<Process> clone() const override { return std::unique_ptr<Process>(new ProcessOf(*this)); }
    void run(const Unit& unit, [[maybe_unused]] std::span<const float> levers) const override {
        M rule = rule_;
        if constexpr (detail::Described<M>) set_levers(&rule, levers);
        Unit own = unit;
        own.rule = draw_code(M::name);
        // A copy to which no pointer is left: the compiler may keep its values in registers from row to row.
        const M ready = rule;
        if constexpr (requires { ready.due(unit.world.now()); })
            if (!ready.due(unit.world.now())) return;
        run_rows(ready, own, static_cast<Arguments*>(nullptr));
    }

  private:
    void* rule() override { return &rule_; }
    static std::string_view about_it() {
        if constexpr (requires { M::about; }) {
            return M::about;
        } else {
            return {};
        }
    }

    template <class... A>
    void declare_all(std::tuple<A...>*) {
        if constexpr (WholeNeighbourhood) {
            static_assert((requires { A::every_access; } && ...), "an every rule has no own row: use Every<...>");
        } else {
            static_assert((requires { A::row_access; } && ...), "a rule of one row cannot use Every<...>");
            static_assert(detail::ForEverybody<M> || !(requires { A::for_everybody_only; } || ...),
                          "OneEach and Near are for a rule with `for_everybody = true`");
            static_assert(detail::HasTurns<M> == (requires { A::decides_turns; } || ...),
                          "a rule with turn() has a Turn<...>, and the other way round");
            static_assert(!(detail::HasTurns<M> && detail::ForEverybody<M>), "a rule by turns is not for everybody");
        }
        (A::declare(declaration_), ...);
        declaration_.for_everybody = detail::ForEverybody<M> && !WholeNeighbourhood;
    }

    template <class... A>
    static void run_rows(const M& rule, const Unit& unit, std::tuple<A...>*) {
        run_over<A...>(rule, unit, typename A::Source(unit)...);
    }
    /// Each source is a variable of its own, and the bounds are copies: so the compiler can keep what it needs of them
    /// in registers from row to row.
    template <class... A>
    static void run_over(const M& rule, const Unit& unit, const typename A::Source... sources) {
        if constexpr (WholeNeighbourhood) {
            rule(A(sources, unit, whole_neighbourhood)...);
        } else if constexpr (detail::HasTurns<M>) {
            detail::Rows<M, A...>::by_turn(rule, unit, sources...);
        } else if constexpr (detail::ForEverybody<M>) {
            detail::Rows<M, A...>::several_at_a_time(rule, unit, sources...);
        } else {
            const Identity* const identities = unit.identities();
            const Row end = unit.end;
            for (Row row = unit.begin; row < end; ++row)
                if (identities[row]) rule(A(sources, unit, row)...);
        }
    }

    M rule_;
};

/// A process whose type nobody needs to know from here on: that saves the compiler most of its work on pointers to it.
template <bool WholeNeighbourhood, class M>
std::unique_ptr<Process> make_process(M rule) {
    return std::unique_ptr<Process>(new ProcessOf<M, WholeNeighbourhood>(rule));
}

}  // namespace adem
