#pragma once

#include <string>

#include "models/biography/event.hpp"
#include "models/state/categories.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// How an event is told and listed. Places in the text:
///     {when} "in March"; {times} " 3 times", or nothing; {someone} "someone" or "3 people"; {what} the subject;
///     {they} {them} {their} of the resident; {level} the level afterwards on a scale of 0 to 10
struct EventWords {
    Text told;   ///< a sentence, without its full stop
    Text label;  ///< what is counted, without {when}, {times}, {someone} and {level}
};

const EventWords& words_of(model::EventKind kind);

/// "debt help", "the municipality"; empty without a subject.
Text subject_words(model::SubjectOf of, std::uint8_t subject);

/// A pronoun of the resident: "they" for zij or hij, "them", "their".
struct Pronouns {
    Text they, them, their;
};
Pronouns pronouns_of(model::Sex sex);

/// A month by its name, 1..12.
Text month_name(int month);

}  // namespace adem::tools
