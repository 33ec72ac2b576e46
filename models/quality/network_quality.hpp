#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/state/world.hpp"
#include "models/quality/label.hpp"
#include "models/state/vocabularies.hpp"

/// How the ties of a population compare with what was published of real networks.
namespace adem::model {

/// How many ties people have.
struct DegreeSpread {
    double mean = 0, deviation = 0;  ///< standard deviation
    double p05 = 0, median = 0, p95 = 0, most = 0;
    double none_share = 0;          ///< of people, without any
    std::vector<double> histogram;  ///< people with 0, 1, 2, ... ties
};

/// Of the counts of ties of all people; NaN means and quantiles when there is nobody.
DegreeSpread spread_of(std::vector<std::size_t> degrees);

/// The share of ties between people who are alike, and that of pairs of people drawn at random.
/// McPherson, Smith-Lovin & Cook (2001), Birds of a feather, Annu. Rev. Sociol. 27:415-444.
struct Homophily {
    std::string_view name;
    Label label;
    double same = 0, by_chance = 0;  ///< NaN without ties or pairs
    double ratio() const { return same / by_chance; }
};

struct NetworkFigures {
    DegreeSpread all, outside;  ///< all ties; those outside the household
    double ties_per_adult = 0;  ///< all ties of who is 18 or older; NaN without adults
    std::array<double, vocabulary_size<TieContext>> share_by_context{};  ///< of all ties; NaN without any
    double clustering_of_all = 0;                                        ///< household ties included
    double clustering = 0, transitivity = 0;                             ///< of ties outside the household
    double largest_component = 0;                                        ///< share of people, by all ties
    std::vector<Homophily> homophily;                                    ///< of ties outside the household
};

/// Figures of the ties of everybody in the world.
NetworkFigures network_of(const World& world);

/// A figure of the model beside the same of real networks.
struct NetworkComparison {
    std::string_view name;
    Label label;
    double found = 0;
    double low = 0, high = 0;  ///< published: both ends included; an infinite end is open
    std::string source;        ///< author, year, publication; what differs
    bool within() const { return found >= low && found <= high; }
};
std::vector<NetworkComparison> compared_with_published(const NetworkFigures& figures);

}  // namespace adem::model
