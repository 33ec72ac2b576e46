#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/state/column.hpp"

namespace adem {

/// A value that a newborn row starts with: bytes [begin, begin + size) of the birth's, until the row exists.
struct FirstValue {
    std::size_t column = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
};
/// A reference that a newborn row starts with: to somebody who is there (`row` known) or is born in the same month.
struct FirstRef {
    std::size_t column = 0;
    std::size_t element = 0;
    Row row = no_row;
    Identity to;
};

/// Somebody who is there and goes to live with a group that is born.
struct FirstMember {
    Row row = no_row;
    Identity identity;
};

/// Somebody comes: the identity is causal (a hash of why), so that one more birth renames nobody else.
struct Birth {
    std::size_t entity = 0;
    Identity identity;
    std::size_t neighbourhood = 0;
    std::vector<FirstValue> values;
    std::vector<FirstRef> refs;
    std::vector<FirstMember> members = {};
    std::vector<std::byte> bytes = {};

    void set(std::size_t column, std::span<const std::byte> value) {
        values.push_back({column, bytes.size(), value.size()});
        bytes.insert(bytes.end(), value.begin(), value.end());
    }
};

/// Somebody goes: dies, leaves the world, or (a group) leaves with all its members.
struct Death {
    std::size_t entity = 0;
    Row row = no_row;
    Identity identity;
};

/// A group wishes a site in another neighbourhood, of one kind or of any. Among the wishes for one neighbourhood the
/// highest rank chooses first.
inline constexpr int any_kind_of_site = -1;
struct Move {
    Row group = no_row;
    Identity identity;
    std::size_t to_neighbourhood = 0;
    double rank = 0;
    int kind = any_kind_of_site;
};

/// One end offers a tie; it is made when the other end offers it too, or when both did at once.
struct TieOffer {
    enum class By : std::uint8_t { from, to, both };
    Row from = no_row;
    Row to = no_row;
    Identity from_identity;
    Identity to_identity;
    float strength = 0;
    std::uint8_t context = 0;
    By by = By::from;
};

/// A tie that ends; it is taken off both ends.
struct TieEnd {
    Row from = no_row;
    Row to = no_row;
};

/// What a phase asks of the world; applied in one place at the month's end.
struct Requests {
    std::vector<Birth> births;
    std::vector<Death> deaths;
    std::vector<Move> moves;
    std::vector<TieOffer> tie_offers;
    std::vector<TieEnd> tie_ends;

    void take_from(Requests& other);
    void clear();
    bool empty() const;
};

}  // namespace adem
