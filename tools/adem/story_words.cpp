#include "tools/adem/story_words.hpp"

#include <array>

namespace adem::tools {

namespace {

/// In the order of model::EventKind.
constexpr std::array<EventWords, vocabulary_size<model::EventKind>> all_words{{
    // Household
    {{"{when} kreeg {they}{times} een kind", "{when} {they} had a child{times}"},
     {"kinderen gekregen", "children had"}},
    {{"{when} werd{times} in het huishouden een kind geboren", "{when} a child was born into the household{times}"},
     {"kinderen in het huishouden geboren", "children born into the household"}},
    {{"{when} kwam{times} iemand bij het huishouden wonen", "{when} {someone} joined the household"},
     {"wie bij het huishouden kwam", "people who joined the household"}},
    {{"{when} overleed{times} iemand uit het huishouden", "{when} {someone} of the household died"},
     {"overlijden in het huishouden", "deaths in the household"}},
    {{"{when} ging{times} iemand weg uit het huishouden", "{when} {someone} left the household"},
     {"wie uit het huishouden wegging", "people who left the household"}},
    {{"{when} ging{times} de partner weg", "{when} the partner left{times}"},
     {"de partner ging weg", "the partner left"}},
    {{"{when} ging {they}{times} weg bij de partner", "{when} {they} left the partner{times}"},
     {"weggegaan bij de partner", "left the partner"}},
    {{"{when} ging {they}{times} bij iemand in de wijk wonen",
      "{when} {they} moved in with someone in the neighbourhood{times}"},
     {"bij iemand gaan wonen", "moved in with someone"}},
    {{"{when} kreeg {they}{times} een eigen woning in de wijk",
      "{when} {they} got a home of {their} own in the neighbourhood{times}"},
     {"een eigen woning in de wijk", "a home of {their} own in the neighbourhood"}},
    {{"{when} verhuisde het huishouden{times} binnen de wijk",
      "{when} the household moved within the neighbourhood{times}"},
     {"verhuisd binnen de wijk", "moves within the neighbourhood"}},
    {{"{when} verhuisde {they}{times} naar een andere wijk in dit scenario",
      "{when} {they} moved to another neighbourhood of this scenario{times}"},
     {"verhuisd naar een andere wijk in dit scenario", "moves to another neighbourhood of this scenario"}},
    {{"{when} werd de woning{times} gerenoveerd", "{when} the home was renovated{times}"},
     {"de woning gerenoveerd", "the home renovated"}},
    {{"{when} werd de woning{times} energiezuinig gemaakt", "{when} the home was made energy-efficient{times}"},
     {"de woning energiezuinig gemaakt", "the home made energy-efficient"}},
    // Work and money
    {{"{when} vond {they}{times} werk", "{when} {they} found work{times}"}, {"werk gevonden", "work found"}},
    {{"{when} verloor {they}{times} {their} werk", "{when} {they} lost {their} work{times}"},
     {"werk verloren", "work lost"}},
    {{"{when} stopte {they}{times} met werken", "{when} {they} stopped working{times}"},
     {"gestopt met werken", "stopped working"}},
    {{"{when} haalde {they}{times} een diploma", "{when} {they} got a diploma{times}"}, {"diploma's", "diplomas"}},
    {{"{when} ging {they}{times} zonder diploma van school", "{when} {they} left school without a diploma{times}"},
     {"van school zonder diploma", "left school without a diploma"}},
    {{"{when} kreeg het huishouden{times} schulden die het niet kan betalen",
      "{when} the household came to have debts that it cannot repay{times}"},
     {"in de schulden geraakt", "times into debt"}},
    {{"{when} kwam het huishouden{times} uit de schulden", "{when} the household got out of debt{times}"},
     {"uit de schulden gekomen", "times out of debt"}},
    {{"{when} kwam het huishouden{times} in de bijstand",
      "{when} the household came to live on social assistance{times}"},
     {"in de bijstand gekomen", "times onto social assistance"}},
    {{"{when} ging het huishouden{times} uit de bijstand", "{when} the household left social assistance{times}"},
     {"uit de bijstand gegaan", "times off social assistance"}},
    {{"{when} ging het huishouden{times} naar een hogere inkomensklasse",
      "{when} the household rose to a higher class of income{times}"},
     {"naar een hogere inkomensklasse", "rises to a higher class of income"}},
    {{"{when} ging het huishouden{times} naar een lagere inkomensklasse",
      "{when} the household fell to a lower class of income{times}"},
     {"naar een lagere inkomensklasse", "falls to a lower class of income"}},
    // Needs and help
    {{"{when} kreeg {they}{times} {what} nodig", "{when} {they} came to need {what}{times}"},
     {"{what} nodig gekregen", "came to need {what}"}},
    {{"{when} werd voor {them}{times} duidelijk dat {they} {what} nodig had",
      "{when} it became clear to {them} that {they} needed {what}{times}"},
     {"duidelijk geworden dat {what} nodig was", "saw the need for {what}"}},
    {{"{when} vertrok{times} de contactpersoon voor {what} uit de wijk",
      "{when} the contact person for {what} left the neighbourhood{times}"},
     {"contactpersonen voor {what} vertrokken", "contact persons for {what} who left"}},
    {{"{when} vertrok{times} de contactpersoon voor {what} uit de wijk, na een overdracht",
      "{when} the contact person for {what} left the neighbourhood, after a hand-over{times}"},
     {"contactpersonen voor {what} vertrokken met overdracht", "contact persons for {what} who left with a hand-over"}},
    {{"{when} eindigde{times} het contact met de contactpersoon voor {what}, die in de wijk bleef werken",
      "{when} the contact with the contact person for {what}, who kept working here, ended{times}"},
     {"contact geëindigd met wie er bleef werken voor {what}", "contacts ended with who kept working here for {what}"}},
    {{"{when} kreeg {they}{times} een vaste contactpersoon voor {what}",
      "{when} {they} got a contact person for {what}{times}"},
     {"contactpersonen gekregen voor {what}", "contact persons got for {what}"}},
    {{"{when} vroeg {they}{times} om {what} en moest {they} wachten",
      "{when} {they} asked for {what} and had to wait{times}"},
     {"maanden gewacht op {what}", "months of waiting for {what}"}},
    {{"{when} kreeg {they}{times} {what} waar {they} iets aan had",
      "{when} {they} got {what} that did {them} good{times}"},
     {"{what} waar {they} iets aan had", "{what} that did {them} good"}},
    {{"{when} kreeg {they}{times} {what} die niet hielp", "{when} {they} got {what} that did not help{times}"},
     {"{what} die niet hielp", "{what} that did not help"}},
    {{"{when} was {what}{times} niet meer nodig: die had geholpen",
      "{when} {what} was no longer needed{times}: it had helped"},
     {"{what} niet meer nodig na hulp die hielp", "{what} no longer needed after help that helped"}},
    {{"{when} was {what}{times} niet meer nodig, zonder hulp in die maand",
      "{when} {what} was no longer needed, without help in that month{times}"},
     {"{what} niet meer nodig zonder hulp in die maand", "{what} no longer needed, without help in that month"}},
    {{"{when} werd {they}{times} huiverig voor {what}", "{when} {they} became wary of {what}{times}"},
     {"huiverig geworden voor {what}", "became wary of {what}"}},
    {{"{when} gaf {they}{times} {what} op", "{when} {they} gave up on {what}{times}"},
     {"{what} opgegeven", "gave up on {what}"}},
    {{"{when} stond {they}{times} weer open voor {what}", "{when} {they} was open to {what} again{times}"},
     {"weer open gaan staan voor {what}", "open to {what} again"}},
    {{"{when} had {they} {what}{times} niet langer opgegeven, maar was {they} er nog huiverig voor",
      "{when} {they} had no longer given up on {what}, but was wary of it{times}"},
     {"{what} niet langer opgegeven", "no longer given up on {what}"}},
    // Known by sight
    {{"{when} leerde {they}{times} een professional van gezicht kennen ({what})",
      "{when} {they} came to know a professional by sight ({what}){times}"},
     {"professionals van gezicht leren kennen", "professionals known by sight"}},
    {{"{when} vertrok{times} de professional uit de wijk die {they} van gezicht kende ({what})",
      "{when} the professional whom {they} knew by sight ({what}) left the neighbourhood{times}"},
     {"bekende gezichten vertrokken", "known faces who left"}},
    {{"{when} kende {they} de professional{times} niet meer van gezicht ({what})",
      "{when} {they} no longer knew the professional by sight ({what}){times}"},
     {"bekende gezichten vergeten", "known faces forgotten"}},
    // People
    {{"Dat jaar kreeg {they} contact met {someone} ({what})", "That year {they} came to know {someone} ({what})"},
     {"mensen leren kennen", "people {they} came to know"}},
    {{"Dat jaar verloor {they} het contact met {someone} in de wijk ({what})",
      "That year {they} lost touch with {someone} in the neighbourhood ({what})"},
     {"contacten verloren met wie bleef", "people lost touch with who stayed"}},
    {{"Dat jaar verloor {they} {someone} uit {their} kring door verhuizing of overlijden ({what})",
      "That year {someone} {they} knew moved away or died ({what})"},
     {"mensen uit {their} kring verhuisd of overleden", "people {they} knew who moved away or died"}},
    // Promises
    {{"{when} hoorde {they}{times} dat een belofte was nagekomen ({what})",
      "{when} {they} heard that a promise had been kept{times} ({what})"},
     {"gehoord van een nagekomen belofte", "promises heard to be kept"}},
    {{"{when} hoorde {they}{times} dat een belofte was gebroken ({what})",
      "{when} {they} heard that a promise had been broken{times} ({what})"},
     {"gehoord van een gebroken belofte", "promises heard to be broken"}},
    {{"{when} hoorde {they}{times}, met uitleg, dat een belofte niet doorging ({what})",
      "{when} {they} heard, with the reason, that a promise was off{times} ({what})"},
     {"gehoord, met uitleg, dat een belofte niet doorging", "promises called off with the reason"}},
    // Taking part
    {{"{when} werd {they}{times} actief in een initiatief van bewoners",
      "{when} {they} became active in an initiative of residents{times}"},
     {"actief geworden in een initiatief", "became active in an initiative"}},
    {{"{when} stopte {they}{times} met {their} werk voor een initiatief",
      "{when} {they} stopped working for an initiative{times}"},
     {"gestopt in een initiatief", "stopped working for an initiative"}},
    {{"{when} hield het initiatief{times} op waarin {they} actief was",
      "{when} the initiative in which {they} was active came to an end{times}"},
     {"initiatieven opgehouden waarin {they} actief was", "initiatives ended in which {they} was active"}},
    {{"{when} zei {they}{times} wat {they} vond in een inspraakronde over {what}",
      "{when} {they} gave {their} view in a consultation on {what}{times}"},
     {"meegepraat over {what}", "gave {their} view on {what}"}},
    {{"{when} hoorde {they}{times} dat {their} inbreng was gebruikt",
      "{when} {they} learnt that {their} view had been used{times}"},
     {"inbreng gebruikt", "views used"}},
    {{"{when} hoorde {they}{times}, met uitleg, dat {their} inbreng niet was gebruikt",
      "{when} {they} learnt, with the reason, that {their} view had not been used{times}"},
     {"inbreng niet gebruikt, met uitleg", "views not used, with the reason"}},
    {{"{when} bleek{times} dat {their} inbreng was genegeerd",
      "{when} {they} found that {their} view had been ignored{times}"},
     {"inbreng genegeerd", "views ignored"}},
    {{"{when} begon {they}{times} zich te verzetten tegen een plan voor de wijk",
      "{when} {they} began to resist a plan for the neighbourhood{times}"},
     {"begonnen zich te verzetten tegen een plan", "began to resist a plan"}},
    {{"{when} stopte {they}{times} met {their} verzet tegen een plan voor de wijk",
      "{when} {they} stopped resisting a plan for the neighbourhood{times}"},
     {"gestopt met verzet tegen een plan", "stopped resisting a plan"}},
    // Feelings
    {{"{when} steeg {their} vertrouwen in {what}{times} (nu {level})",
      "{when} {their} trust in {what} rose{times} (now {level})"},
     {"stijgingen van vertrouwen in {what}", "rises of trust in {what}"}},
    {{"{when} daalde {their} vertrouwen in {what}{times} (nu {level})",
      "{when} {their} trust in {what} fell{times} (now {level})"},
     {"dalingen van vertrouwen in {what}", "falls of trust in {what}"}},
    {{"{when} steeg {their} vertrouwen in mensen{times} (nu {level})",
      "{when} {their} trust in people rose{times} (now {level})"},
     {"stijgingen van vertrouwen in mensen", "rises of trust in people"}},
    {{"{when} daalde {their} vertrouwen in mensen{times} (nu {level})",
      "{when} {their} trust in people fell{times} (now {level})"},
     {"dalingen van vertrouwen in mensen", "falls of trust in people"}},
    {{"{when} werd {they}{times} eenzamer, tot {level}", "{when} {they} grew lonelier{times} (now {level})"},
     {"keren eenzamer geworden", "times lonelier"}},
    {{"{when} werd {they}{times} minder eenzaam, tot {level}", "{when} {they} grew less lonely{times} (now {level})"},
     {"keren minder eenzaam geworden", "times less lonely"}},
    {{"{when} zag {they} de toekomst{times} zonniger in, tot {level}",
      "{when} the future looked brighter to {them}{times} (now {level})"},
     {"stijgingen van de verwachting van de toekomst", "rises of the expectation of the future"}},
    {{"{when} zag {they} de toekomst{times} somberder in, tot {level}",
      "{when} the future looked darker to {them}{times} (now {level})"},
     {"dalingen van de verwachting van de toekomst", "falls of the expectation of the future"}},
    {{"{when} gaf {they} de wijk{times} een hoger cijfer, tot {level}",
      "{when} {they} gave the neighbourhood a higher mark{times} (now {level})"},
     {"hogere cijfers voor de wijk", "higher marks for the neighbourhood"}},
    {{"{when} gaf {they} de wijk{times} een lager cijfer, tot {level}",
      "{when} {they} gave the neighbourhood a lower mark{times} (now {level})"},
     {"lagere cijfers voor de wijk", "lower marks for the neighbourhood"}},
    {{"{when} ging het{times} beter met {them} over alle levensgebieden samen, tot {level}",
      "{when} {they} fared better over all life domains together{times} (now {level})"},
     {"stijgingen van het perspectief", "rises of the overall perspective"}},
    {{"{when} ging het{times} slechter met {them} over alle levensgebieden samen, tot {level}",
      "{when} {they} fared worse over all life domains together{times} (now {level})"},
     {"dalingen van het perspectief", "falls of the overall perspective"}},
    // The neighbourhood
    {{"{when} begon{times} een project in de wijk", "{when} a project began in the neighbourhood{times}"},
     {"projecten in de wijk begonnen", "projects begun in the neighbourhood"}},
    {{"{when} eindigde{times} een project in de wijk", "{when} a project in the neighbourhood ended{times}"},
     {"projecten in de wijk geëindigd", "projects in the neighbourhood ended"}},
    // The end
    {{"{when} overleed {they}", "{when} {they} died"}, {"overleden", "died"}},
    {{"{when} verhuisde {their} huishouden de wijk uit", "{when} {their} household moved out of the neighbourhood"},
     {"de wijk uit verhuisd", "moved out of the neighbourhood"}},
    {{"{when} ging {they} op zichzelf wonen, buiten de wijk", "{when} {they} left home, and the neighbourhood"},
     {"op zichzelf gaan wonen buiten de wijk", "left home, and the neighbourhood"}},
    {{"{when} ging {they} weg bij de partner, de wijk uit", "{when} {they} left the partner, and the neighbourhood"},
     {"weggegaan bij de partner, de wijk uit", "left the partner, and the neighbourhood"}},
    {{"{when} was {they} niet meer in de wijk; waarom is niet vastgelegd",
      "{when} {they} was no longer in the neighbourhood; why is not recorded"},
     {"niet meer in de wijk, reden niet vastgelegd", "no longer in the neighbourhood, why is not recorded"}},
}};

template <class Word>
Text of(const Keyed<Text, Word>& words, std::uint8_t subject) {
    return words[static_cast<Word>(subject)];
}

constexpr Keyed<Text, model::Service> services{{{{"sociale steun", "social support"},
                                                 {"schuldhulp", "help with debts"},
                                                 {"psychische hulp", "mental health care"},
                                                 {"hulp van het jongerenwerk", "help from youth work"},
                                                 {"hulp bij het wonen", "help with housing"},
                                                 {"hulp bij onveiligheid", "help with safety"}}}};
constexpr Keyed<Text, model::Role> roles{{{{"leerkracht", "teacher"},
                                           {"wijkagent", "beat officer"},
                                           {"maatschappelijk werker", "social worker"},
                                           {"huismeester", "caretaker"},
                                           {"jongerenwerker", "youth worker"},
                                           {"schuldhulpverlener", "debt counsellor"},
                                           {"psychisch hulpverlener", "mental health worker"},
                                           {"opbouwwerker", "community builder"},
                                           {"gebiedsmanager", "area manager"}}}};
constexpr Keyed<Text, model::TieContext> contexts{{{{"thuis", "home"},
                                                    {"familie", "family"},
                                                    {"de straat", "the street"},
                                                    {"school", "school"},
                                                    {"een vereniging", "an association"},
                                                    {"een ontmoetingsplek", "a meeting place"}}}};
constexpr Keyed<Text, model::Institution> institutions{{{{"de gemeente", "the municipality"},
                                                         {"de woningcorporatie", "the housing corporation"},
                                                         {"de politie", "the police"},
                                                         {"de school", "the school"},
                                                         {"de zorg", "care"},
                                                         {"het Rijk", "the national government"}}}};
constexpr Keyed<Text, model::ProcessKind> processes{{{{"sociale plannen", "social plans"},
                                                      {"plannen voor de buitenruimte", "plans for public space"},
                                                      {"energieplannen", "energy plans"},
                                                      {"het bewonersbudget", "the residents' budget"},
                                                      {"een burgerberaad", "a citizens' assembly"}}}};
constexpr std::array<Text, 12> months{{{"januari", "January"},
                                       {"februari", "February"},
                                       {"maart", "March"},
                                       {"april", "April"},
                                       {"mei", "May"},
                                       {"juni", "June"},
                                       {"juli", "July"},
                                       {"augustus", "August"},
                                       {"september", "September"},
                                       {"oktober", "October"},
                                       {"november", "November"},
                                       {"december", "December"}}};

}  // namespace

const EventWords& words_of(model::EventKind kind) { return all_words[static_cast<std::size_t>(kind)]; }

Text subject_words(model::SubjectOf kind, std::uint8_t subject) {
    switch (kind) {
        case model::SubjectOf::service:
            return of(services, subject);
        case model::SubjectOf::role:
            return of(roles, subject);
        case model::SubjectOf::context:
            return of(contexts, subject);
        case model::SubjectOf::institution:
            return of(institutions, subject);
        case model::SubjectOf::process:
            return of(processes, subject);
        case model::SubjectOf::none:
            break;
    }
    return {"", ""};
}

Pronouns pronouns_of(model::Sex sex) {
    if (sex == model::Sex::woman) return {{"zij", "she"}, {"haar", "her"}, {"haar", "her"}};
    return {{"hij", "he"}, {"hem", "him"}, {"zijn", "his"}};
}

Text month_name(int month) { return months[static_cast<std::size_t>(month - 1)]; }

}  // namespace adem::tools
