#include "models/variants.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace adem::model {

namespace {

/// It makes no difference whom one knows among professionals, nor for how long.
Variant no_relation_effect() {
    return {"no_relation_effect",
            "Het maakt niet uit welke professional men kent, en hoe lang",
            "It makes no difference which professional one knows, nor for how long",
            {{"relation_benefit.familiarity_effect", 0},
             {"relation_benefit.length_effect", 0},
             {"relation_benefit.early_loss", 0},
             {"relation_gate.penalty", 0},
             {"chance_of_success.match_effect", 0},
             {"asking.familiarity_effect", 0},
             {"asking.client_effect", 0},
             {"felt_fairness.of_familiarity", 0},
             {"felt_fairness.of_match", 0},
             {"door_knock.match_effect", 0},
             {"relation_ends.early_end_weight", 0},
             {"rematch.unsettled", 0},
             {"trust_from_known_face.pace", 0},
             {"relation_ends.passed_on", 0},
             {"trust_from_faces.share", 0}}};
}

/// Neighbours who count on each other do not lower disorder and crime but raise them.
Variant reverse_collective_efficacy() {
    return {"reverse_collective_efficacy",
            "Waar bewoners op elkaar rekenen zijn verloedering en criminaliteit niet lager maar hoger",
            "Where residents count on each other disorder and crime are not lower but higher",
            {{"crime.efficacy_effect", -0.8}, {"disorder.ward", -0.15}, {"lure_target.efficacy", -0.2}}};
}

/// The arrow points the other way: neighbours come to count on each other where it is safe, and not the reverse (Lub
/// 2013; Hipp 2016). What crime and disorder do to collective efficacy (`retreat`) stays.
Variant efficacy_follows_safety() {
    return {"efficacy_follows_safety",
            "Waar het veilig is gaan bewoners op elkaar rekenen; dat maakt een buurt zelf niet veiliger",
            "Residents come to count on each other where it is safe; that makes no place safer",
            {{"crime.efficacy_effect", 0}, {"disorder.ward", 0}, {"lure_target.efficacy", 0}}};
}

/// Who lives there, comes and goes is all: help, trust and ties change nothing for anybody.
Variant composition_only() {
    return {"composition_only",
            "Alleen wie er woont, komt en gaat telt: hulp, vertrouwen en banden veranderen voor niemand iets",
            "Only who lives there, comes and goes counts: help, trust and ties change nothing for anybody",
            {{"relief_of_help.relief.social_support", 0},
             {"relief_of_help.relief.debt_help", 0},
             {"relief_of_help.relief.mental_health", 0},
             {"relief_of_help.relief.youth_work", 0},
             {"relief_of_help.relief.housing_help", 0},
             {"relief_of_help.relief.safety_help", 0},
             {"relief_of_help.gain", 0},
             {"talk.pull", 0},
             {"trust_step.pace", 0},
             {"neighbourhood_rating.talk", 0},
             {"trust_from_faces.pace", 0},
             {"trust_from_known_face.pace", 0},
             {"strengthening.gain", 0},
             {"lessons.gain", 0},
             {"expectation.reliability", 0},
             {"good_stories.persuasion", 0},
             {"story_telling.weight", 0},
             {"loneliness.level", 0},
             {"lure_target.friends", 0},
             {"lure_target.youth_worker", 0},
             {"being_active.trust_gain", 0},
             {"climate_of_activity.pull", 0},
             {"community_spirit.lift", 0},
             {"crime.efficacy_effect", 0},
             {"crime.lure_effect", 0},
             {"disorder.ward", 0}}};
}

/// Ties form between whoever there is, alike or not, near or not, with common friends or not.
Variant random_mixing() {
    return {"random_mixing",
            "Banden ontstaan tussen willekeurige bewoners: gelijkenis, nabijheid en gedeelde vrienden tellen niet",
            "Ties form between residents at random: likeness, nearness and common friends do not count",
            {{"liking.age_weight", 0},
             {"liking.education_weight", 0},
             {"liking.background_weight", 0},
             {"liking.closure", 0},
             {"introductions.chance", 0},
             {"tie_course.bridge", 1},
             {"turning_up.circle.street", 1e6},
             {"turning_up.circle.school", 1e6},
             {"turning_up.circle.association", 1e6},
             {"turning_up.circle.place", 1e6}}};
}

/// A mechanism's parameters begin with its name: "talk.pull".
std::string mechanism_of(const std::string& parameter) { return parameter.substr(0, parameter.find('.')); }

void describe(Variant& form) {
    std::string values;
    for (const auto& [path, value] : form.values)
        values += fmt::format("{}{} = {:g}", values.empty() ? "" : ", ", path.substr(form.name.size() + 1), value);
    form.about_nl = fmt::format("Alleen '{}' in neutrale vorm: {}", form.name, values);
    form.about_en = fmt::format("Only '{}' in its neutral form: {}", form.name, values);
}

std::vector<Variant> taken_out_one_by_one() {
    std::map<std::string, Variant> forms;
    for (const Variant& variant :
         {no_relation_effect(), efficacy_follows_safety(), composition_only(), random_mixing()}) {
        for (const auto& [path, value] : variant.values) forms[mechanism_of(path)].values[path] = value;
    }
    std::vector<Variant> list;
    for (auto& [name, form] : forms) {
        form.name = name;
        describe(form);
        list.push_back(std::move(form));
    }
    return list;
}

}  // namespace

std::span<const Variant> variants() {
    static const std::vector<Variant> all{no_relation_effect(), reverse_collective_efficacy(),
                                          efficacy_follows_safety(), composition_only(), random_mixing()};
    return all;
}

std::span<const Variant> neutral_forms() {
    static const std::vector<Variant> all = taken_out_one_by_one();
    return all;
}

}  // namespace adem::model
