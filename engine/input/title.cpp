#include "engine/input/title.hpp"

namespace adem {

std::pair<std::string, std::string> read_title(const Node& node, Problems& problems) {
    constexpr std::size_t longest = 300;
    if (!node.is_map()) {
        const std::string both = node.text(problems, longest).value_or("");
        return {both, both};
    }
    node.refuse_other_keys({"nl", "en"}, problems);
    const auto nl = node.find("nl"), en = node.find("en");
    if (!nl && !en) node.refuse("text, or a map {nl, en}", problems);
    const std::string dutch = nl ? nl->text(problems, longest).value_or("") : "";
    const std::string english = en ? en->text(problems, longest).value_or("") : "";
    return {nl ? dutch : english, en ? english : dutch};
}

}  // namespace adem
