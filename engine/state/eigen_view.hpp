#pragma once

#include <Eigen/Core>

#include "engine/state/world.hpp"

namespace adem {

namespace detail {

template <class Value>
struct EigenShape;
template <>
struct EigenShape<float> {
    using Type = Eigen::Matrix<float, Eigen::Dynamic, 1>;
};
template <class K>
struct EigenShape<Keyed<float, K>> {
    static constexpr int width = static_cast<int>(vocabulary_size<K>);
    using Type = Eigen::Matrix<float, Eigen::Dynamic, width, width == 1 ? Eigen::ColMajor : Eigen::RowMajor>;
};

template <class C>
using EigenType = typename EigenShape<typename C::Value>::Type;

}  // namespace detail

/// A column as an Eigen vector, or as a matrix of rows x words for a Keyed<float, ...>; free slots included. The view
/// reads and writes the column itself, and holds until rows are added or laid out anew. Eigen's own sums depend on the
/// machine: for figures that are reported use ExactSum.
template <class C>
Eigen::Map<detail::EigenType<C>> eigen_view(World& world) {
    static_assert(sizeof(typename C::Value) % sizeof(float) == 0);
    auto* first = reinterpret_cast<float*>(world.column<C>().live());
    constexpr auto width = static_cast<Eigen::Index>(sizeof(typename C::Value) / sizeof(float));
    return {first, static_cast<Eigen::Index>(world.table<typename C::Entity>().rows()), width};
}

template <class C>
Eigen::Map<const detail::EigenType<C>> eigen_view(const World& world) {
    const auto view = eigen_view<C>(const_cast<World&>(world));
    return {view.data(), view.rows(), view.cols()};
}

}  // namespace adem
