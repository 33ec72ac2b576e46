#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace adem {

/// A decimal number as people write it in YAML: -12, 0.25, .5, 1e-3. Not a number: nan, inf, 1e400, 0x10, 1_000, 0,5.
struct Decimal {
    std::optional<double> value;
    std::string hint;  ///< ". Write 0.5 with a decimal point": how to write what was probably meant, "" when unknown
};

Decimal read_decimal(std::string_view text);

}  // namespace adem
