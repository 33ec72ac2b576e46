#pragma once

#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// Who reads it: one who writes scenarios, and wants words and numbers as they are typed there, or anybody.
enum class Reader { author, anybody };

/// Parts of a scenario in words.
class Wording {
  public:
    explicit Wording(Language language, Reader reader = Reader::author) : language_(language), reader_(reader) {}

    /// "0.3 (the default)", or "0.8", or "40 until 2030-01, later 10 from 2031-01 in bospolder".
    std::string course(const LeverEntry& lever, const Scenario& scenario) const;
    /// "role social_worker, 1.35 FTE per 1000 residents, 36 months from 2025-01, 6 times, everywhere".
    std::string project(const Project& project, const Scenario& scenario) const;
    /// One key of a project; "not given" when it has none.
    std::string value(const Project& project, const std::string& field, const Scenario& scenario) const;

    std::string places(const Scenario& scenario) const;
    std::string where(const std::vector<std::string>& names) const;
    std::string list(const std::vector<std::string>& words) const;
    std::string budget(const Scenario& scenario) const;
    std::string equal(const Scenario& scenario) const;
    std::string yes_or_no(bool value) const;
    std::string by_default() const;

  private:
    /// The fewest digits that read back the same; for anybody with a comma in Dutch.
    std::string shown(double value) const;
    std::string period(const LeverPeriod& period, const Scenario& scenario) const;
    std::string say(std::string_view dutch, std::string_view english) const {
        return std::string(language_ == Language::dutch ? dutch : english);
    }

    Language language_;
    Reader reader_;
};

}  // namespace adem::tools
