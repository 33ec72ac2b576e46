#pragma once

#include "engine/mechanism.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Education ends on a birthday: the later, the higher the level.
///
///     leaves at 18 with chance logistic(a - s · (schooling - typical)), with a share without a diploma;
///     who stayed leaves at 20 with chance logistic(b - s · (schooling - typical)); all others at 23.
///
/// Schooling is the life domain. The intercepts follow the highest level of those aged 25-34 in CBS, Opleidingsniveau
/// 2022: about 4 % none, 10 % low, 36 % middle, 50 % high.
struct EducationEnds {
    static constexpr std::string_view name = "education_ends";
    static constexpr std::string_view about = "The young complete school or leave it without a diploma";
    Parameter<int> low_age, middle_age, high_age;
    Parameter<float> low_intercept, middle_intercept, schooling_weight, typical_schooling, without_diploma;

    static void describe(auto& d) {
        using M = EducationEnds;
        d.param("low_age", &M::low_age, {18, "year", 16, 20}, Fixed{}, "Leerplichtwet 1969, duty to qualify",
                "age at which one leaves with a low level, or without a diploma");
        d.param("middle_age", &M::middle_age, {20, "year", 18, 23}, Uniform{19, 22}, assumption,
                "idem of a middle level");
        d.param("high_age", &M::high_age, {23, "year", 20, 30}, Uniform{22, 25}, assumption, "idem of a high level");
        d.param("low_intercept", &M::low_intercept, {-1.8, "1", -10, 10}, Normal{-1.8, 0.2},
                "CBS, Opleidingsniveau 2022", "logit of the chance to leave at the low age");
        d.param("middle_intercept", &M::middle_intercept, {-0.35, "1", -10, 10}, Normal{-0.35, 0.2},
                "CBS, Opleidingsniveau 2022", "logit of the chance to leave at the middle age, for who stayed");
        d.param("schooling_weight", &M::schooling_weight, {4, "1", -20, 20}, Normal{4, 1.5}, assumption,
                "weight of the life domain schooling");
        d.param("typical_schooling", &M::typical_schooling, {0.6, "1", 0, 1}, Fixed{}, "by definition",
                "schooling at which the intercepts hold");
        d.param("without_diploma", &M::without_diploma, {0.28, "1", 0, 1}, Beta{14, 36}, "CBS, Opleidingsniveau 2022",
                "share of those who leave at the low age without a diploma");
    }

    void operator()(In<AgeMonths> age, InOut<EducationOf> education, In<LifeDomains> life, InOut<LifeEvents> events,
                    Draw<"education ends: school"> draw) const {
        if (education != Education::in_school || age % 12 != 0 || age < 12 * low_age) return;
        const double push = static_cast<double>(schooling_weight * (typical_schooling - life[Domain::schooling]));
        if (age >= 12 * high_age) {
            education = Education::high;
        } else if (age == 12 * middle_age && draw.chance(math::logistic(middle_intercept + push), 1)) {
            education = Education::middle;
        } else if (age == 12 * low_age && draw.chance(math::logistic(low_intercept + push), 0)) {
            education = draw.chance(static_cast<double>(without_diploma), 1 + 1) ? Education::none : Education::low;
        }
        if (education != Education::in_school)
            note(events, education == Education::none ? event_left_school : event_completed_school);
    }
};

}  // namespace adem::model
