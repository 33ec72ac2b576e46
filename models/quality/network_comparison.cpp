#include <algorithm>
#include <limits>

#include "models/quality/network_quality.hpp"
#include "models/quality/published_networks.hpp"

namespace adem::model {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();

struct Range {
    double low, high;
};

/// From the smallest to the largest value among the published networks.
template <class Value>
Range range_of(Value value) {
    Range range{no_limit, -no_limit};
    for (const PublishedNetwork& network : published_networks) {
        range.low = std::min(range.low, value(network));
        range.high = std::max(range.high, value(network));
    }
    return range;
}

constexpr std::string_view classes =
    "21 networks of friendship in classes and schools (Houtzager & Baerveldt 1999; Michell & Amos 1997; Van de Bunt "
    "1999; Knecht 2008; Handcock et al. 2003)";

template <class Value>
NetworkComparison among_classes(std::string_view name, Label label, double found, Value value) {
    const Range range = range_of(value);
    return {name, label, found, range.low, range.high, std::string(classes)};
}

double share(const NetworkFigures& figures, TieContext context) {
    return figures.share_by_context[static_cast<std::size_t>(context)];
}

}  // namespace

std::vector<NetworkComparison> compared_with_published(const NetworkFigures& figures) {
    std::vector<NetworkComparison> rows{
        {"ties_per_adult",
         {"banden per volwassene", "ties per adult"},
         figures.ties_per_adult,
         10,
         12,
         "Volker & Flap, Survey on the Social Networks of the Dutch (order of size): names in a personal network, "
         "wherever they live; "
         "here: within the neighbourhood"},
        {"street_share",
         {"aandeel straat", "share from the street"},
         share(figures, TieContext::street),
         0.10,
         0.15,
         "idem: neighbours as a share of the names"},
        among_classes("relative_spread",
                      {"standaardafwijking / gemiddelde (buiten huishouden)", "sd / mean (outside household)"},
                      figures.outside.deviation / figures.outside.mean,
                      [](const PublishedNetwork& n) { return n.deviation / n.mean_ties; }),
        among_classes("without_share", {"aandeel zonder (buiten huishouden)", "share without (outside household)"},
                      figures.outside.none_share,
                      [](const PublishedNetwork& n) { return static_cast<double>(n.without_ties) / n.people; }),
        among_classes("clustering", {"clustering (buiten huishouden)", "clustering (outside household)"},
                      figures.clustering, [](const PublishedNetwork& n) { return n.clustering; }),
        among_classes("transitivity", {"transitiviteit (buiten huishouden)", "transitivity (outside household)"},
                      figures.transitivity, [](const PublishedNetwork& n) { return n.transitivity; })};
    for (const Homophily& trait : figures.homophily)
        rows.push_back({trait.name, trait.label, trait.ratio(), 1, no_limit,
                        "McPherson, Smith-Lovin & Cook (2001), Annu. Rev. Sociol. 27:415-444: more often alike than "
                        "by chance; no Dutch figure of the size"});
    return rows;
}

}  // namespace adem::model
