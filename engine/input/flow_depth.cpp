#include "engine/input/flow_depth.hpp"

namespace adem {
namespace {

/// Walks over text that is inside brackets, or may open one at the start of a value.
class BracketWalk {
  public:
    explicit BracketWalk(std::string_view text) : text_(text) {}

    std::optional<Place> first_deeper_than(int deepest) {
        for (; at_ < text_.size(); step()) {
            const char c = text_[at_];
            if (starts_value_ && (c == '[' || c == '{')) {
                if (++depth_ > deepest) return Place{"", line_, column_};
            } else if (depth_ > 0 && (c == ']' || c == '}')) {
                --depth_;
            } else if (starts_value_ && (c == '"' || c == '\'')) {
                skip_quoted(c);
            } else if (c == '#' && after_space_) {
                while (at_ + 1 < text_.size() && text_[at_ + 1] != '\n') step();
            }
        }
        return std::nullopt;
    }

  private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

    /// Goes one character on; stays at the end.
    void step() {
        if (at_ >= text_.size()) return;
        const char c = text_[at_++];
        ++column_;
        if (!is_space(c)) starts_value_ = opens_value(c);
        after_space_ = is_space(c);
        if (c != '\n') return;
        ++line_;
        column_ = 1;
        if (depth_ == 0) starts_value_ = true;
    }

    /// Whether a value may start after `c`, the character just passed.
    bool opens_value(char c) const {
        if (depth_ > 0) return c == ',' || c == ':' || c == '?' || (starts_value_ && (c == '[' || c == '{'));
        const bool before_space = at_ == text_.size() || is_space(text_[at_]);
        return before_space && (c == ':' || c == '?' || c == '-');
    }

    /// Stops at the closing quote.
    void skip_quoted(char quote) {
        for (step(); at_ < text_.size(); step()) {
            const bool next_is_quote = at_ + 1 < text_.size() && text_[at_ + 1] == quote;
            if (quote == '"' && text_[at_] == '\\') {
                step();
            } else if (text_[at_] == quote) {
                if (quote == '"' || !next_is_quote) return;
                step();
            }
            if (at_ >= text_.size()) return;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1, depth_ = 0;
    bool starts_value_ = true, after_space_ = true;
};

}  // namespace

std::optional<Place> too_deep_in_brackets(std::string_view text, int deepest) {
    return BracketWalk(text).first_deeper_than(deepest);
}

}  // namespace adem
