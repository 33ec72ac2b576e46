#pragma once

#include <array>
#include <string_view>

namespace adem::model {

/// A real network of friendships, by the figures that can be held beside a model.
struct PublishedNetwork {
    std::string_view name;
    int people;
    double mean_ties, deviation;  ///< ties in either direction counted once
    int most_ties, without_ties;
    double transitivity, clustering;
};

/// Friendships named by pupils and students of one class, year or school. HN, N: four Dutch classes, two waves, Dutch
/// Social Behavior Study (Houtzager & Baerveldt 1999); s50: Scottish girls, three waves (Michell & Amos 1997); tmp:
/// Dutch students, two waves (Van de Bunt 1999); all three as distributed with RSiena (Ripley et al.). knecht: a Dutch
/// class, four waves (Knecht 2008). faux: networks simulated after schools of the study Add Health, as distributed with
/// ergm (Handcock et al. 2003). Figures computed from these data sets.
inline constexpr std::array published_networks{
    PublishedNetwork{"HN3401", 45, 4.4, 3.26, 14, 2, 0.583, 0.49},
    PublishedNetwork{"HN3403", 37, 2.65, 2.15, 9, 5, 0.343, 0.528},
    PublishedNetwork{"HN3404", 33, 1.58, 1.21, 4, 9, 0.538, 0.574},
    PublishedNetwork{"HN3406", 36, 3.67, 2.91, 11, 4, 0.412, 0.481},
    PublishedNetwork{"N3401", 45, 3.11, 2.85, 12, 11, 0.409, 0.471},
    PublishedNetwork{"N3403", 37, 1.62, 1.0, 4, 5, 0.162, 0.2},
    PublishedNetwork{"N3404", 33, 1.82, 1.31, 5, 6, 0.453, 0.658},
    PublishedNetwork{"N3406", 36, 2.39, 2.12, 9, 5, 0.319, 0.49},
    PublishedNetwork{"s501", 50, 2.96, 1.81, 8, 3, 0.423, 0.611},
    PublishedNetwork{"s502", 50, 3.24, 1.57, 6, 2, 0.346, 0.45},
    PublishedNetwork{"s503", 50, 3.08, 1.55, 7, 3, 0.518, 0.523},
    PublishedNetwork{"tmp3", 32, 6.75, 3.55, 19, 1, 0.39, 0.476},
    PublishedNetwork{"tmp4", 32, 8.06, 4.01, 16, 1, 0.462, 0.569},
    PublishedNetwork{"knecht 1", 26, 4.85, 2.52, 10, 0, 0.508, 0.589},
    PublishedNetwork{"knecht 2", 26, 6.46, 3.47, 14, 0, 0.561, 0.53},
    PublishedNetwork{"knecht 3", 26, 7.46, 4.04, 13, 1, 0.554, 0.646},
    PublishedNetwork{"knecht 4", 26, 6.62, 3.45, 15, 1, 0.447, 0.506},
    PublishedNetwork{"faux.mesa.high", 205, 1.98, 2.12, 13, 57, 0.282, 0.375},
    PublishedNetwork{"faux.magnolia.high", 1461, 1.33, 1.43, 8, 524, 0.278, 0.268},
    PublishedNetwork{"faux.dixon.high", 248, 7.89, 5.41, 29, 9, 0.181, 0.229},
    PublishedNetwork{"faux.desert.high", 107, 6.5, 3.99, 16, 7, 0.266, 0.267}};

}  // namespace adem::model
