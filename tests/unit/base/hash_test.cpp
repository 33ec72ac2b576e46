#include "engine/base/hash.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace adem;

namespace {

std::string hash_of(std::string_view text) {
    ContentHash hash;
    hash.add(text);
    return hash.hex();
}

}  // namespace

TEST_CASE("a fingerprint does not depend on how the bytes are cut", "[unit]") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += static_cast<char>(i * 37);
    const std::string whole = hash_of(text);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        ContentHash hash;
        hash.add(text.substr(0, cut));
        hash.add(text.substr(cut));
        CHECK(hash.hex() == whole);
    }
    ContentHash byte_by_byte;
    for (const char byte : text) byte_by_byte.add(&byte, 1);
    CHECK(byte_by_byte.hex() == whole);
}

TEST_CASE("texts that differ a little have different fingerprints", "[unit]") {
    std::set<std::string> seen;
    std::string zeros;
    for (int length = 0; length < 40; ++length) {
        seen.insert(hash_of(zeros));
        for (std::size_t place = 0; place < zeros.size(); ++place) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string changed = zeros;
                changed[place] = static_cast<char>(1 << bit);
                seen.insert(hash_of(changed));
            }
        }
        zeros += '\0';
    }
    CHECK(seen.size() == 40 + 8 * (39 * 40 / 2));
}

TEST_CASE("a fingerprint may be asked for half-way", "[unit]") {
    ContentHash hash;
    hash.add("neighbour");
    CHECK(hash.hex() == hash_of("neighbour"));
    hash.add("hood");
    CHECK(hash.hex() == hash_of("neighbourhood"));
}

TEST_CASE("a fingerprint is the same on every platform", "[unit]") {
    CHECK(hash_of("") == "88e95cd813dc6174");
    CHECK(hash_of("neighbourhood") == "09f7a6dc2fe6e71f");
}
