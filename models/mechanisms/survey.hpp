#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "models/rules/public_records.hpp"
#include "models/rules/survey_answers.hpp"
#include "models/rules/survey_response.hpp"
#include "models/state/observation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Every so many years, the start included, a random sample of the residents of 15 and older is asked to fill in a
/// survey; some do. Who has answered is all that it changes, and no other rule reads that. What they answer and what an
/// administration sees besides (`answers`, `records`) is for the indicators.
struct Survey {
    static constexpr std::string_view name = "survey";
    static constexpr std::string_view about = "A sample of residents is asked to answer a survey; some do";
    SurveyResponse response;
    SurveyAnswers answers;
    PublicRecords records;
    Parameter<int> every, approached, youngest;

    static void describe(auto& d) {
        d.rule(&Survey::response);
        d.rule(&Survey::answers);
        d.rule(&Survey::records);
        d.param("every", &Survey::every, {1, "year", 1, 50}, Fixed{}, "by choice", "Years between two surveys");
        d.param("approached", &Survey::approached, {1000, "person", 0, 1000000}, Fixed{}, "by choice",
                "Residents asked in each neighbourhood, of whom about 400 answer; 0: no survey");
        d.param("youngest", &Survey::youngest, {15, "year", 0, 100}, Fixed{}, "by choice",
                "Age from which one is asked");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<TrustInInstitutions>, InOut<AnswersSurvey>>;

    void operator()(Residents residents, Now now, Draw<"survey: approached"> lot, Draw<"survey: answers"> reply) const {
        const int months = now.month().value + 1;
        const int since = months < 0 ? months : months % (12 * every);
        if (since != 0 && since != 1) return;
        std::vector<std::tuple<double, Identity, Row>> sample;
        for (const auto person : residents) {
            person.get<AnswersSurvey>() = 0;
            if (since == 0 && person.get<AgeMonths>() >= 12 * youngest)
                sample.emplace_back(lot.of(person).uniform(), person.identity(), person.row());
        }
        std::sort(sample.begin(), sample.end());
        sample.resize(std::min(sample.size(), static_cast<std::size_t>(approached.value)));
        for (const auto& [rank, identity, row] : sample) {
            const auto person = residents.at(row);
            const float trust = person.get<TrustInInstitutions>()[Institution::municipality];
            const double p = response.probability(person.get<AgeMonths>(), person.get<EducationOf>(), trust);
            person.get<AnswersSurvey>() = reply.of(identity).chance(p) ? 1 : 0;
        }
    }
};

}  // namespace adem::model
