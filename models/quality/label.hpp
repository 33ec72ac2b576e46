#pragma once

#include <string_view>

namespace adem::model {

/// What something is called, in both languages.
struct Label {
    std::string_view dutch, english;
};

}  // namespace adem::model
