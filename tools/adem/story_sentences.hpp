#pragma once

#include <span>
#include <vector>

#include "engine/base/month.hpp"
#include "models/biography/event.hpp"
#include "models/state/categories.hpp"
#include "tools/adem/language.hpp"
#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// Events of one kind, and of one subject where kinds are not told together, for one sentence; in the order of their
/// months, at least one.
struct Told {
    std::vector<model::Event> events;

    bool operator==(const Told&) const = default;
};

/// Every event in exactly one sentence: first what happened around the resident, last ties, and within these in the
/// order of their first events.
std::vector<Told> grouped(std::span<const model::Event> events);

/// The month in which an event took place.
CalendarMonth month_of(const model::Event& event, CalendarMonth start);

/// "In March she lost her work." All events of a sentence are in one calendar year.
Bilingual sentence(const Told& told, model::Sex sex, CalendarMonth start);

/// What is counted: "promises of the municipality heard to be kept".
Bilingual label(const model::Event& event, model::Sex sex);

/// A level between 0 and 1 on a scale of 0 to 10, and a mark as it is: "6.2".
std::string level_text(double hundredths, bool is_mark, Language language);

}  // namespace adem::tools
