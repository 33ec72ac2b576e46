#pragma once

#include <array>
#include <iterator>
#include <limits>
#include <utility>

#include "engine/base/exact_sum.hpp"
#include "engine/mechanism/columns.hpp"
#include "engine/state/common_ties.hpp"

namespace adem {

/// One of the people I know: the tie, and the value asked for as it was when the phase began.
template <class C>
struct Peer {
    using Value = typename C::Value;
    const Tie& tie;
    Identity identity;
    std::conditional_t<std::is_same_v<Value, Unit16>, float, const Value&> value;

    Row row() const { return tie.other; }
};

/// The people I know, with one of their values: a range of Peer.
template <class C>
class Peers {
  public:
    using RowOf = typename C::Entity;
    struct Source {
        TiesOf<const Tie> ties;
        const typename C::Value* values;
        const Identity* identities;
        explicit Source(const Unit& unit)
            : ties(std::as_const(unit.world).ties().all()),
              values(unit.world.template column<C>().seen()),
              identities(unit.identities()) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.uses<C>(Use::across_read); }

    Peers(const Source& source, const Unit&, Row row) : source_(source), ties_(source.ties.of(row)) {}

    class Iterator {
      public:
        Iterator(const Source& source, const Tie* tie) : source_(&source), tie_(tie) {}
        Peer<C> operator*() const {
            return {*tie_, source_->identities[tie_->other],
                    detail::Seen<typename C::Value>::of(source_->values[tie_->other])};
        }
        Iterator& operator++() {
            ++tie_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return tie_ != other.tie_; }

      private:
        const Source* source_;
        const Tie* tie_;
    };

    Iterator begin() const { return {source_, ties_.data()}; }
    Iterator end() const { return {source_, ties_.data() + ties_.size()}; }
    bool empty() const { return ties_.empty(); }
    std::size_t size() const { return ties_.size(); }

    template <class Condition>
    int count_if(Condition condition) const {
        int count = 0;
        for (const auto peer : *this) count += condition(peer) ? 1 : 0;
        return count;
    }
    /// Mean weighted by the ties' strength; `otherwise` when there is nobody.
    template <class Condition>
    float mean_if(Condition condition, float otherwise = 0) const {
        float sum = 0;
        float weight = 0;
        for (const auto peer : *this) {
            const float counts = condition(peer) ? peer.tie.strength : 0;  // a branch here would often go wrong
            sum += counts * static_cast<float>(peer.value);
            weight += counts;
        }
        return weight > 0 ? sum / weight : otherwise;
    }
    float mean(float otherwise = 0) const {
        // Every other one in sums of their own: the processor need not wait for one addition to begin the next.
        Sums even, odd;
        std::size_t k = 0;
        for (; k + 1 < ties_.size(); k += 2) {
            add(even, ties_[k]);
            add(odd, ties_[k + 1]);
        }
        if (k < ties_.size()) add(even, ties_[k]);
        const float weight = even.weight + odd.weight;
        return weight > 0 ? (even.value + odd.value) / weight : otherwise;
    }

  private:
    struct Sums {
        float value = 0, weight = 0;
    };
    void add(Sums& sums, const Tie& tie) const {
        const auto value = static_cast<float>(detail::Seen<typename C::Value>::of(source_.values[tie.other]));
        sums.value += tie.strength * value;
        sums.weight += tie.strength;
    }

    const Source& source_;
    std::span<const Tie> ties_;
};

/// My ties, to be read: how many, how strong.
class MyTies {
  public:
    struct Source {
        TiesOf<const Tie> ties;
        explicit Source(const Unit& unit) : ties(std::as_const(unit.world).ties().all()) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration&) {}

    MyTies(const Source& source, const Unit&, Row row) : ties_(source.ties.of(row)) {}
    auto begin() const { return ties_.begin(); }
    auto end() const { return ties_.end(); }
    std::size_t size() const { return ties_.size(); }

    /// The sum of their strengths.
    float strength() const {
        // Every other tie in a sum of its own: the processor need not wait for one addition to begin the next.
        float even = 0, odd = 0;
        std::size_t k = 0;
        for (; k + 1 < ties_.size(); k += 2) {
            even += ties_[k].strength;
            odd += ties_[k + 1].strength;
        }
        if (k < ties_.size()) even += ties_[k].strength;
        return even + odd;
    }

  private:
    std::span<const Tie> ties_;
};

/// Some of somebody's ties: a range of pointers.
struct ChosenTies {
    static constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
    std::array<Tie*, most + 1> ties;  // only the first `count` hold something
    std::size_t count = 0;

    Tie* const* begin() const { return ties.data(); }
    Tie* const* end() const { return ties.data() + count; }
};

/// My own ends of my ties, to be read and written. Both ends of a tie are written by their own person, so a rule must
/// be symmetric: it may use only what both ends know alike (the tie itself, draws for the pair, symmetric functions of
/// both people). The audit of a debug build compares the ends.
class OwnTies {
  public:
    struct Source {
        TiesOf<Tie> ties;
        explicit Source(const Unit& unit) : ties(unit.world.ties().all()) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.requests.emplace_back("ties"); }

    OwnTies(const Source& source, const Unit& unit, Row row)
        : source_(source), ties_(source.ties.of(row)), unit_(unit), row_(row) {}
    auto begin() const { return ties_.begin(); }
    auto end() const { return ties_.end(); }
    std::size_t size() const { return ties_.size(); }
    /// Those for which `holds(tie)`, found without a branch for each: for a condition that is hard to foretell.
    template <class Condition>
    auto where(Condition holds) const {
        ChosenTies chosen;
        for (Tie& tie : ties_) {
            chosen.ties[chosen.count] = &tie;
            chosen.count += holds(std::as_const(tie)) ? 1u : 0u;
        }
        return chosen;
    }
    Identity identity(const Tie& tie) const { return unit_.identities()[tie.other]; }
    /// How many people this end and the other both know.
    std::size_t in_common(const Tie& tie) const { return people_both_know(ties_, source_.ties.of(tie.other)); }
    /// The tie is taken off both ends at the month's end.
    void end_tie(const Tie& tie) const { unit_.outbox.requests.tie_ends.push_back({row_, tie.other}); }

  private:
    const Source& source_;
    std::span<Tie> ties_;
    const Unit& unit_;
    Row row_;
};

/// Offers of new ties. One offer makes no tie: the other end must make it too, this month.
class TieOffers {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.requests.emplace_back("tie offers"); }

    TieOffers(const Source&, const Unit& unit, Row row) : unit_(unit), row_(row) {}

    template <class Context>
    void make(Row to, float strength, Context context) {
        post(row_, unit_.identities()[row_], to, unit_.identities()[to], strength, context, TieOffer::By::from);
    }
    /// Both ends agree: for a rule that sees both (`every`).
    template <class Person, class Context>
    void mutual(const Person& a, const Person& b, float strength, Context context) {
        post(a.row(), a.identity(), b.row(), b.identity(), strength, context, TieOffer::By::both);
    }

  private:
    template <class Context>
    void post(Row from, Identity from_identity, Row to, Identity to_identity, float strength, Context context,
              TieOffer::By by) {
        unit_.outbox.requests.tie_offers.push_back(
            {from, to, from_identity, to_identity, strength, static_cast<std::uint8_t>(context), by});
    }
    const Unit& unit_;
    Row row_;
};

}  // namespace adem
