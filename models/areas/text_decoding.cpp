#include "models/areas/text_decoding.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "engine/base/error.hpp"
#include "engine/input/text_file.hpp"

namespace adem::model {
namespace {

/// A conversion of glibc, closed at the end of its scope.
class Conversion {
  public:
    Conversion(const char* to, const char* from) : handle_(::iconv_open(to, from)) {
        if (handle_ == reinterpret_cast<iconv_t>(-1))
            throw MachineError(fmt::format("cannot convert {} to {}: {}", from, to, std::strerror(errno)));
    }
    ~Conversion() { ::iconv_close(handle_); }
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    /// The converted text; nothing when some bytes mean nothing, and then `bad` is the first of them.
    std::optional<std::string> operator()(std::string& bytes, std::size_t& bad) {
        std::string result;
        char* in = bytes.data();
        std::size_t left = bytes.size();
        char block[1 << 16];
        while (left > 0) {
            char* out = block;
            std::size_t room = sizeof block;
            const std::size_t converted = ::iconv(handle_, &in, &left, &out, &room);
            result.append(block, sizeof block - room);
            if (converted == static_cast<std::size_t>(-1) && errno != E2BIG) {
                bad = bytes.size() - left;
                return std::nullopt;
            }
        }
        return result;
    }

  private:
    iconv_t handle_;
};

Place place_of(std::size_t offset, const std::string& bytes, const std::string& file) {
    const std::string_view before(bytes.data(), offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    const std::size_t column = start == std::string_view::npos ? offset + 1 : offset - start;
    return {file, static_cast<int>(line), static_cast<int>(column)};
}

}  // namespace

std::optional<DecodedText> decoded(std::string bytes, const std::string& file, Problems& problems) {
    DecodedText result;
    std::size_t bad = 0;
    auto text = Conversion("UTF-8", "UTF-8")(bytes, bad);
    if (!text) {
        result.windows_1252 = true;
        text = Conversion("UTF-8", "WINDOWS-1252")(bytes, bad);
    }
    if (!text) {
        problems.add(place_of(bad, bytes, file),
                     fmt::format("byte 0x{:02X} is neither UTF-8 nor Windows-1252 (save the file as UTF-8)",
                                 static_cast<unsigned char>(bytes[bad])));
        return std::nullopt;
    }
    auto clean = clean_text(std::move(*text), file, problems);
    if (!clean) return std::nullopt;
    result.text = std::move(*clean);
    return result;
}

}  // namespace adem::model
