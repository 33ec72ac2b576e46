#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/run/simulation.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/layout.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

/// A small neighbourhood to try one mechanism in, and what a test asks of it.
namespace adem::test {

struct SmallWorld {
    std::size_t households = 60;  ///< of each neighbourhood; a little over two residents in each
    std::size_t neighbourhoods = 1;
    std::uint64_t seed = 1;
    double vacancy = 0.05;  ///< share of dwellings without a household
};

/// Households of every type in dwellings of every tenure, ages 0-89, all columns consistent, two places, the six
/// institutions; no ties, needs, posts, workers, programmes or initiatives. Starts in month 0. The audit finds nothing.
World small_world(const SmallWorld& wanted = {});

/// A post and a worker in it, with the columns' first values. Rows of workers and posts may shift.
Row add_worker(World& world, std::size_t neighbourhood, model::Role role);

/// What a test sets apart from the defaults.
struct Settings {
    std::vector<std::pair<std::string, double>> parameters = {};
    std::vector<LeverSetting> levers = {};
};

/// A lever at this value in these months, everywhere.
LeverSetting lever_at(std::string path, double value, int from = -1000, int until = 1000);

/// The world after so many months of these phases alone.
World simulate(World world, std::vector<Phase> phases, int months, const Settings& settings = {},
               Division division = {});

/// The rows of a table, those of one neighbourhood after the other.
template <class E>
std::vector<Row> rows(const World& world) {
    std::vector<Row> found;
    for (Row row = 0; row < world.table<E>().rows(); ++row)
        if (world.table<E>().occupied(row)) found.push_back(row);
    return found;
}

template <class C>
void set_all(World& world, const typename C::Value& value) {
    for (const Row row : rows<typename C::Entity>(world)) world.at<C>(row) = value;
}

/// Mean of a column of numbers over its rows; 0 without rows.
template <class C>
double mean(const World& world) {
    double sum = 0;
    const auto all = rows<typename C::Entity>(world);
    for (const Row row : all) sum += static_cast<double>(world.at<C>(row));
    return all.empty() ? 0 : sum / static_cast<double>(all.size());
}

template <class E, class Condition>
std::size_t count_if(const World& world, Condition condition) {
    std::size_t count = 0;
    for (const Row row : rows<E>(world)) count += condition(row) ? 1 : 0;
    return count;
}

}  // namespace adem::test
