#include "tools/adem/story_traits.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace adem::tools {

namespace {

using model::Portrait;

constexpr int adult = 18, old_age = 67;
constexpr float lonely_from = 0.5F, ill_below = 0.5F;

struct Trait {
    Text name;
    bool (*holds)(const Portrait&);
};

constexpr std::array traits{
    Trait{{"vrouw", "woman"}, [](const Portrait& t) { return t.sex == model::Sex::woman; }},
    Trait{{"man", "man"}, [](const Portrait& t) { return t.sex == model::Sex::man; }},
    Trait{{"kind thuis", "child at home"}, [](const Portrait& t) { return t.role == model::HouseholdRole::child; }},
    Trait{{"ouder", "parent"}, [](const Portrait& t) { return t.role == model::HouseholdRole::parent; }},
    Trait{{"alleenstaande ouder", "single parent"}, [](const Portrait& t) { return t.single_parent; }},
    Trait{{"alleenwonend", "living alone"}, [](const Portrait& t) { return t.lives_alone; }},
    Trait{{"met partner", "with a partner"}, [](const Portrait& t) { return t.with_partner; }},
    Trait{{"schulden", "debts"}, [](const Portrait& t) { return t.in_debt; }},
    Trait{{"bijstand", "social assistance"}, [](const Portrait& t) { return t.on_assistance; }},
    Trait{{"werk", "work"}, [](const Portrait& t) { return t.employed; }},
    Trait{{"werkloos", "unemployed"},
          [](const Portrait& t) {
              return !t.employed && t.age >= adult && t.age < old_age && t.education != model::Education::in_school;
          }},
    Trait{{"op school", "in education"}, [](const Portrait& t) { return t.education == model::Education::in_school; }},
    Trait{{"met pensioen", "retired"}, [](const Portrait& t) { return t.age >= old_age; }},
    Trait{{"laag opgeleid", "low education"},
          [](const Portrait& t) {
              return t.education == model::Education::none || t.education == model::Education::low;
          }},
    Trait{{"middelbaar opgeleid", "middle education"},
          [](const Portrait& t) { return t.education == model::Education::middle; }},
    Trait{{"hoog opgeleid", "high education"}, [](const Portrait& t) { return t.education == model::Education::high; }},
    Trait{{"laag inkomen", "low income"}, [](const Portrait& t) { return t.income == model::IncomeClass::low; }},
    Trait{{"hoog inkomen", "high income"}, [](const Portrait& t) { return t.income == model::IncomeClass::high; }},
    Trait{{"koopwoning", "owner"}, [](const Portrait& t) { return t.tenure == model::Tenure::owner; }},
    Trait{{"huurwoning", "tenant"}, [](const Portrait& t) { return t.tenure != model::Tenure::owner; }},
    Trait{{"sociale huur", "social rent"}, [](const Portrait& t) { return t.tenure == model::Tenure::social_rent; }},
    Trait{{"particuliere huur", "private rent"},
          [](const Portrait& t) { return t.tenure == model::Tenure::private_rent; }},
    Trait{{"migratieachtergrond", "migration background"},
          [](const Portrait& t) { return t.background != model::Background::netherlands; }},
    Trait{{"achtergrond buiten Europa", "background outside Europe"},
          [](const Portrait& t) { return t.background == model::Background::outside_europe; }},
    Trait{{"eenzaam", "lonely"}, [](const Portrait& t) { return t.loneliness >= lonely_from; }},
    Trait{{"slechte gezondheid", "poor health"}, [](const Portrait& t) { return t.health < ill_below; }},
    Trait{{"hulp nodig", "needs help"}, [](const Portrait& t) { return t.needs > 0; }},
    Trait{{"hulp opgegeven", "gave up on help"}, [](const Portrait& t) { return t.gave_up; }},
    Trait{{"actief in een initiatief", "active in an initiative"}, [](const Portrait& t) { return t.active; }},
    Trait{{"kwetsbaar", "vulnerable"}, [](const Portrait& t) { return t.vulnerable; }},
};

constexpr std::size_t no_trait = traits.size();
constexpr std::size_t named(std::string_view english) {
    for (std::size_t k = 0; k < traits.size(); ++k)
        if (traits[k].name.english == english) return k;
    return no_trait;
}

/// What can be typed beside the names themselves, and the traits it stands for.
struct Phrase {
    std::string_view words, first, second = {};
};
constexpr std::array phrases{
    Phrase{"female", "woman"},
    Phrase{"girl", "woman", "child at home"},
    Phrase{"meisje", "woman", "child at home"},
    Phrase{"male", "man"},
    Phrase{"boy", "man", "child at home"},
    Phrase{"jongen", "man", "child at home"},
    Phrase{"child", "child at home"},
    Phrase{"kind", "child at home"},
    Phrase{"mother", "woman", "parent"},
    Phrase{"moeder", "woman", "parent"},
    Phrase{"father", "man", "parent"},
    Phrase{"vader", "man", "parent"},
    Phrase{"children", "parent"},
    Phrase{"kinderen", "parent"},
    Phrase{"single mother", "woman", "single parent"},
    Phrase{"alleenstaande moeder", "woman", "single parent"},
    Phrase{"single father", "man", "single parent"},
    Phrase{"alleenstaande vader", "man", "single parent"},
    Phrase{"eenoudergezin", "single parent"},
    Phrase{"alone", "living alone"},
    Phrase{"single", "living alone"},
    Phrase{"alleen", "living alone"},
    Phrase{"alleenstaand", "living alone"},
    Phrase{"alleenstaande", "living alone"},
    Phrase{"couple", "with a partner"},
    Phrase{"partner", "with a partner"},
    Phrase{"married", "with a partner"},
    Phrase{"stel", "with a partner"},
    Phrase{"samenwonend", "with a partner"},
    Phrase{"getrouwd", "with a partner"},
    Phrase{"debt", "debts"},
    Phrase{"schuld", "debts"},
    Phrase{"welfare", "social assistance"},
    Phrase{"job", "work"},
    Phrase{"works", "work"},
    Phrase{"working", "work"},
    Phrase{"employed", "work"},
    Phrase{"baan", "work"},
    Phrase{"werkt", "work"},
    Phrase{"werkend", "work"},
    Phrase{"jobless", "unemployed"},
    Phrase{"student", "in education"},
    Phrase{"scholier", "in education"},
    Phrase{"pensioen", "retired"},
    Phrase{"gepensioneerd", "retired"},
    Phrase{"low educated", "low education"},
    Phrase{"laagopgeleid", "low education"},
    Phrase{"high educated", "high education"},
    Phrase{"highly educated", "high education"},
    Phrase{"hoogopgeleid", "high education"},
    Phrase{"middelbaar", "middle education"},
    Phrase{"poor", "low income"},
    Phrase{"arm", "low income"},
    Phrase{"rich", "high income"},
    Phrase{"rijk", "high income"},
    Phrase{"home owner", "owner"},
    Phrase{"eigenaar", "owner"},
    Phrase{"koper", "owner"},
    Phrase{"renter", "tenant"},
    Phrase{"huurder", "tenant"},
    Phrase{"migrant", "migration background"},
    Phrase{"outside europe", "background outside Europe"},
    Phrase{"buiten europa", "background outside Europe"},
    Phrase{"eenzame", "lonely"},
    Phrase{"werkloze", "unemployed"},
    Phrase{"kwetsbare", "vulnerable"},
    Phrase{"zieke", "poor health"},
    Phrase{"ill", "poor health"},
    Phrase{"unhealthy", "poor health"},
    Phrase{"ziek", "poor health"},
    Phrase{"ongezond", "poor health"},
    Phrase{"gave up", "gave up on help"},
    Phrase{"opgegeven", "gave up on help"},
    Phrase{"active", "active in an initiative"},
    Phrase{"actief", "active in an initiative"},
};
static_assert(std::all_of(phrases.begin(), phrases.end(), [](const Phrase& phrase) {
    return named(phrase.first) != no_trait && (phrase.second.empty() || named(phrase.second) != no_trait);
}));

}  // namespace

Text trait_name(std::size_t trait) { return traits[trait].name; }

bool holds(std::size_t trait, const Portrait& resident) { return traits[trait].holds(resident); }

bool is_of_children(std::size_t trait) { return trait == named("child at home") || trait == named("in education"); }

std::string in_lower_case(std::string_view text) {
    std::string result;
    for (const char letter : text) result += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return result;
}

std::vector<std::size_t> traits_meant_by(const std::string& text) {
    for (std::size_t k = 0; k < traits.size(); ++k)
        if (text == in_lower_case(traits[k].name.english) || text == in_lower_case(traits[k].name.dutch)) return {k};
    for (const Phrase& phrase : phrases) {
        if (text != phrase.words) continue;
        if (phrase.second.empty()) return {named(phrase.first)};
        return {named(phrase.first), named(phrase.second)};
    }
    return {};
}

std::vector<std::string> phrases_of_traits() {
    std::vector<std::string> known;
    for (const Trait& trait : traits) {
        known.push_back(in_lower_case(trait.name.english));
        known.push_back(in_lower_case(trait.name.dutch));
    }
    for (const Phrase& phrase : phrases) known.emplace_back(phrase.words);
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return known;
}

}  // namespace adem::tools
