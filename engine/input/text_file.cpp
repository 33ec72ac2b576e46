#include "engine/input/text_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace adem {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

/// Length in bytes of the UTF-8 character at `i`; 0 when there is none (RFC 3629, table in section 4).
std::size_t utf8_length(std::string_view text, std::size_t i) {
    const unsigned lead = byte_at(text, i);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((byte_at(text, i + k) & 0xC0) != 0x80) return 0;
    }
    const unsigned second = byte_at(text, i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool too_large = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || too_large ? 0 : length;
}

std::string without_mark_and_returns(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r') {
            text += bytes[i];
        } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
            text += '\n';
        }
    }
    return text;
}

std::string control_problem(unsigned byte) {
    if (byte == 0) return "NUL byte (this is not a text file, or it is UTF-16; save it as UTF-8)";
    return fmt::format("control character 0x{:02X} (only tab and line ends are allowed)", byte);
}

bool is_control(unsigned byte) { return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F; }

}  // namespace

std::string shown_path(const std::filesystem::path& path) {
    if (path.is_relative()) return path.lexically_normal().string();
    std::error_code none;
    const auto here = std::filesystem::current_path(none);
    const auto relative = none || here == here.root_path() ? path : path.lexically_proximate(here);
    const bool outside = relative.empty() || relative.is_absolute() || *relative.begin() == "..";
    return (outside ? path : relative).lexically_normal().string();
}

std::optional<std::string> read_text_file(const std::filesystem::path& path, const Place& asked_at, Problems& problems,
                                          std::size_t largest) {
    const std::string shown = shown_path(path);
    const auto refuse = [&](const std::string& why) {
        problems.add(asked_at, fmt::format("cannot read '{}' ({})", shown, why));
        return std::nullopt;
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return refuse("it is a folder, not a file");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return refuse(errno == ENOENT ? "no such file" : std::strerror(errno));
    std::string bytes;
    char block[1 << 16];
    while (const std::size_t got = std::fread(block, 1, sizeof block, file.get())) {
        bytes.append(block, got);
        if (bytes.size() > largest) return refuse(fmt::format("larger than {} MiB", largest >> 20));
    }
    if (std::ferror(file.get())) return refuse(std::strerror(errno));
    return bytes;
}

std::optional<std::string> clean_text(std::string bytes, const std::string& file, Problems& problems) {
    const std::string text = without_mark_and_returns(bytes);
    const std::size_t before = problems.size();
    Place place{file, 1, 1};
    for (std::size_t i = 0; i < text.size() && problems.size() < before + Problems::most_shown;) {
        const std::size_t length = utf8_length(text, i);
        const unsigned byte = byte_at(text, i);
        if (length == 0) {
            problems.add(place, fmt::format("byte 0x{:02X} is not UTF-8 (save the file as UTF-8)", byte));
        } else if (is_control(byte)) {
            problems.add(place, control_problem(byte));
        }
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else {
            ++place.column;
        }
        i += length == 0 ? 1 : length;
    }
    if (problems.size() > before) return std::nullopt;
    return text;
}

}  // namespace adem
