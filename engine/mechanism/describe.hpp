#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/mechanism/parameter.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {

/// Where in a rule a number of the registry lives.
struct Slot {
    std::string path;
    std::size_t offset = 0;
    bool is_lever = false;
    bool is_integer = false;
    std::size_t lever = 0;  ///< index among the schedule's levers, once known

    /// Sets the number in the rule that lies at `root`.
    void write(void* root, double value) const {
        std::byte* place = static_cast<std::byte*>(root) + offset;
        if (is_integer) {
            *reinterpret_cast<int*>(place) = static_cast<int>(value);
        } else {
            *reinterpret_cast<float*>(place) = static_cast<float>(value);
        }
    }
};

namespace detail {

/// The numbers of a parameter or lever as they lie in a rule: one, or one for each word of a vocabulary.
struct Numbers {
    void* first = nullptr;
    bool integer = false;
    std::span<const std::string_view> words = {};  ///< none: one number
};

template <class T, class K, template <class, class> class Holder>
Numbers numbers_of(Holder<T, K>& holder) {
    static_assert(std::is_same_v<T, float> || std::is_same_v<T, int>, "parameters and levers are float or int");
    if constexpr (std::is_void_v<K>) {
        return {&holder.value, std::is_integral_v<T>};
    } else {
        return {holder.values.values.data(), std::is_integral_v<T>, Vocabulary<K>::names};
    }
}

/// Gives the numbers that a rule describes their defaults, and notes what and where they are: what a Describer does
/// whatever the rule's type.
class DescriptionNotes {
  public:
    DescriptionNotes(void* root, Registry& registry, std::vector<Slot>& slots)
        : root_(root), registry_(registry), slots_(slots) {}

    void parameter(std::string_view rule, std::string_view name, const Numbers& numbers, const Default& usual,
                   const Prior& prior, std::string_view source, std::string_view about) const;
    void lever(std::string_view name, const Numbers& numbers, const Default& usual, std::string_view source,
               std::string_view about) const;

  private:
    /// Notes where one of the numbers lies, and gives it its value.
    void place(const Numbers& numbers, std::size_t index, const std::string& path, bool is_lever, double value) const;

    void* root_;
    Registry& registry_;
    std::vector<Slot>& slots_;
};

}  // namespace detail

/// Walks a rule's `describe`: gives every parameter and lever its default, and notes what and where it is.
template <class M>
class Describer {
  public:
    Describer(M& object, void* root, Registry& registry, std::vector<Slot>& slots)
        : Describer(object, detail::DescriptionNotes(root, registry, slots)) {}
    Describer(M& object, const detail::DescriptionNotes& notes) : object_(object), notes_(notes) {}

    /// A parameter of the model; `source`: author, year, publication, or the word assumption. Of a vocabulary with a
    /// value for each word, the prior says how far each may be off in proportion: a draw over its median.
    template <class T, class K>
    void param(std::string_view name, Parameter<T, K> M::*member, const Default& usual, const Prior& prior,
               std::string_view source, std::string_view about) {
        notes_.parameter(M::name, name, detail::numbers_of(object_.*member), usual, prior, source, about);
    }
    /// A lever's name is its path under `policy:`; several rules may read one lever if they declare it alike.
    template <class T, class K>
    void lever(std::string_view name, Lever<T, K> M::*member, const Default& usual, std::string_view source,
               std::string_view about) {
        notes_.lever(name, detail::numbers_of(object_.*member), usual, source, about);
    }
    /// A formula with parameters that several rules share, described under its own name.
    template <class R>
    void rule(R M::*member) {
        Describer<R> shared(object_.*member, notes_);
        R::describe(shared);
    }

  private:
    M& object_;
    detail::DescriptionNotes notes_;
};

}  // namespace adem
