#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/areas/area_files.hpp"

namespace adem::model {

/// Something that a user should know about a profile, in Dutch and English.
struct Remark {
    std::string nl, en;
};

/// Figures found in one row of a file.
struct Finding {
    std::vector<double> values;
    std::string note;  // about what they are, for their source
    double whole = 0;  // what they should add up to, where they are parts of a whole
    RowAt at = {};
    Area origin = Area::neighbourhood;

    /// "CBS Kerncijfers wijken en buurten 2022, WK059903, note"
    std::string source() const;
};

/// What a row says, with a note; nothing when it does not say all of it.
using Rule = std::function<std::optional<Finding>(const RowAt&)>;

/// Looks for figures of an area: in its own rows, else in those of its wijk, municipality and country; in the newest
/// row that has them; and in a row by the first rule that fits.
class FigureSearch {
  public:
    FigureSearch(const AreaFiles& files, std::string code);

    const AreaFiles& files() const { return files_; }
    const std::string& code() const { return code_; }
    std::optional<Finding> first(const std::vector<Rule>& rules) const;
    /// The same, within the levels from one to another.
    std::optional<Finding> first(const std::vector<Rule>& rules, Area from, Area to) const;

  private:
    struct Around {
        Area origin;
        std::vector<RowAt> rows;
    };
    const AreaFiles& files_;
    std::string code_;
    std::vector<Around> around_;
};

/// A rule for one column, in the unit of a profile: per cents as shares.
Rule share_in(CbsColumn column, std::string note = "");

}  // namespace adem::model
