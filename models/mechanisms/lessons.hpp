#pragma once

#include "models/rules/contact.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// Children at school take in what the teachers of the place can do, year by year.
///
///     own means of schooling' = own means + gain / 12 · (school quality − school quality at the start), at school age
///
/// Turnover of all teachers lowers results by 0.06 to 0.10 of a standard deviation in a year: Ronfeldt, Loeb & Wyckoff
/// (2013); under good selection it raised them by 0.08: Adnot et al. (2016). A standard deviation is about 0.1 here.
struct Lessons {
    static constexpr std::string_view name = "lessons";
    static constexpr std::string_view about = "Children take in what the teachers of the place can do";
    Contact contact;
    Parameter<float> gain;
    Parameter<int> from, until;

    static void describe(auto& d) {
        d.rule(&Lessons::contact);
        d.param("gain", &Lessons::gain, {0.03, "1/year", -1, 1}, Normal{0.03, 0.015},
                "size: Ronfeldt et al. 2013, Adnot et al. 2016", "Share of the difference taken in per year; 0: none");
        d.param("from", &Lessons::from, {48, "month", 0, 300}, Fixed{}, "by definition", "Age at which school begins");
        d.param("until", &Lessons::until, {216, "month", 0, 300}, Fixed{}, "by definition", "Age at which it ends");
    }

    void operator()(In<AgeMonths> age, InOut<OwnMeans> own, Here<SchoolQuality> quality,
                    Here<SchoolQualityNorm> usual) const {
        if (age < from || age >= until) return;
        float& schooling = own[Domain::schooling];
        schooling = math::clamp01(schooling + contact.probability * gain / months_per_year * (quality - usual));
    }
};

}  // namespace adem::model
