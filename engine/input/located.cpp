#include "engine/input/located.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>

#include "engine/input/content.hpp"
#include "engine/input/flow_depth.hpp"
#include "engine/input/syntax.hpp"
#include "engine/input/text_file.hpp"

namespace adem {
namespace {

using Content = Node::Content;
using Kind = Node::Kind;

/// Thrown after a problem that makes reading on pointless.
struct Stop {};

/// Turns the parser's marks (from 0, in bytes) into places (from 1, in characters).
class Places {
  public:
    Places(const std::string& text, const std::string& file) : text_(text), file_(file) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n') line_starts_.push_back(i + 1);
        }
    }

    Place of(const YAML::Mark& mark) const {
        if (mark.is_null()) return {file_, 1, 1};
        return {file_, mark.line + 1, characters(mark) + 1};
    }

    /// Offset in the text, in bytes.
    std::size_t offset(const YAML::Mark& mark) const {
        return std::min(text_.size(), line_start(mark) + static_cast<std::size_t>(std::max(mark.column, 0)));
    }

    std::string_view rest(const YAML::Mark& mark) const { return std::string_view(text_).substr(offset(mark)); }

    std::string_view line(const YAML::Mark& mark) const {
        const std::size_t start = line_start(mark);
        return std::string_view(text_).substr(start, text_.find('\n', start) - start);
    }

  private:
    std::size_t line_start(const YAML::Mark& mark) const {
        const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
        return line < line_starts_.size() ? line_starts_[line] : text_.size();
    }

    int characters(const YAML::Mark& mark) const {
        constexpr int longest_counted = 2000;  // keeps one very long line from costing the square of its length
        if (mark.column > longest_counted) return mark.column;
        int count = 0;
        for (std::size_t i = line_start(mark); i < offset(mark); ++i) {
            if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++count;
        }
        return count;
    }

    const std::string& text_;
    std::string file_;
    std::vector<std::size_t> line_starts_ = {0};
};

/// Builds the tree of one document from the parser's events; the parser never recurses deeper than we allow.
class TreeBuilder : public YAML::EventHandler {
  public:
    TreeBuilder(const Places& places, Problems& problems) : places_(places), problems_(problems) {}

    std::shared_ptr<const Content> root() const { return root_; }
    /// Where the innermost list or map began that is still open.
    YAML::Mark innermost() const { return frames_.empty() ? YAML::Mark::null_mark() : frames_.back().mark; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (root_) stop(mark, "a second document starts here (one file holds one document; remove the '---')");
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { leaf(mark, Kind::nothing, "?", anchor, ""); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::string_view rest = places_.rest(mark);
        if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'') && !quote_is_closed(rest)) {
            stop(mark, "this quote is not closed");
        }
        leaf(mark, Kind::scalar, tag, anchor, value);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto known = anchors_.find(anchor);
        if (known == anchors_.end()) stop(mark, "alias inside the value it stands for (it would never end)");
        attach(known->second, mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, Kind::list, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, Kind::map, tag, anchor);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Frame {
        std::shared_ptr<Content> content;
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        bool has_key = false, skip_value = false;
        std::string key = {};
        Place key_place = {};
        std::unordered_map<std::string, int> lines = {};  // of the keys so far
    };

    [[noreturn]] void stop(const YAML::Mark& mark, std::string message) {
        problems_.add(places_.of(mark), std::move(message));
        throw Stop{};
    }

    std::shared_ptr<Content> make(const YAML::Mark& mark, Kind kind, const std::string& tag) {
        if (tag != "" && tag != "?" && tag != "!") {
            constexpr std::string_view standard = "tag:yaml.org,2002:";
            const std::string shown = tag.starts_with(standard) ? "!!" + tag.substr(standard.size()) : tag;
            problems_.add(places_.of(mark), fmt::format("tag {} has no meaning here (remove it)", in_quotes(shown)));
        }
        auto content = std::make_shared<Content>();
        content->kind = kind;
        content->place = places_.of(mark);
        content->height = kind == Kind::list || kind == Kind::map ? 1 : 0;
        return content;
    }

    void leaf(const YAML::Mark& mark, Kind kind, const std::string& tag, YAML::anchor_t anchor,
              const std::string& text) {
        auto content = make(mark, kind, tag);
        content->text = text;
        content->quoted = tag == "!";
        if (anchor) anchors_[anchor] = content;
        attach(content, mark);
    }

    void open(const YAML::Mark& mark, Kind kind, const std::string& tag, YAML::anchor_t anchor) {
        if (static_cast<int>(frames_.size()) >= deepest_nesting) too_deep(mark);
        frames_.push_back({make(mark, kind, tag), mark, anchor});
    }

    void close() {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        if (frame.anchor) anchors_[frame.anchor] = frame.content;
        attach(frame.content, frame.mark);
    }

    [[noreturn]] void too_deep(const YAML::Mark& mark) {
        stop(mark, fmt::format("nested too deep (at most {} levels)", deepest_nesting));
    }

    void attach(const std::shared_ptr<const Content>& value, const YAML::Mark& mark) {
        if (frames_.empty()) {
            root_ = value;
            return;
        }
        Frame& frame = frames_.back();
        if (static_cast<int>(frames_.size()) + value->height > deepest_nesting) too_deep(mark);
        frame.content->height = std::max(frame.content->height, value->height + 1);
        frame.content->size += value->size;
        if (frame.content->size > most_nodes) {
            stop(mark, fmt::format("too much content (more than {} values after following aliases)", most_nodes));
        }
        if (frame.content->kind == Kind::list) {
            frame.content->entries.push_back({"", places_.of(mark), value});
        } else if (!frame.has_key) {
            take_key(frame, *value, mark);
        } else {
            frame.has_key = false;
            if (!frame.skip_value) frame.content->entries.push_back({frame.key, frame.key_place, value});
        }
    }

    void take_key(Frame& frame, const Content& key, const YAML::Mark& mark) {
        frame.has_key = true;
        frame.skip_value = true;
        frame.key = key.text;
        frame.key_place = places_.of(mark);
        if (key.kind != Kind::scalar) {
            problems_.add(frame.key_place, "a key must be text (is there a stray ':', '[' or '{'?)");
        } else if (key.text == "<<" && !key.quoted) {
            problems_.add(frame.key_place,
                          "merge key '<<' is not supported (write the values out, or use an alias per value)");
        } else if (const auto [first, fresh] = frame.lines.emplace(key.text, frame.key_place.line); !fresh) {
            problems_.add(frame.key_place,
                          fmt::format("{} is given twice (first in line {})", in_quotes(key.text), first->second));
        } else {
            frame.skip_value = false;
        }
    }

    const Places& places_;
    Problems& problems_;
    std::vector<Frame> frames_;
    std::map<YAML::anchor_t, std::shared_ptr<const Content>> anchors_;
    std::shared_ptr<const Content> root_;
};

std::shared_ptr<const Content> build_tree(const std::string& text, const std::string& file, Problems& problems) {
    const Places places(text, file);
    TreeBuilder builder(places, problems);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return nullptr;
    } catch (const YAML::Exception& error) {
        const bool unclosed =
            error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW || error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW;
        problems.add(places.of(unclosed ? builder.innermost() : error.mark),
                     syntax_message(error.msg, places.line(error.mark)));
        return nullptr;
    }
    return builder.root();
}

}  // namespace

std::optional<Node> parse_yaml(std::string bytes, const std::string& file, Problems& problems) {
    const auto text = clean_text(std::move(bytes), file, problems);
    if (!text) return std::nullopt;
    if (auto deep = too_deep_in_brackets(*text, 2 * deepest_nesting)) {
        problems.add({file, deep->line, deep->column},
                     fmt::format("nested too deep (at most {} levels)", deepest_nesting));
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    const auto root = build_tree(*text, file, problems);
    if (!root && problems.size() == before) problems.add({file, 1, 1}, "the file is empty");
    if (!root) return std::nullopt;
    const Place place = root->kind == Kind::nothing ? Place{file, 1, 1} : root->place;
    return Node(root, "", place, "the file");
}

std::optional<Node> load_yaml(const std::filesystem::path& path, const Place& asked_at, Problems& problems) {
    auto bytes = read_text_file(path, asked_at, problems);
    if (!bytes) return std::nullopt;
    return parse_yaml(std::move(*bytes), shown_path(path), problems);
}

}  // namespace adem
