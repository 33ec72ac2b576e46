#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/input/problems.hpp"

namespace adem {

/// Finds files by path or by the name of a shipped one.
class Library {
  public:
    struct Item {
        std::string name;  ///< file name without ".yaml"
        std::filesystem::path path;
    };

    /// `what` is one word for a file of this kind ("scenario"); `folders` hold the shipped ones, the first that has a
    /// name wins. Folders that do not exist are empty.
    Library(std::string what, std::vector<std::filesystem::path> folders);

    /// All shipped ones, by name.
    const std::vector<Item>& shipped() const { return shipped_; }

    /// The file that `text` stands for. A text with a slash or the ending .yaml or .yml is a path, relative to
    /// `folder`; any other is the name of a shipped file or else of a file in `folder`. Nothing found is a problem at
    /// `asked_at`.
    std::optional<std::filesystem::path> find(const std::string& text, const std::filesystem::path& folder,
                                              const Place& asked_at, Problems& problems) const;

  private:
    std::optional<std::filesystem::path> file_at(const std::filesystem::path& path) const;

    std::string what_;
    std::vector<Item> shipped_;
};

}  // namespace adem
