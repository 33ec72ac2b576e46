#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/output/run_record.hpp"
#include "tools/adem/comparison_text.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/language.hpp"
#include "tools/adem/report/small_groups.hpp"

namespace adem::tools::report {

/// The finished results of a comparison, and what of them is told.
class Source {
  public:
    /// Throws InputError when the folder does not hold the finished results of two policies or more, or when they were
    /// changed afterwards.
    explicit Source(const std::filesystem::path& folder);

    const Results& results() const { return results_; }
    const ResultShape& shape() const { return results_.shape(); }
    const RunRecord& record() const { return record_; }

    /// As `compare` prints them.
    Titles titles(Language language) const;
    std::string title(std::size_t policy, Language language) const;

    /// What is compared, as `compare` does it; the headlines, unless indicators were chosen.
    const std::vector<std::size_t>& compared() const { return compared_; }
    /// The same, and what tells who wins and who loses; compared() comes first.
    const std::vector<std::size_t>& shown() const { return shown_; }
    /// How many of the indicators that were asked for are not shown.
    std::size_t left_out() const { return left_out_; }

    /// In the place at the start, or on average where results of an older version do not say.
    double residents() const;
    const std::vector<bool>& small() const { return small_; }
    bool is_small(std::size_t group) const { return small_[group]; }
    bool parameters_drawn() const { return parameters_drawn_; }
    Worlds worlds() const { return worlds_of(parameters_drawn_); }
    int last_year() const;

  private:
    void choose_indicators();

    RunRecord record_;
    Results results_;
    std::vector<std::size_t> compared_, shown_;
    std::size_t left_out_ = 0;
    bool every_indicator_ = false, parameters_drawn_ = false;
    std::vector<bool> small_;
};

}  // namespace adem::tools::report
