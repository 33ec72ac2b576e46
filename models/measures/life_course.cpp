#include "models/state/life_course.hpp"

#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

namespace {

/// Of those who are out of education.
auto with_diploma() {
    return of_resident([](const World& world, Row row) {
        const Education education = world.at<EducationOf>(row);
        if (education == Education::in_school) return not_defined;
        return education == Education::none ? 0.0 : 1.0;
    });
}
auto under_strain() {
    return of_resident([](const World& world, Row row) {
        const auto home = world.at<HouseholdOf>(row);
        return home ? (world.at<FamilyStress>(home.row()) > 0 ? 1.0 : 0.0) : not_defined;
    });
}
auto neither_work_nor_school() {
    return of_resident([](const World& world, Row row) {
        return !world.at<Employed>(row) && world.at<EducationOf>(row) != Education::in_school ? 1.0 : 0.0;
    });
}

}  // namespace

std::vector<Measure> life_course_measures() {
    return {
        group_mean(indicator("social_assistance_share", "1", "Aandeel in een huishouden met bijstand",
                             "Share in a household on social assistance", down, yearly),
                   of_household<OnAssistance>()),
        group_mean(indicator("diploma_share", "1", "Aandeel 18-26 jaar met diploma, van wie van school is",
                             "Share of 18-26 years with a diploma, of those out of school", up, yearly),
                   among(of_age(18, 27), with_diploma())),
        group_mean(indicator("idle_youth_share", "1", "Aandeel 18-26 jaar zonder werk en school",
                             "Share of 18-26 years without work or school", down, yearly),
                   among(of_age(18, 27), neither_work_nor_school())),
        group_mean(indicator("lure_of_crime", "1", "Lokroep van criminaliteit, 10-23 jaar",
                             "Lure of crime, 10-23 years", down, yearly),
                   among(of_age(10, 24), number<Lure>())),
        group_mean(indicator("strained_family_share", "1", "Aandeel in een huishouden na een scheiding",
                             "Share in a household after a separation", down, yearly),
                   under_strain()),
        of_neighbourhood(indicator("enterprises", "enterprise", "Wijkbedrijven", "Local social enterprises", neither,
                                   yearly, 0, unbounded),
                         here<EnterprisesHere>()),
    };
}

}  // namespace adem::model
