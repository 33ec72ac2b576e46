#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Everybody lives a month longer at the same address; nobody longer than since birth. Comes last in the month, so that
/// the month after a move is the one with 0 months here.
struct TimeAtAddress {
    static constexpr std::string_view name = "time_at_address";
    static constexpr std::string_view about = "A month longer at the same address";

    void operator()(InOut<MonthsHere> here, In<AgeMonths> age) const {
        if (here < age) here += 1;
    }
};

/// Everybody becomes a month older. Education ends on a birthday: the later, the higher the level.
///
///     leaves at 18 with chance logistic(a - s · (schooling - typical)), with a share without a diploma;
///     who stayed leaves at 20 with chance logistic(b - s · (schooling - typical)); all others at 23 or later.
///
/// Schooling is the life domain. The intercepts follow the highest level of those aged 25-34 in CBS, Opleidingsniveau
/// 2022: about 4 % none, 10 % low, 36 % middle, 50 % high.
struct Ageing {
    static constexpr std::string_view name = "ageing";
    static constexpr std::string_view about = "Everybody a month older; education ends";
    Parameter<int> low_age, middle_age, high_age;
    Parameter<float> low_intercept, middle_intercept, schooling_weight, typical_schooling, without_diploma;

    static void describe(auto& d) {
        d.param("low_age", &Ageing::low_age, {18, "year", 16, 20}, Fixed{}, assumption,
                "age at which a low level is reached");
        d.param("middle_age", &Ageing::middle_age, {20, "year", 18, 23}, Fixed{}, assumption,
                "age at which a middle level is reached");
        d.param("high_age", &Ageing::high_age, {23, "year", 20, 30}, Fixed{}, assumption,
                "age at which a high level is reached");
        d.param("low_intercept", &Ageing::low_intercept, {-1.8, "1", -10, 10}, Fixed{}, "CBS, Opleidingsniveau 2022",
                "logit of the chance to leave at the low age");
        d.param("middle_intercept", &Ageing::middle_intercept, {-0.35, "1", -10, 10}, Fixed{},
                "CBS, Opleidingsniveau 2022", "logit of the chance to leave at the middle age, for who stayed");
        d.param("schooling_weight", &Ageing::schooling_weight, {4, "1", -20, 20}, Normal{4, 1.5}, assumption,
                "weight of the life domain schooling");
        d.param("typical_schooling", &Ageing::typical_schooling, {0.6, "1", 0, 1}, Fixed{}, assumption,
                "schooling at which the intercepts hold");
        d.param("without_diploma", &Ageing::without_diploma, {0.28, "1", 0, 1}, Beta{14, 36},
                "CBS, Opleidingsniveau 2022", "share of those who leave at the low age without a diploma");
    }

    void operator()(InOut<AgeMonths> age, InOut<EducationOf> education, In<LifeDomains> life,
                    Draw<"ageing: school"> draw) const {
        if (age >= AgeMonths::info.high) return;
        age += 1;
        if (education != Education::in_school || age % 12 != 0 || age < 12 * low_age) return;
        const double push = static_cast<double>(schooling_weight * (typical_schooling - life[Domain::schooling]));
        if (age >= 12 * high_age) {
            education = Education::high;
        } else if (age == 12 * middle_age) {
            if (draw.chance(math::logistic(static_cast<double>(middle_intercept) + push), 1))
                education = Education::middle;
        } else if (age == 12 * low_age && draw.chance(math::logistic(static_cast<double>(low_intercept) + push), 0)) {
            education = draw.chance(static_cast<double>(without_diploma), 2) ? Education::none : Education::low;
        }
    }
};

}  // namespace adem::model
