#include "tools/adem/story_start.hpp"

#include <fmt/format.h>

#include "tools/adem/story_text.hpp"
#include "tools/adem/story_words.hpp"

namespace adem::tools {

namespace {

using model::Portrait;

constexpr int adult = 18;

Text person(const Portrait& resident) {
    const bool woman = resident.sex == model::Sex::woman;
    if (resident.age < adult) return woman ? Text{"een meisje", "a girl"} : Text{"een jongen", "a boy"};
    return woman ? Text{"een vrouw", "a woman"} : Text{"een man", "a man"};
}

Text place_in_household(const Portrait& resident) {
    if (resident.lives_alone) return {"alleenwonend", "living alone"};
    if (resident.single_parent) return {"alleenstaande ouder", "a single parent"};
    if (resident.with_partner) return {"met een partner", "with a partner"};
    if (resident.role == model::HouseholdRole::child) return {"kind in het huishouden", "a child of the household"};
    return {"met anderen in een huishouden", "with others in a household"};
}

Text home(model::Tenure tenure) {
    switch (tenure) {
        case model::Tenure::owner:
            return {"een koopwoning", "an owner-occupied home"};
        case model::Tenure::social_rent:
            return {"een sociale huurwoning", "a social rented home"};
        case model::Tenure::private_rent:
            break;
    }
    return {"een particuliere huurwoning", "a private rented home"};
}

Text work(const Portrait& resident) {
    if (resident.employed) return {"heeft werk", "has work"};
    return resident.education == model::Education::in_school ? Text{"zit nog op school", "is still in education"}
                                                             : Text{"heeft geen werk", "has no work"};
}

std::string described(const Story& story, Language language) {
    const Portrait& one = story.resident;
    std::string text = Text{"Aan het begin is dit {} van {} jaar, {}", "At the start this is {} of {}, {}"}.with(
        language, person(one).with(language), one.age, place_in_household(one).with(language));
    if (one.children > 0)
        text += Text{"; kinderen onder de 18 in het huishouden: {}", "; children below 18 in the household: {}"}.with(
            language, one.children);
    const std::string they = pronouns_of(one.sex).they.with(language);
    text +=
        Text{". Het huishouden woont in {} en heeft {}schulden die het niet kan betalen",
             ". The household lives in {} and has {}debts that it cannot repay"}
            .with(language, home(one.tenure).with(language), one.in_debt ? "" : Text{"geen ", "no "}.with(language));
    text += Text{"; {} {}.", "; {} {}."}.with(language, they, work(one).with(language));
    if (one.needs > 0)
        text += Text{" Aantal soorten hulp dat nodig is: {}.", " Kinds of help needed: {}."}.with(language, one.needs);
    return text + Text{" Perspectief, het gemiddelde van zeven levensgebieden: {} van 10.",
                       " Perspective, the mean of seven life domains: {} of 10."}
                      .with(language, decimal(static_cast<double>(one.perspective) * 10, 1, language));
}

}  // namespace

Bilingual story_title(const Story&) {
    return {"Eén verzonnen leven onder twee soorten beleid", "One synthetic life under two policies"};
}

Bilingual about_story(const Story& story) {
    return {fmt::format(
                "Deze bewoner bestaat niet: de bevolking van het model is verzonnen uit openbare cijfers, en niemand "
                "erin is een echt persoon. A: {}. B: {}. Dezelfde persoon en hetzelfde toeval in beide werelden "
                "(herhaling {}). {} Nummer: {:016x}.",
                story.titles[0].nl, story.titles[1].nl, story.replicate, story.choice.nl, story.resident.who.value),
            fmt::format(
                "This resident does not exist: the model's population is synthetic, made from public figures, and "
                "nobody in it is a real person. A: {}. B: {}. The same person and the same chance in both worlds "
                "(replicate {}). {} Number: {:016x}.",
                story.titles[0].en, story.titles[1].en, story.replicate, story.choice.en, story.resident.who.value)};
}

Bilingual about_resident(const Story& story) {
    return {described(story, Language::dutch), described(story, Language::english)};
}

}  // namespace adem::tools
