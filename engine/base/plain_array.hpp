#pragma once

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace adem {

/// Plain values side by side, for arrays so large that they must not be there twice: where the system can lengthen a
/// piece of memory without copying it, growing takes no more than what is added. (A `std::vector` that grows holds the
/// old and the new array for a moment.)
template <class T>
class PlainArray {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    using value_type = T;

    PlainArray() = default;
    explicit PlainArray(std::span<const T> values) {
        make_room(values.size());
        std::copy(values.begin(), values.end(), data());
    }
    PlainArray(const PlainArray& other) : PlainArray(std::span<const T>(other.data(), other.size())) {}
    PlainArray& operator=(const PlainArray&) = delete;
    PlainArray(PlainArray&& other) noexcept : values_(std::move(other.values_)), size_(std::exchange(other.size_, 0)) {}
    PlainArray& operator=(PlainArray&& other) noexcept {
        values_ = std::move(other.values_);
        size_ = std::exchange(other.size_, 0);
        return *this;
    }
    ~PlainArray() = default;

    T* data() { return values_.get(); }
    const T* data() const { return values_.get(); }
    std::size_t size() const { return size_; }
    /// Throws std::bad_alloc, and is then as it was.
    void resize(std::size_t size, const T& first = T{}) {
        const std::size_t before = size_;
        make_room(size);
        if (size > before) std::fill(data() + before, data() + size, first);
    }

  private:
    struct Free {
        void operator()(T* values) const { std::free(values); }
    };

    void make_room(std::size_t size) {
        if (size == size_) return;
        void* const moved = std::realloc(values_.get(), std::max<std::size_t>(size, 1) * sizeof(T));
        if (moved == nullptr) throw std::bad_alloc();
        static_cast<void>(values_.release());
        values_.reset(static_cast<T*>(moved));
        size_ = size;
    }

    std::unique_ptr<T[], Free> values_;
    std::size_t size_ = 0;
};

}  // namespace adem
