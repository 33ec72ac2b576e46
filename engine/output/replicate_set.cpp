#include "engine/output/replicate_set.hpp"

#include <stdexcept>
#include <string>

#include "engine/base/error.hpp"

namespace adem {

void Slab::over_replicates(std::size_t scenario, std::size_t time, std::size_t cell, std::vector<double>& into) const {
    into.resize(replicates);
    const std::size_t stride = times * cells;
    const double* from = values.data() + scenario * replicates * stride + time * cells + cell;
    for (double& value : into) {
        value = *from;
        from += stride;
    }
}

ReplicateSet::ReplicateSet(const std::filesystem::path& folder, const ResultShape& shape, std::uint64_t run_key,
                           std::span<const std::uint32_t> replicates)
    : shape_(shape), replicates_(replicates.begin(), replicates.end()) {
    if (replicates_.empty()) throw std::invalid_argument("results of no replicates");
    for (const std::uint32_t replicate : replicates_) {
        std::string why;
        auto file = ReplicateFile::open(folder, replicate, run_key, shape, &why);
        if (!file) throw MachineError("a finished replicate is lost: " + why);
        files_.push_back(std::move(*file));
    }
}

Slab ReplicateSet::slab(std::size_t indicator, std::size_t first_time, std::size_t times) const {
    Slab slab{shape_.scenarios.size(), size(), times, shape_.cells(), first_time, {}};
    const std::size_t piece = times * slab.cells;
    slab.values.resize(slab.scenarios * slab.replicates * piece);
    const std::size_t first = first_value(shape_, indicator) + first_time * slab.cells;
    for (std::size_t s = 0; s < slab.scenarios; ++s) {
        for (std::size_t r = 0; r < slab.replicates; ++r) {
            double* const into = slab.values.data() + (s * slab.replicates + r) * piece;
            files_[r].read_values(s, first, {into, piece});
        }
    }
    return slab;
}

std::vector<double> ReplicateSet::spreads(std::size_t replicate) const {
    std::vector<double> all(shape_.indicators.size() * shape_.cells());
    files_[replicate].read_values(0, first_value(shape_, shape_.indicators.size()), all);
    return all;
}

Costs ReplicateSet::costs(std::size_t scenario, std::size_t year) const {
    Costs costs{size(), shape_.neighbourhoods.size() * shape_.cost_lines.size(), {}, {}, {}};
    costs.planned.resize(costs.replicates * costs.places);
    costs.realised = costs.shortfall = costs.planned;
    for (std::size_t r = 0; r < costs.replicates; ++r) {
        const std::size_t at = r * costs.places;
        files_[r].read_costs(scenario, year * costs.places, {costs.planned.data() + at, costs.places},
                             {costs.realised.data() + at, costs.places}, {costs.shortfall.data() + at, costs.places});
    }
    return costs;
}

std::vector<std::map<std::string, std::int64_t>> ReplicateSet::counters() const {
    std::vector<std::map<std::string, std::int64_t>> total(shape_.scenarios.size());
    for (const ReplicateFile& file : files_) {
        for (std::size_t s = 0; s < total.size(); ++s) {
            for (const auto& [name, value] : file.counters()[s]) total[s][name] += value;
        }
    }
    return total;
}

}  // namespace adem
