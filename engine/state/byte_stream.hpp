#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/error.hpp"

namespace adem {

static_assert(std::endian::native == std::endian::little, "snapshots are kept in the machine's own byte order");

/// Appends plain values, texts and arrays to a row of bytes, or hands them on piece by piece.
class ByteWriter {
  public:
    using Sink = std::function<void(std::span<const std::byte>)>;

    /// Keeps everything, for `bytes`.
    ByteWriter() = default;
    /// Keeps nothing.
    explicit ByteWriter(Sink sink) : sink_(std::move(sink)) {}

    template <class T>
    void number(T value) {
        static_assert(std::is_trivially_copyable_v<T>);
        raw(std::as_bytes(std::span<const T, 1>(&value, 1)));
    }
    void text(std::string_view text) {
        number<std::uint64_t>(text.size());
        raw(std::as_bytes(std::span(text)));
    }
    template <class T>
    void array(std::span<const T> values) {
        number<std::uint64_t>(values.size_bytes());
        raw(std::as_bytes(values));
    }
    void raw(std::span<const std::byte> some) {
        written_ += some.size();
        if (sink_)
            sink_(some);
        else
            bytes_.insert(bytes_.end(), some.begin(), some.end());
    }

    std::uint64_t written() const { return written_; }
    const std::vector<std::byte>& bytes() const { return bytes_; }

  private:
    Sink sink_;
    std::uint64_t written_ = 0;
    std::vector<std::byte> bytes_;
};

/// Reads them again in the same order; throws MachineError when they end too early.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <class T>
    T number() {
        T value;
        std::memcpy(static_cast<void*>(&value), take(sizeof value).data(), sizeof value);
        return value;
    }
    std::string text() {
        const auto letters = bytes();
        return {reinterpret_cast<const char*>(letters.data()), letters.size()};
    }
    std::span<const std::byte> bytes() { return take(number<std::uint64_t>()); }
    template <class T>
    std::vector<T> array() {
        const auto from = bytes();
        if (from.size() % sizeof(T) != 0) throw MachineError("a snapshot of a world is damaged (an array is cut off)");
        std::vector<T> values(from.size() / sizeof(T));
        if (!values.empty()) std::memcpy(static_cast<void*>(values.data()), from.data(), from.size());
        return values;
    }
    std::span<const std::byte> take(std::uint64_t size) {
        if (size > rest_.size()) throw MachineError("a snapshot of a world is damaged (it ends too early)");
        const auto taken = rest_.first(size);
        rest_ = rest_.subspan(size);
        return taken;
    }
    std::span<const std::byte> rest() const { return rest_; }

  private:
    std::span<const std::byte> rest_;
};

}  // namespace adem
