#pragma once

/// Levers and prices are stated for so many residents.
namespace adem::model {

inline constexpr float hundred = 100;
inline constexpr float thousand = 1000;
inline constexpr float ten_thousand = 10000;

}  // namespace adem::model
