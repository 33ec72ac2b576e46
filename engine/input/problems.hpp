#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "engine/base/error.hpp"

namespace adem {

/// Collects everything that is wrong with the input, so that a user sees all of it at once.
///
/// Readers add problems and go on with a default; whoever started the reading calls `throw_if_any` at the end.
class Problems {
  public:
    /// At most so many problems are thrown; a last line then says how many more there are.
    static constexpr std::size_t most_shown = 100;

    /// Remembers one problem. The same words at the same place (a shared alias, say) are remembered once.
    void add(Place place, std::string message);
    bool empty() const { return found_.empty(); }
    std::size_t size() const { return found_.size(); }
    /// All problems by file, line and column.
    std::vector<Problem> sorted() const;
    /// Throws InputError with the sorted problems when there are any.
    void throw_if_any() const;

  private:
    std::vector<Problem> found_;
    std::set<std::tuple<std::string, int, int, std::string>> seen_;
};

/// The text between single quotes, fit for a one-line message: control characters escaped, long texts cut.
std::string in_quotes(std::string_view text);

/// ". Did you mean 'x'?" when one of the valid names is near, else "".
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& valid);

/// "a, b, c", cut after `most` names with the number of names left out.
std::string listed(const std::vector<std::string>& names, std::size_t most = 30);

/// A number as a person writes it: the shortest decimal text that reads back to the same value; 5000000, not 5e+06.
std::string number_text(double value);

}  // namespace adem
