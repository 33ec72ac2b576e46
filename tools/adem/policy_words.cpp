#include "tools/adem/policy_words.hpp"

#include <algorithm>

#include "tools/adem/lever_words.hpp"
#include "tools/adem/wording.hpp"

namespace adem::tools {

namespace {

class PolicyWriter {
  public:
    PolicyWriter(const Scenario& policy, const Scenario& first, const Registry& registry, Language language)
        : policy_(policy), first_(first), registry_(registry), language_(language), words_(language, Reader::anybody) {}

    std::vector<PolicyWord> list() {
        projects();
        levers();
        settings();
        if (list_.empty() && about().empty())
            list_.push_back({is_first() ? say({"Alles zoals het model het gewoonlijk heeft",
                                               "Everything as the model usually has it"})
                                        : say({"Als ‘{}’", "As ‘{}’"}, title(first_))});
        if (!about().empty()) list_.insert(list_.begin(), {about()});
        return std::move(list_);
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    bool is_first() const { return &policy_ == &first_; }
    const std::string& about() const { return language_ == Language::dutch ? policy_.about_nl : policy_.about_en; }
    const std::string& title(const Scenario& scenario) const {
        const std::string& title = language_ == Language::dutch ? scenario.title_nl : scenario.title_en;
        return title.empty() ? scenario.name : title;
    }

    /// "Regular posts: teacher (FTE): 3; ‘Now’ has 2".
    void unlike(const std::string& what, const std::string& here, const std::string& there,
                const std::string& lever = {}) {
        if (is_first() || here == there)
            list_.push_back({what + ": " + here, lever});
        else
            list_.push_back(
                {say({"{}: {}; ‘{}’ heeft {}", "{}: {}; ‘{}’ has {}"}, what, here, title(first_), there), lever});
    }

    static bool sets(const Scenario& scenario, const LeverEntry& lever) {
        return std::any_of(scenario.policy.begin(), scenario.policy.end(),
                           [&](const LeverPeriod& period) { return period.lever == lever.path; });
    }
    void levers() {
        for (const LeverEntry& lever : registry_.levers) {
            const std::string here = words_.course(lever, policy_), there = words_.course(lever, first_);
            const bool tell = is_first() ? sets(policy_, lever) && !here.ends_with(words_.by_default()) : here != there;
            if (tell) unlike(lever_words(lever, language_), here, there, lever.path);
        }
    }

    std::string project_named(const Scenario& scenario, const std::string& name) const {
        for (const Project& project : scenario.programmes)
            if (project.name == name) return words_.project(project, scenario);
        return {};
    }
    void projects() {
        for (const Project& project : policy_.programmes) {
            const std::string here = words_.project(project, policy_), there = project_named(first_, project.name);
            const std::string what = say({"Project ‘{}’", "Project ‘{}’"}, project.name);
            if (there.empty())
                list_.push_back({what + ": " + here});
            else if (is_first() || here != there)
                unlike(what, here, there);
        }
        for (const Project& project : first_.programmes)
            if (project_named(policy_, project.name).empty())
                list_.push_back({say({"Project ‘{}’ is er niet", "Project ‘{}’ is not there"}, project.name)});
    }

    void settings() {
        const auto both = [&](const Text& what, const std::string& here, const std::string& there) {
            if (here != there) unlike(what.with(language_), here, there);
        };
        both({"Budget", "Budget"}, words_.budget(policy_), words_.budget(first_));
        both({"Aannames", "Assumptions"}, words_.list(policy_.assumptions), words_.list(first_.assumptions));
    }

    const Scenario& policy_;
    const Scenario& first_;
    const Registry& registry_;
    Language language_;
    Wording words_;
    std::vector<PolicyWord> list_;
};

}  // namespace

std::vector<PolicyWord> policy_words(const Scenario& policy, const Scenario& first, const Registry& registry,
                                     Language language) {
    return PolicyWriter(policy, first, registry, language).list();
}

}  // namespace adem::tools
