#pragma once

#include <string>
#include <vector>

#include "models/quality/inspection.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// The populations at one moment: the first one whole, of all of them what is averaged.
struct Stage {
    Text title;
    model::Inspected first;
    std::vector<std::vector<model::Margin>> margins;  ///< [replicate][margin]; the same margins in each
    std::vector<model::NetworkFigures> networks;      ///< [replicate]
};

/// As made and, where asked for, as settled.
struct Inspection {
    model::Profile profile;
    std::vector<Stage> stages;
};

/// Mean, smallest and largest of some numbers; NaN where one of them is.
struct Spread {
    double mean = 0, low = 0, high = 0;
};
template <class Items, class Value>
Spread spread_over(const Items& items, Value value) {
    Spread spread{0, value(items.front()), value(items.front())};
    for (const auto& item : items) {
        const double x = value(item);
        spread.mean += x / static_cast<double>(items.size());
        spread.low = x < spread.low ? x : spread.low;
        spread.high = x > spread.high ? x : spread.high;
    }
    return spread;
}

inline std::string with(const model::Label& label, Language language) {
    return std::string(language == Language::dutch ? label.dutch : label.english);
}

std::string margins_text(const Inspection& inspection, Language language);
std::string crosstabs_text(const Stage& stage, Language language);
std::string network_text(const Inspection& inspection, Language language);
std::string drawings_text(const Stage& stage, Language language);

/// One file for each table; throws InputError when there are such files already, unless they may be replaced.
void write_inspection(const Inspection& inspection, const std::string& folder, bool replace);

}  // namespace adem::tools
