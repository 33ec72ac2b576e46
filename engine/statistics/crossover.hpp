#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/statistics/share.hpp"

namespace adem::statistics {

/// Since when one of two stays ahead of the other, told record after record.
class Lead {
  public:
    /// `ahead` is how far it is ahead in the record of this month, which stands for `months` months; below 0 when it is
    /// behind. A record that is not defined says nothing.
    void add(int month, double ahead, double months);

    /// The first month from which it was ahead in every record to the end, or was behind when `of_the_other`; infinite
    /// when it is not ahead at the end; NaN without a record that is defined.
    double level(bool of_the_other = false) const { return of_the_other ? level_.other() : level_.one(); }
    /// The same for the sum of all that it was ahead from the first record on.
    double cumulative(bool of_the_other = false) const { return of_the_other ? total_.other() : total_.one(); }

  private:
    /// Who is ahead, and since when.
    struct Since {
        int sign = 0, month = -1;  ///< month < 0: no record yet
        void add(int now, double ahead);
        double one() const;
        double other() const;
    };

    Since level_, total_;
    double sum_ = 0;
};

/// The distribution over replicates of the month from which one stays ahead.
struct Crossover {
    double p05, p25, p50, p75, p95;  ///< the smallest month by which this share has crossed; infinite: never
    double share_always;             ///< ahead in every record
    double share_never;              ///< not ahead at the end
    Interval never_interval;         ///< 95 %, by Wilson
    std::size_t n;                   ///< replicates in which it is defined
};

/// `months` by replicate, as `Lead` gives them; `first` is the month of the first record. Replicates that share the
/// parameters that they drew, `per_draw` in a row, count as one in the interval.
Crossover crossover(std::span<const double> months, int first, std::size_t per_draw = 1);

}  // namespace adem::statistics
