#pragma once

/// How the program ends: what its caller can do about it.
namespace adem::tools {

inline constexpr int succeeded = 0;
inline constexpr int our_defect = 1;
inline constexpr int mendable_by_the_user = 2;
inline constexpr int machine_failed = 3;
inline constexpr int stopped_by_the_user = 130;  // as a shell says it of a program that Ctrl-C ended

}  // namespace adem::tools
