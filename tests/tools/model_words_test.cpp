// What parameters and mechanisms are called for who never read the model.
#include "tools/adem/model_words.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "models/neighbourhood_model.hpp"
#include "models/population/varied_figures.hpp"
#include "tests/support/paths.hpp"
#include "tools/adem/report/table_file.hpp"

namespace adem::test {

using namespace adem::tools;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr std::size_t longest = 130;  // characters, before the element

const Registry& registry() {
    static const Registry all = model::neighbourhood_model().registry();
    return all;
}

std::filesystem::path folder() { return source_folder() / "models" / "words"; }

const ModelWords& words() {
    static const ModelWords all(folder());
    return all;
}

std::vector<std::string> names_in(const char* file) {
    const report::TableFile table(folder() / file, {"name", "nl", "en"});
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.rows(); ++row) names.push_back(table.text(row, "name"));
    return names;
}

/// Words of their own in both languages, that nothing else has, and short enough for a table.
class Distinct {
  public:
    void check(const std::string& name, const std::string& dutch, const std::string& english) {
        INFO(name << ": " << dutch << " / " << english);
        CHECK(dutch != english);
        CHECK(dutch_.insert(dutch).second);
        CHECK(english_.insert(english).second);
        for (const std::string& text : {dutch, english}) {
            CHECK_FALSE(text.empty());
            CHECK(width_of(text.substr(0, text.rfind(": "))) <= longest);
            CHECK_THAT(text, !Contains("_") && !Contains("  "));
            CHECK(text.back() != '.');
        }
    }

  private:
    std::set<std::string> dutch_, english_;
};

}  // namespace

TEST_CASE("every parameter has words of its own in Dutch and in English", "[unit]") {
    Distinct distinct;
    for (const ParameterEntry& one : registry().parameters) {
        distinct.check(one.path, words().parameter(one, Language::dutch), words().parameter(one, Language::english));
        CHECK_THAT(words().parameter(one, Language::dutch), !StartsWith(one.about));
    }
}

TEST_CASE("every mechanism has words of its own in Dutch and in English", "[unit]") {
    Distinct distinct;
    for (const MechanismEntry& one : registry().mechanisms)
        distinct.check(one.name, words().mechanism(one, Language::dutch), words().mechanism(one, Language::english));
}

TEST_CASE("no words are of a parameter, a mechanism or a rule that the model does not have", "[unit]") {
    std::set<std::string> parameters, owners, elements;
    for (const ParameterEntry& one : registry().parameters) {
        const std::size_t end = one.element.empty() ? 0 : one.element.size() + 1;
        parameters.insert(one.path.substr(0, one.path.size() - end));
        owners.insert(one.path.substr(0, one.path.find('.')));
        elements.insert(one.element);
    }
    for (const MechanismEntry& one : registry().mechanisms) owners.insert(one.name);
    for (const model::ProfileField& figure : model::varied_figures())
        parameters.insert("profile." + std::string(figure.name));
    const auto all_known = [](const char* file, const std::set<std::string>& known) {
        for (const std::string& name : names_in(file)) {
            INFO(file << ": " << name);
            CHECK(known.contains(name));
        }
    };
    all_known("parameters.csv", parameters);
    all_known("mechanisms.csv", owners);
    all_known("elements.csv", elements);
}

TEST_CASE("whatever an analysis varies has words: parameters, those of one name, mechanisms, rules, figures",
          "[unit]") {
    for (const ParameterEntry& one : registry().parameters)
        for (const std::string& name : {one.path, one.path.substr(0, one.path.find('.'))}) {
            INFO(name);
            CHECK_FALSE(words().factor(registry(), name, Language::dutch).empty());
        }
    for (const model::ProfileField& figure : model::varied_figures())
        CHECK_FALSE(words().factor(registry(), "profile." + std::string(figure.name), Language::dutch).empty());
    CHECK(words().factor(registry(), "no_such_thing", Language::dutch).empty());
    const std::string wages = words().factor(registry(), "prices.wage", Language::dutch);
    const ParameterEntry& teacher = *registry().parameter("prices.wage.teacher");
    CHECK(words().parameter(teacher, Language::dutch) == wages + ": " + "leerkracht");
    CHECK(meanings_of({"prices.wage", "no_such_thing"}, words(), registry(), Language::dutch) ==
          "  prices.wage: " + wages + "\n");
}

}  // namespace adem::test
