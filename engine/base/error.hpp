#pragma once

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace adem {

/// A place in a file that a user wrote. Lines and columns count from 1; 0 means "not known".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// One thing that is wrong and that the user can mend.
struct Problem {
    Place place;
    std::string message;
};

/// "file:line:column", as far as known.
std::string to_string(const Place& place);

/// "file:line:column: message".
std::string to_string(const Problem& problem);

/// Everything that is wrong with what the user gave, found before the run. Leads to exit code 2.
class InputError : public std::exception {
  public:
    explicit InputError(std::vector<Problem> found);
    explicit InputError(Problem found);

    /// All problems, one a line, in the order of the files, lines and columns.
    const char* what() const noexcept override { return text_.c_str(); }

    std::vector<Problem> problems;

  private:
    std::string text_;
};

/// The machine failed us during the run: disk, memory, rights. Leads to exit code 3.
class MachineError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The valid name that was probably meant, by Damerau-Levenshtein distance (letter case is ignored);
/// nothing when none is near. Of equally near names the first wins.
std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& valid);

}  // namespace adem
