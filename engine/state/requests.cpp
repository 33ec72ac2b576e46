#include "engine/state/requests.hpp"

#include <iterator>

namespace adem {

namespace {

template <class T>
void append(std::vector<T>& mine, std::vector<T>& theirs) {
    mine.insert(mine.end(), std::make_move_iterator(theirs.begin()), std::make_move_iterator(theirs.end()));
    theirs.clear();
}

}  // namespace

void Requests::take_from(Requests& other) {
    append(births, other.births);
    append(deaths, other.deaths);
    append(moves, other.moves);
    append(tie_offers, other.tie_offers);
    append(tie_ends, other.tie_ends);
}

void Requests::clear() {
    births.clear();
    deaths.clear();
    moves.clear();
    tie_offers.clear();
    tie_ends.clear();
}

bool Requests::empty() const {
    return births.empty() && deaths.empty() && moves.empty() && tie_offers.empty() && tie_ends.empty();
}

}  // namespace adem
