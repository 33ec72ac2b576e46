#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/month.hpp"
#include "engine/output/recorded_numbers.hpp"
#include "engine/statistics/good.hpp"

namespace adem {

enum class Cadence { monthly, yearly };

std::string_view name_of(Good);     // "up", "down", "neither"
std::string_view name_of(Cadence);  // "monthly", "yearly"

/// What one indicator is called and how it is to be read. `low` and `high` bound its values; infinite where nothing
/// does.
struct IndicatorInfo {
    std::string name;  ///< lower-case letters, digits and underscores, starting with a letter
    std::string unit;
    std::string label_nl, label_en, about;
    Good good = Good::neither;
    Cadence cadence = Cadence::monthly;
    bool headline = false;
    double low = 0, high = 1;
};

/// The axes along which every result of a run is laid out.
struct ResultShape {
    std::vector<std::string> scenarios, neighbourhoods, groups;
    /// Of each neighbourhood: which of the others it is a control of, or -1. Empty: there are no controls.
    std::vector<int> control_of = {};
    std::vector<IndicatorInfo> indicators;
    std::vector<std::string> cost_lines;
    int months = 0;  ///< length of the run; records are taken at months 0..months
    CalendarMonth start;
    /// Replicates in a row that share the parameters that they drew, from the first on; 1 when each has its own.
    std::size_t per_draw = 1;

    /// Number of records of an indicator: months + 1 when monthly, whole years + 1 when yearly.
    std::size_t times(std::size_t indicator) const;
    /// The month of the run of record `time`: 0, 1, 2, ... or 0, 12, 24, ...
    int month_of(std::size_t indicator, std::size_t time) const;
    /// Years in which money is counted; a last, incomplete year counts as one.
    std::size_t cost_years() const;
    /// Controls are there for evaluators; they belong to no outcome and no bill.
    bool is_control(std::size_t neighbourhood) const {
        return neighbourhood < control_of.size() && control_of[neighbourhood] >= 0;
    }
    /// Numbers of one record of one indicator: neighbourhoods × groups.
    std::size_t cells() const { return neighbourhoods.size() * groups.size(); }
};

/// Throws std::invalid_argument when an axis is empty or names two things alike, or when the name of an indicator
/// cannot stand in a file. A run's shape comes from the program, so this is a defect of the program.
void check_shape(const ResultShape&);

/// Where a recording keeps its records: in memory, or those of more than `most_in_memory` bytes on the disk of
/// `folder`.
struct RecordStore {
    std::filesystem::path folder = {};
    std::size_t most_in_memory = std::size_t{1} << 28;

    bool keeps_in_memory(std::size_t bytes) const { return folder.empty() || bytes <= most_in_memory; }
};

/// What one replicate of one scenario gives.
///
/// For every indicator its records, [time][neighbourhood][group]; NaN where the indicator is not defined, for instance
/// in an empty group. Money per [year][neighbourhood][cost line] in euro. Counters are totals by name. Indices outside
/// the shape throw std::out_of_range.
class Recording {
  public:
    /// Everything undefined, nothing spent. Throws MachineError when the disk of the store fails.
    explicit Recording(const ResultShape&, const RecordStore& store = {});

    double& value(std::size_t indicator, std::size_t time, std::size_t neighbourhood, std::size_t group);
    double value(std::size_t indicator, std::size_t time, std::size_t neighbourhood, std::size_t group) const;
    /// One record: [neighbourhood][group].
    std::span<double> record(std::size_t indicator, std::size_t time);
    std::span<const double> record(std::size_t indicator, std::size_t time) const;

    double& planned(std::size_t year, std::size_t neighbourhood, std::size_t line);
    double planned(std::size_t year, std::size_t neighbourhood, std::size_t line) const;
    double& realised(std::size_t year, std::size_t neighbourhood, std::size_t line);
    double realised(std::size_t year, std::size_t neighbourhood, std::size_t line) const;
    /// What was planned and not bought because the money was used up.
    double& shortfall(std::size_t year, std::size_t neighbourhood, std::size_t line);
    double shortfall(std::size_t year, std::size_t neighbourhood, std::size_t line) const;

    /// Standard deviation between individuals at month 0, [neighbourhood][group]; NaN where the indicator is no mean
    /// over them.
    std::span<double> spread(std::size_t indicator);
    std::span<const double> spread(std::size_t indicator) const;

    std::map<std::string, std::int64_t> counters;

    /// Everything in the order of the files: all indicators one after the other; all cost years.
    std::span<double> values() { return values_.all(); }
    std::span<const double> values() const { return values_.all(); }
    std::span<double> planned() { return planned_; }
    std::span<const double> planned() const { return planned_; }
    std::span<double> realised() { return realised_; }
    std::span<const double> realised() const { return realised_; }
    std::span<double> shortfall() { return shortfall_; }
    std::span<const double> shortfall() const { return shortfall_; }
    std::span<double> spreads() { return spreads_; }
    std::span<const double> spreads() const { return spreads_; }
    /// Frees the memory of values that are kept on a disk, as RecordedNumbers does.
    void put_away() const { values_.put_away(); }

  private:
    std::size_t at(std::size_t indicator, std::size_t time) const;
    std::size_t cost_at(std::size_t year, std::size_t neighbourhood, std::size_t line) const;

    std::vector<std::size_t> first_;  ///< start of each indicator in values_, and the end
    std::size_t neighbourhoods_, groups_, years_, lines_;
    RecordedNumbers values_;
    std::vector<double> planned_, realised_, shortfall_, spreads_;
};

/// Start of `indicator` among the values of a recording with this shape; `indicator` may be one past the last.
std::size_t first_value(const ResultShape&, std::size_t indicator);

/// True when every bit agrees, undefined values included.
bool identical(const Recording&, const Recording&);

}  // namespace adem
