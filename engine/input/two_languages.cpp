#include "engine/input/two_languages.hpp"

namespace adem {

std::pair<std::string, std::string> read_in_two_languages(const Node& node, std::size_t longest, Problems& problems) {
    constexpr std::string_view allowed = "text, or a map {nl, en}";
    if (node.is_list() || (node.is_map() && node.children().empty())) node.refuse(allowed, problems);
    if (node.is_list()) return {};
    if (!node.is_map()) {
        const std::string both = node.text(problems, longest).value_or("");
        return {both, both};
    }
    node.refuse_other_keys({"nl", "en"}, problems);
    const auto nl = node.find("nl"), en = node.find("en");
    const std::string dutch = nl ? nl->text(problems, longest).value_or("") : "";
    const std::string english = en ? en->text(problems, longest).value_or("") : "";
    return {nl ? dutch : english, en ? english : dutch};
}

}  // namespace adem
