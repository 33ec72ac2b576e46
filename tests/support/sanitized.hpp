#pragma once

namespace adem::test {

/// Whether the tests are built with sanitizers. Everything then takes some ten times as long, and what they look for is
/// in any one of many cases alike: a law may be held against fewer.
#ifdef ADEM_SANITIZED
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace adem::test
