#include "tools/adem/report/limits.hpp"

#include "models/measures.hpp"

namespace adem::tools::report {

namespace {

constexpr Text general[] = {
    {"Dit is geen voorspelling voor een wijk. De bewoners zijn verzonnen: zo gemaakt dat zij samen passen bij "
     "gepubliceerde cijfers. "
     "Over "
     "een bepaalde straat of persoon is hieruit niets af te leiden.",
     "This is no forecast for a neighbourhood. Its residents are synthetic: made so that together they fit published "
     "figures. Nothing can be learned from it about any street or person."},
    {"De vorm van het model is zelf een aanname: welke verbanden er zijn, ligt vast en zit niet in de marges. Met "
     "andere aannames (adem list variants) is na te gaan of de uitkomst blijft staan.",
     "The form of the model is itself an assumption: which links there are is fixed and is not in the margins. Other "
     "assumptions (adem list variants) show whether the outcome stands."},
    {"Prijzen en bevolkingscijfers blijven die van het jaar waarin zij zijn gemeten.",
     "Prices and demographic rates stay those of the year in which they were measured."},
    {"Wat alleen een besluit of een houding is, zoals iets beloven of bewoners laten beslissen, heeft geen eigen "
     "prijs.",
     "What is only a decision or an attitude, such as to promise something or to let residents decide, has no price of "
     "its own."},
    {"Wie dicht bij wie woont, is een plaats op een cirkel en geen kaart.",
     "Who lives near whom is a place on a circle, not a map."},
    {"Criminaliteit kent slachtoffers en verleiding, maar geen daders bij naam; huren tellen alleen mee waar een "
     "woning wordt "
     "gerenoveerd.",
     "Crime has victims and a lure, but no offenders by name; rents count only where a home is renovated."},
    {"Wie naar een andere wijk verhuist, raakt de band met professionals kwijt, maar niet die met bewoners.",
     "Who moves to another neighbourhood loses the contact with professionals, but keeps the ties with residents."}};

constexpr Text drawn{
    "Van elke onzekere parameter is telkens opnieuw een waarde getrokken. Die verdelingen zijn zelf deels een "
    "schatting van de makers.",
    "Each uncertain parameter was drawn anew; the distributions themselves are partly an estimate of "
    "the makers."};
constexpr Text fixed{
    "Alle werelden hier delen dezelfde parameters: wat niemand over die parameters weet, zit niet in de "
    "marges. Met --set draw_parameters=yes komt het erin.",
    "All worlds here share the same parameters: what nobody knows about these is not in the margins. "
    "With --set draw_parameters=yes it is."};

}  // namespace

Json limits(const Source& source) {
    Json list = Json::array();
    list.push_back(said(source.parameters_drawn() ? drawn : fixed));
    for (const Text& text : general) list.push_back(said(text));
    const auto small = [&](Language language) { return small_groups_text(source.shape(), source.small(), language); };
    if (!small(Language::english).empty()) list.push_back(in_both(small));
    return list;
}

}  // namespace adem::tools::report
