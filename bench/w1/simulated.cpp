#include "bench/w1/simulated.hpp"

#include <algorithm>

#include "bench/w1/figures.hpp"
#include "bench/w1/rules/contact.hpp"
#include "bench/w1/rules/help.hpp"
#include "bench/w1/rules/outlook.hpp"
#include "bench/w1/rules/records.hpp"
#include "bench/w1/rules/renewal.hpp"
#include "bench/w1/rules/wear.hpp"
#include "bench/w1/rules/worker_replacement.hpp"

namespace adem::bench::w1 {

Schedule schedule() {
    return Schedule({
        phase<Neighbourhood>("workers", WorkerReplacement{}),
        phase<Resident>("residents", Wear{}, Contact{}, Help{}, Outlook{}, Renewal{}),
        every("records", Records{}),
    });
}

namespace {

Layout layout(std::size_t most_ties) {
    Layout layout;
    layout.entity<Neighbourhood, NewWorker, MeanTrust, MeanPerspective, ShareAvoiding>()
        .entity<Resident, Trust, Perspective, Relationship, Age, Chance, Avoids>();
    layout.neighbourhood<Neighbourhood>().ties<Resident>(most_ties);
    return layout;
}

std::vector<Identity> names(std::size_t neighbourhoods) {
    std::vector<Identity> names;
    for (std::size_t b = 0; b < neighbourhoods; ++b) names.push_back(derive(identity_of("W1"), b));
    return names;
}

/// Residents in the order of their number of ties, so that sixteen neighbours in the table have as many.
World world_of(const Network& network, const Start& start, std::uint64_t seed) {
    std::size_t most_ties = 1;
    for (std::size_t i = 0; i < network.residents(); ++i)
        most_ties = std::max<std::size_t>(most_ties, network.degree(i));
    World world(layout(most_ties), Stream::of(seed, 0), names(network.neighbourhoods()));
    std::vector<std::size_t> sizes;
    for (std::size_t b = 0; b < network.neighbourhoods(); ++b) sizes.push_back(network.size_of(b));
    world.reserve(entity_index<Resident>, sizes);
    std::vector<Row> row_of;
    for (std::size_t b = 0; b < network.neighbourhoods(); ++b)
        for (std::size_t i = network.block[b]; i < network.block[b + 1]; ++i) {
            const Row row = world.add<Resident>(b, derive(world.neighbourhood(b), i - network.block[b]));
            world.at<Trust>(row) = start.trust[i];
            world.at<Relationship>(row) = start.relationship[i];
            world.at<Age>(row) = start.age[i];
            world.at<Chance>(row) = static_cast<float>(death_at_birth * math::exp(death_by_age * start.age[i]));
            row_of.push_back(row);
        }
    for (std::size_t i = 0; i < network.residents(); ++i)
        for (const std::uint32_t known : network.known_to(i))
            if (i < known) world.ties().make(row_of[i], row_of[known], 1, 0);
    return world;
}

}  // namespace

Simulated::Simulated(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel)
    : records_(),
      simulation_(world_of(by_degree(network), start, seed), std::make_shared<Schedule>(schedule()), Policy{},
                  {.parallel = parallel}) {
    records_.reserve(3 * months * network.neighbourhoods());
    simulation_.observe([this](Month, const World& world) { record(world); });
}

void Simulated::record(const World& world) {
    if (records_.size() == records_.capacity()) records_.clear();
    for (Row b = 0; b < world.neighbourhoods(); ++b)
        records_.insert(records_.end(),
                        {world.at<MeanTrust>(b), world.at<MeanPerspective>(b), world.at<ShareAvoiding>(b)});
}

Statistics Simulated::statistics() const {
    const World& world = simulation_.world();
    std::vector<float> trust, perspective, relationship;
    std::vector<std::uint8_t> avoids, age;
    for (Row row = 0; row < world.table<Resident>().rows(); ++row) {
        if (!world.table<Resident>().occupied(row)) continue;
        trust.push_back(world.at<Trust>(row));
        perspective.push_back(world.at<Perspective>(row));
        relationship.push_back(world.at<Relationship>(row));
        avoids.push_back(world.at<Avoids>(row));
        age.push_back(world.at<Age>(row));
    }
    return statistics_of(trust, perspective, relationship, avoids, age);
}

}  // namespace adem::bench::w1
