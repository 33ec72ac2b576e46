#pragma once

#include <cstdint>

namespace adem {

/// The place of an individual in its table. Rows of one neighbourhood lie together; a row number may change at a
/// month's end, an Identity never does.
using Row = std::uint32_t;
inline constexpr Row no_row = 0xffffffffU;

}  // namespace adem
