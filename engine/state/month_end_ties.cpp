#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "engine/state/month_end.hpp"

namespace adem {

bool MonthEnd::is_in(Row row, std::size_t neighbourhood) const {
    const Block& block = world_.table(layout_.tie_entity_).block(neighbourhood);
    return row >= block.begin && row < block.end;
}

/// `rows_of(k)` gives the two rows of request k; requests without one of them are left out.
template <class Rows>
MonthEnd::ByNeighbourhood MonthEnd::by_neighbourhood(std::size_t count, Rows rows_of) const {
    const Table& people = world_.table(layout_.tie_entity_);
    const std::size_t across = world_.neighbourhoods(), nowhere = across + 1;
    std::vector<std::size_t> where(count);
    in_pieces(side_by_side_, count, [&](std::size_t first, std::size_t last) {
        for (std::size_t k = first; k < last; ++k) {
            const auto [a, b] = rows_of(k);
            where[k] = nowhere;
            if (a == no_row || b == no_row) continue;
            const std::size_t n = people.neighbourhood_of(a);
            where[k] = is_in(b, n) ? n : across;
        }
    });
    ByNeighbourhood found(across + 1);
    for (std::size_t k = 0; k < count; ++k)
        if (where[k] != nowhere) found[where[k]].push_back(k);
    return found;
}

// Ties that end -------------------------------------------------------------------------------------------------------

void MonthEnd::end_ties() {
    const auto& ends = requests_.tie_ends;
    if (ends.empty()) return;
    const ByNeighbourhood found =
        by_neighbourhood(ends.size(), [&](std::size_t k) { return std::pair(ends[k].from, ends[k].to); });
    std::vector<std::uint64_t> ended(found.size());
    const auto cut = [&](std::size_t n) {
        for (const std::size_t k : found[n]) {
            const std::size_t before = world_.ties_.degree(ends[k].from);
            world_.ties_.cut(ends[k].from, ends[k].to);
            ended[n] += before - world_.ties_.degree(ends[k].from);
        }
    };
    const std::size_t across = world_.neighbourhoods();
    side_by_side_(across, cut);
    cut(across);
    world_.tally_.ties_ended = std::accumulate(ended.begin(), ended.end(), world_.tally_.ties_ended);
}

// New ties ------------------------------------------------------------------------------------------------------------

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

bool comes_before(const TieOffer& a, const TieOffer& b) {
    if (a.from_identity != b.from_identity) return a.from_identity < b.from_identity;
    return std::tuple(a.to_identity, a.context, a.strength, a.by) <
           std::tuple(b.to_identity, b.context, b.strength, b.by);
}

}  // namespace

/// First within each neighbourhood. What would push out a tie that leads to another one waits with those across.
void MonthEnd::tie() {
    if (requests_.tie_offers.empty()) return;
    find_ends_of_offers();
    const auto& offers = requests_.tie_offers;
    ByNeighbourhood found =
        by_neighbourhood(offers.size(), [&](std::size_t k) { return std::pair(offers[k].from, offers[k].to); });
    const std::size_t across = world_.neighbourhoods();
    std::vector<TieCount> counts(found.size());
    std::vector<std::vector<TieOffer>> waiting(across);
    side_by_side_(across, [&](std::size_t n) {
        for (const TieOffer& tie : agreed(found[n]))
            if (!make_tie(tie, n, counts[n])) waiting[n].push_back(tie);
    });
    std::vector<TieOffer> last = agreed(found[across]);
    for (const auto& of_one : waiting) last.insert(last.end(), of_one.begin(), of_one.end());
    std::sort(last.begin(), last.end(), comes_before);
    for (const TieOffer& tie : last) make_tie(tie, across, counts[across]);
    for (const TieCount& count : counts) {
        world_.tally_.ties_made += count.made;
        world_.tally_.ties_ended += count.ended;
    }
}

/// Those who moved or were born this month are at other rows, if anywhere, than when the offer was made.
void MonthEnd::find_ends_of_offers() {
    each_in_pieces(side_by_side_, requests_.tie_offers, [&](TieOffer& offer) {
        turn_round(offer);
        offer.from = row_now(layout_.tie_entity_, offer.from, offer.from_identity);
        offer.to = row_now(layout_.tie_entity_, offer.to, offer.to_identity);
    });
}

/// The ties that both ends offered, in the order of identities. Of several offers for one tie the first of the one end
/// and the last of the other count.
std::vector<TieOffer> MonthEnd::agreed(const std::vector<std::size_t>& some) const {
    std::vector<TieOffer> offers;
    offers.reserve(some.size());
    for (const std::size_t k : some) offers.push_back(requests_.tie_offers[k]);
    std::sort(offers.begin(), offers.end(), comes_before);
    std::vector<TieOffer> ties;
    for (auto next = offers.begin(); next != offers.end();) {
        const auto first = next;
        const TieOffer* one = nullptr;
        const TieOffer* other = nullptr;
        for (; next != offers.end() && between_the_same(*next, *first); ++next) {
            if (next->by != By::to && one == nullptr) one = &*next;
            if (next->by != By::from) other = &*next;
        }
        if (one == nullptr || other == nullptr) continue;
        ties.push_back(*one);
        ties.back().strength = std::min(one->strength, other->strength);
    }
    return ties;
}

/// An end that is full takes a new tie only when its weakest one is weaker; that one then yields. False, with nothing
/// done, when that one leads out of the only neighbourhood that may be touched.
bool MonthEnd::make_tie(const TieOffer& tie, std::size_t within, TieCount& count) {
    Ties& ties = world_.ties_;
    if (ties.find(tie.from, tie.to) != nullptr) return true;
    const Tie* const yielding[] = {weakest_if_full(tie.from), weakest_if_full(tie.to)};
    for (const Tie* weakest : yielding)
        if (weakest != nullptr && weakest->strength >= tie.strength) return true;
    for (const Tie* weakest : yielding)
        if (weakest != nullptr && within < world_.neighbourhoods() && !is_in(weakest->other, within)) return false;
    for (const Row end : {tie.from, tie.to}) {
        const Tie* weakest = weakest_if_full(end);
        if (weakest == nullptr) continue;
        ties.cut(end, weakest->other);
        ++count.ended;
    }
    ties.make(tie.from, tie.to, tie.strength, tie.context);
    ++count.made;
    return true;
}

const Tie* MonthEnd::weakest_if_full(Row row) const {
    if (!world_.ties_.full(row)) return nullptr;
    const Table& people = world_.table(layout_.tie_entity_);
    const auto mine = std::as_const(world_.ties_).of(row);
    return &*std::min_element(mine.begin(), mine.end(), [&](const Tie& a, const Tie& b) {
        return std::tuple(a.strength, people.identity(a.other)) < std::tuple(b.strength, people.identity(b.other));
    });
}

}  // namespace adem
