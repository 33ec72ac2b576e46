#pragma once

#include <algorithm>
#include <cmath>

#include "engine/mechanism.hpp"

namespace adem::model {

/// How people answer a question: what they feel, with a slip, in one of the answers that the question offers.
///
///     agreement: (x + e) to the nearest of five answers between 0 and 1,   e ~ N(0, slip)
///     mark:      (x + e) to the nearest whole mark from 1 to 10,           e ~ N(0, slip of marks)
///     yes or no: yes where x lies above a threshold of one's own, uniform between people and the same every time
struct SurveyAnswers {
    static constexpr std::string_view name = "survey_answers";
    Parameter<float> slip, slip_of_marks;

    static void describe(auto& d) {
        d.param("slip", &SurveyAnswers::slip, {0.12, "1", 0, 1}, LogNormal{0.12, 0.3},
                "assumption; single questions have a reliability of 0.6 to 0.8, Alwin (2007), Margins of Error",
                "Standard deviation of what chance adds to an answer");
        d.param("slip_of_marks", &SurveyAnswers::slip_of_marks, {0.7, "mark", 0, 5}, LogNormal{0.7, 0.3},
                "assumption; Alwin (2007), Margins of Error", "The same for a mark from 1 to 10");
    }

    /// Both `e` are standard normal numbers of one's own.
    double agreement(double feeling, double e) const {
        return std::clamp(std::floor(steps * (feeling + static_cast<double>(slip) * e) + 0.5) / steps, 0.0, 1.0);
    }
    double mark(double feeling, double e) const {
        return std::clamp(std::floor(feeling + static_cast<double>(slip_of_marks) * e + 0.5), lowest, highest);
    }
    static double yes(double feeling, double threshold) { return feeling > threshold ? 1 : 0; }

  private:
    static constexpr double steps = 4, lowest = 1, highest = 10;
};

}  // namespace adem::model
