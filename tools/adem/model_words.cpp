#include "tools/adem/model_words.hpp"

#include "tools/adem/lever_words.hpp"
#include "tools/adem/report/table_file.hpp"

namespace adem::tools {

ModelWords::ModelWords(const std::filesystem::path& folder)
    : parameters_(read(folder / "parameters.csv")),
      mechanisms_(read(folder / "mechanisms.csv")),
      elements_(read(folder / "elements.csv")) {}

ModelWords::Table ModelWords::read(const std::filesystem::path& file) {
    const report::TableFile table(file, {"name", "nl", "en"});
    Table words;
    for (std::size_t row = 0; row < table.rows(); ++row)
        words[table.text(row, "name")] = {{Language::dutch, table.text(row, "nl")},
                                          {Language::english, table.text(row, "en")}};
    return words;
}

std::string ModelWords::find(const Table& table, const std::string& name, Language language) {
    const auto found = table.find(name);
    return found == table.end() ? "" : found->second.at(language);
}

std::string ModelWords::element(const std::string& word, Language language) const {
    const std::string own = find(elements_, word, language);
    return own.empty() ? element_words(word, language) : own;
}

std::string ModelWords::without_element(const ParameterEntry& entry, Language language) const {
    const std::string end = entry.element.empty() ? "" : "." + entry.element;
    const std::string own = find(parameters_, entry.path.substr(0, entry.path.size() - end.size()), language);
    return own.empty() ? entry.about : own;
}

std::string ModelWords::parameter(const ParameterEntry& entry, Language language) const {
    const std::string words = without_element(entry, language);
    return entry.element.empty() ? words : words + ": " + element(entry.element, language);
}

std::string ModelWords::mechanism(const MechanismEntry& entry, Language language) const {
    const std::string own = find(mechanisms_, entry.name, language);
    return own.empty() ? entry.about : own;
}

std::string ModelWords::mechanism_or_rule(const std::string& name, Language language) const {
    return find(mechanisms_, name, language);
}

std::string ModelWords::factor(const Registry& registry, const std::string& name, Language language) const {
    if (const ParameterEntry* one = registry.parameter(name)) return parameter(*one, language);
    for (const ParameterEntry& one : registry.parameters)
        if (one.path == name + "." + one.element) return without_element(one, language);
    for (const MechanismEntry& one : registry.mechanisms)
        if (one.name == name) return mechanism(one, language);
    const std::string rule = mechanism_or_rule(name, language);
    return rule.empty() ? find(parameters_, name, language) : rule;
}

std::string meanings_of(const std::vector<std::string>& factors, const ModelWords& words, const Registry& registry,
                        Language language) {
    std::string text;
    for (const std::string& factor : factors) {
        const std::string meaning = words.factor(registry, factor, language);
        if (!meaning.empty()) text += "  " + factor + ": " + meaning + "\n";
    }
    return text;
}

std::string pathway_words(const Variant& pathway, const ModelWords& words, Language language) {
    const std::string& about = language == Language::dutch ? pathway.about_nl : pathway.about_en;
    const std::string mechanism = words.mechanism_or_rule(pathway.name, language);
    return mechanism.empty() ? about : mechanism + ". " + about;
}

}  // namespace adem::tools
