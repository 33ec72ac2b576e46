#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// What the parameters and mechanisms of the model are, in Dutch and English, for who never read the model: the tables
/// of models/words.
class ModelWords {
  public:
    /// Throws InputError when a table cannot be read.
    explicit ModelWords(const std::filesystem::path& folder);

    /// "Employer's cost of a full-time year: teacher". What has no words here is called as the model calls it, in
    /// English.
    std::string parameter(const ParameterEntry& entry, Language language) const;
    std::string mechanism(const MechanismEntry& entry, Language language) const;
    /// Of a mechanism, or of a rule that several share, by its name. Empty when it is neither.
    std::string mechanism_or_rule(const std::string& name, Language language) const;
    /// Of what a sensitivity analysis calls a factor: one parameter, several that differ in their last word, all of one
    /// mechanism or rule, or a figure of the profile. Empty when it is none of these.
    std::string factor(const Registry& registry, const std::string& name, Language language) const;

  private:
    using Table = std::map<std::string, std::map<Language, std::string>>;
    static Table read(const std::filesystem::path& file);
    static std::string find(const Table& table, const std::string& name, Language language);
    std::string without_element(const ParameterEntry& entry, Language language) const;
    std::string element(const std::string& word, Language language) const;

    Table parameters_, mechanisms_, elements_;
};

/// A line "  name: what it is" for each of these factors that is known.
std::string meanings_of(const std::vector<std::string>& factors, const ModelWords& words, const Registry& registry,
                        Language language);

/// What is taken away to see how much of a difference goes along it.
std::string pathway_words(const Variant& pathway, const ModelWords& words, Language language);

}  // namespace adem::tools
