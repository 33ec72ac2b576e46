#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
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

/// Walks a rule's `describe`: gives every parameter and lever its default, and notes what and where it is.
template <class M>
class Describer {
  public:
    Describer(M& object, const void* root, Registry& registry, std::vector<Slot>& slots)
        : object_(object), root_(root), registry_(registry), slots_(slots) {}

    /// A parameter of the model; `source`: author, year, publication, or the word assumption. Of a vocabulary with a
    /// value for each word, the prior says how far each may be off in proportion: a draw over its median.
    template <class T, class K>
    void param(std::string_view name, Parameter<T, K> M::*member, const Default& usual, const Prior& prior,
               std::string_view source, std::string_view about) {
        each<T, K>(object_.*member, usual, [&](T& number, const std::string& element, double value) {
            ParameterEntry entry{dotted(dotted(std::string(M::name), name), element),
                                 std::string(M::name),
                                 std::string(name),
                                 element,
                                 std::string(usual.unit),
                                 usual.low,
                                 usual.high,
                                 value,
                                 prior,
                                 std::string(source),
                                 std::string(about),
                                 std::is_integral_v<T>};
            slots_.push_back({entry.path, offset_of(number), false, entry.integer, 0});
            registry_.parameters.push_back(std::move(entry));
        });
    }
    /// A lever's name is its path under `policy:`; several rules may read one lever if they declare it alike.
    template <class T, class K>
    void lever(std::string_view name, Lever<T, K> M::*member, const Default& usual, std::string_view source,
               std::string_view about) {
        each<T, K>(object_.*member, usual, [&](T& number, const std::string& element, double value) {
            LeverEntry entry{dotted(std::string(name), element),
                             element,
                             std::string(usual.unit),
                             usual.low,
                             usual.high,
                             value,
                             std::string(source),
                             std::string(about),
                             std::is_integral_v<T>};
            slots_.push_back({entry.path, offset_of(number), true, entry.integer, 0});
            registry_.levers.push_back(std::move(entry));
        });
    }
    /// A formula with parameters that several rules share, described under its own name.
    template <class R>
    void rule(R M::*member) {
        Describer<R> shared(object_.*member, root_, registry_, slots_);
        R::describe(shared);
    }

  private:
    template <class T, class K, class Holder, class Visit>
    static void each(Holder& holder, const Default& info, Visit visit) {
        static_assert(std::is_same_v<T, float> || std::is_same_v<T, int>, "parameters and levers are float or int");
        if constexpr (std::is_void_v<K>) {
            holder.value = static_cast<T>(info.value);
            visit(holder.value, std::string{}, info.value);
        } else {
            if (!info.each.empty() && info.each.size() != vocabulary_size<K>)
                throw std::logic_error("a description gives too few or too many values");
            for (const K key : all_of<K>()) {
                const double value = info.each.empty() ? info.value : info.each[static_cast<std::size_t>(key)];
                holder.values[key] = static_cast<T>(value);
                visit(holder.values[key], std::string(name_of(key)), value);
            }
        }
    }
    static std::string dotted(std::string head, std::string_view tail) {
        return tail.empty() ? head : head + "." + std::string(tail);
    }
    std::size_t offset_of(const auto& number) const {
        return static_cast<std::size_t>(reinterpret_cast<const std::byte*>(&number) -
                                        static_cast<const std::byte*>(root_));
    }

    M& object_;
    const void* root_;
    Registry& registry_;
    std::vector<Slot>& slots_;
};

}  // namespace adem
