#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/input/located.hpp"

namespace adem {

/// What a Node points to. Aliases share it; `size` and `height` count it as if it were written out.
struct Node::Content {
    struct Entry {
        std::string key;
        Place key_place;
        std::shared_ptr<const Content> value;
    };
    Kind kind = Kind::nothing;
    Place place;
    std::string text;
    bool quoted = false;
    std::vector<Entry> entries;
    std::size_t size = 1;
    int height = 0;  // levels of lists and maps
};

}  // namespace adem
