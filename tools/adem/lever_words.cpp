#include "tools/adem/lever_words.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "tools/adem/story_words.hpp"

namespace adem::tools {

namespace {

using Words = std::map<std::string_view, std::string_view>;

const Words& dutch_meanings() {
    static const Words words{
        {"access.desilo", "Deel van de bewoners met meer dan één hulpvraag dat één plan met één hulpverlener krijgt"},
        {"access.desks", "Loketten waarover de hulp verdeeld is"},
        {"access.early_signal", "Hoe goed hulpverleners en scholen op kleine hulpvragen letten"},
        {"access.listening_desks", "Plekken waar iemand luistert, zonder formulieren of voorwaarden"},
        {"access.outreach_attempts", "Bezoeken aan bewoners die niet zelf om hulp komen"},
        {"access.paperwork", "Formulieren en bewijzen die gevraagd worden: 0 geen, 1 alle die er zijn"},
        {"access.persistence", "Bezoeken voordat een zaak gesloten wordt; 0: niemand wordt nagelopen"},
        {"access.relation_first", "Deel van de eerste gesprekken over moeilijke vragen dat kennismaken is"},
        {"accountability.control_load",
         "Controle: 0 volledig vertrouwen in professionals, 1 gewoonlijk, 2 het dubbele"},
        {"accountability.floor", "Deel van de werktijd voor verantwoording dat altijd overblijft"},
        {"accountability.freeze",
         "Deel van de verantwoording boven wat altijd overblijft dat op een leefgebied is opgeschort"},
        {"accountability.kpi_intensity", "Sturen op cijfers, boven het gewone: 0 niet, 1 alleen cijfers tellen"},
        {"accountability.kpi_validity", "Hoe goed de cijfers meten waar het om gaat"},
        {"accountability.storytelling", "Verantwoorden met verhalen in plaats van cijfers: 0 niet, 1 geheel"},
        {"assets.broker_support", "Steun voor bewoners die groepen verbinden"},
        {"assets.connectors", "Bewoners die wat betaald krijgen om te vinden wat anderen kunnen en willen"},
        {"assets.events", "Evenementen rond de verhalen en het erfgoed van de wijk"},
        {"assets.framing", "Waar instanties en media op letten: -1 problemen, 0 gewoonlijk, 1 wat goed gaat"},
        {"assets.invitation_rate", "Uitnodigingen die professionals versturen"},
        {"assets.micro_grants", "Kleine subsidies voor bewonersinitiatieven"},
        {"assets.paperwork", "Hoeveel bewoners voor kleine subsidies moeten verantwoorden; 0: niets"},
        {"assets.personal_invitation", "Deel van de uitnodigingen dat persoonlijk gedaan wordt"},
        {"assets.policy_capture", "Hoe ver subsidie initiatieven naar de doelen van de gemeente trekt"},
        {"assets.reuse", "Hoe ver nieuwe projecten beginnen bij de plekken, mensen en verenigingen die er zijn"},
        {"assets.support", "Deel van de uren van opbouwwerkers dat naar steun voor initiatieven gaat"},
        {"discretion.micro_budget", "Geld dat een professional direct aan een zaak mag uitgeven"},
        {"discretion.room", "Ruimte van professionals om buiten de lijntjes te handelen, boven het gewone"},
        {"discretion.rule_autonomy", "Deel van de regels dat volgt uit wat de wijk nodig heeft, boven het gewone"},
        {"discretion.strengthen", "Manier van werken: 0 gewoonlijk, 1 steeds gericht op de kracht van bewoners"},
        {"governance.budget_guarantee", "Jaren waarin geen bezuiniging of raad het geld van een project kan stoppen"},
        {"governance.commitment", "Hoe vast elke partner zich verbonden heeft: 1 wat er ook gebeurt"},
        {"governance.delegated_budget", "Deel van het budget waarover in de wijk wordt beslist"},
        {"governance.evidence_gate", "Alleen bewezen werk krijgt geld"},
        {"governance.experiment_share", "Deel van het werk op proef"},
        {"governance.funds", "Potjes van afdelingen naast die van de projecten, elk met eigen verantwoording"},
        {"governance.insulation", "Afstand van projecten tot de politiek: 1 geheel buiten haar bereik"},
        {"governance.knowledge_sharing", "Werk om van andere wijken te leren"},
        {"governance.lead", "Wie leidt: 0 de gemeente, 1 een netwerkorganisatie daarbuiten"},
        {"governance.learning_rate", "Werk om van uitkomsten te leren"},
        {"governance.mandate", "Hoeveel de gebiedsmanager mag beslissen zonder te vragen"},
        {"governance.monitoring", "Hoe nauw doelen en uitkomsten van projecten gevolgd worden"},
        {"governance.pooling", "Deel van de potjes dat is samengevoegd"},
        {"governance.shared_vision", "Werk aan een visie die alle partners delen"},
        {"governance.tailoring", "Werk om plannen bij deze wijk te laten passen"},
        {"governance.topdown_share", "Deel van de agenda dat uit plannen van Rijk en gemeente komt"},
        {"housing.allocation",
         "Toewijzen van sociale huur naar urgentie, boven het gewone; onder 0: naar werk en inkomen"},
        {"housing.pressure", "Woningnood in de regio, boven het gewone; onder 0: ruimte"},
        {"housing.retain", "Woningen en loopbanen hier voor wie vooruitkomt: deel van hun trek dat dit wegneemt"},
        {"housing.starters", "Deel van wie uit huis gaat voor wie eerst hier een woning wordt gezocht"},
        {"money.reserve", "Geld dat opzij is gezet: het doet niets, en maakt geplande kosten gelijk"},
        {"participation.agenda_items", "Beloften in de wijkagenda die bewoners en instanties samen opstellen"},
        {"participation.assembly", "Leden van het jaarlijkse burgerberaad, door loting"},
        {"participation.budget_carried_out", "Deel van wat bewoners kozen dat wordt uitgevoerd"},
        {"participation.budget_share",
         "Geld waarover bewoners beslissen, als deel van wat gewoon onderhoud kost, en daarbovenop"},
        {"participation.conflict_forum",
         "Deel van de conflicten tussen bewoners dat een plek krijgt om uitgesproken te worden"},
        {"participation.coproduction", "Hoe ver plannen voor de buurt vooraf samen met bewoners gemaakt worden"},
        {"participation.delegated_budget", "Geld dat bewoners zelf uitdelen, zonder verantwoording aan de gemeente"},
        {"participation.early", "Hoe vroeg bewoners gevraagd worden: 0 als het plan klaar is, 1 voor er een is"},
        {"participation.follow_up", "Deel van de inbreng dat de instantie wil gebruiken"},
        {"participation.merged", "1: de drie agenda's komen in één proces bij bewoners; 0: in drie tegelijk"},
        {"participation.power_share", "Deel van de beslissing dat aan bewoners is"},
        {"participation.rate", "Rondes waarin bewoners naar plannen gevraagd wordt: sociaal, buitenruimte en energie"},
        {"participation.repair_fund", "Geld om te redden wat bewoners opzetten als het dreigt te mislukken"},
        {"participation.responsibility_shift", "Deel van licht onderhoud dat aan actieve bewoners wordt overgelaten"},
        {"participation.targeted", "Deel van de persoonlijke uitnodigingen voor wie niet vanzelf komt"},
        {"participation.tolerance",
         "Hoe bewoners bejegend worden als hun initiatief mislukt: 0 met verwijt, 1 met begrip"},
        {"participation.trusting",
         "Hoe ver het vertrouwen van de gemeente bepaalt hoeveel bewoners moeten verantwoorden"},
        {"physical.clean_ups", "Opknapbeurten van de straat: afval, graffiti, klein herstel"},
        {"physical.demolition", "Deel van de sociale huurwoningen dat volgens plan gesloopt en herbouwd wordt"},
        {"physical.energy_led_by_residents", "Deel van de leiding over energiewerken dat bewoners hebben"},
        {"physical.energy_works", "Deel van de woningen dat in een jaar energiewerken aangeboden krijgt"},
        {"physical.greening",
         "Deel van de buitenruimte dat vergroend, verlicht en klimaatbestendig is, boven het gewone"},
        {"physical.maintenance", "Onderhoud van buitenruimte en woningen; 1: zoals hier gewoonlijk"},
        {"physical.meeting_places", "Overdekte plekken waar bewoners elkaar kunnen ontmoeten"},
        {"physical.opening_hours", "Uren dat elke ontmoetingsplek voor iedereen open is"},
        {"physical.rebuilt_as_social_rent", "Deel van de herbouwde woningen in sociale huur; de andere zijn koop"},
        {"physical.renovation", "Deel van de huurwoningen dat in een jaar gerenoveerd wordt"},
        {"physical.return_guarantee", "Deel van wie voor sloop moet verhuizen dat een woning hier beloofd krijgt"},
        {"physical.supervision", "Camera's en straatcoaches boven het gewone; 1: overal, de hele dag"},
        {"physical.works", "Zichtbare verbeteringen van de buitenruimte"},
        {"promises.delivery_capacity", "Beloften die kunnen worden waargemaakt"},
        {"promises.explain_no", "Deel van wat niet kan dat met uitleg geweigerd wordt"},
        {"promises.joint", "Deel van de beloften dat samen met een partner gedaan wordt"},
        {"promises.rate", "Beloften van gewoon beleid"},
        {"relief.debt_buyouts", "Huishoudens waarvan de problematische schulden worden afgekocht"},
        {"relief.job_places", "Werkplekken voor mensen zonder werk"},
        {"shocks.budget_cut", "Deel van de formatie en het onderhoud dat niet betaald wordt"},
        {"shocks.closure", "Deel van de voorzieningen en ontmoetingsplekken dat door gebeurtenissen dicht is"},
        {"shocks.incident", "Ernst van een incident deze maand; 0: alleen die door toeval"},
        {"shocks.job_market", "Staat van de arbeidsmarkt: 1 gewoonlijk, eronder krimp, erboven bloei"},
        {"shocks.media", "Nieuws over een instantie: -1 slecht, 0 geen, 1 goed; het gebeurt en is niet te koop"},
        {"shocks.news_of_the_place", "Nieuws over de wijk: -1 slecht, 0 geen, 1 goed; het gebeurt en is niet te koop"},
        {"shocks.no_new_projects", "1: er begint geen project"},
        {"shocks.pandemic", "Pandemie: deel van de ontmoetingen dat niet doorgaat, en hoe ver zij zich verspreidt"},
        {"shocks.policy_vacuum",
         "Geen beleid: projecten stoppen, wie gaat wordt niet vervangen, plekken sluiten; 1 geheel"},
        {"shocks.projects_paused", "Deel van het werk van lopende projecten dat stilstaat"},
        {"shocks.scandal", "Grootte van een schandaal van deze instantie dat deze maand uitkomt; 0: geen"},
        {"shocks.scandal_media", "Deel van de bewoners dat van de media over een schandaal van grootte 1 hoort"},
        {"shocks.scandal_victims",
         "Deel van de bewoners met een gewoon risico dat slachtoffer is van een schandaal van grootte 1"},
        {"staff.accountability_share", "Deel van de werktijd voor vastleggen en verantwoorden"},
        {"staff.assignment_by_match", "Deel van nieuwe bewoners voor wie de best passende hulpverlener wordt gezocht"},
        {"staff.caseload_cap", "Bewoners met een hulpvraag van wie één voltijder de contactpersoon kan zijn"},
        {"staff.contract_months", "Duur van een tijdelijk contract"},
        {"staff.field_time", "Tijd van ambtenaren en wethouders in de wijk, boven het gewone"},
        {"staff.fte", "Vaste formatie"},
        {"staff.handover", "Deel van wie vertrekt dat de opvolger persoonlijk voorstelt"},
        {"staff.local_hires", "Deel van nieuw personeel dat in de wijk woont"},
        {"staff.network_share", "Deel van de werktijd voor het netwerk, boven het gewone"},
        {"staff.pay", "Loon, waarbij 1 gewoonlijk is"},
        {"staff.presence_share", "Deel van de overige tijd dat bij bewoners wordt doorgebracht"},
        {"staff.recruitment", "Inzet op werving, en de kosten ervan; 1 is gewoonlijk"},
        {"staff.rematch", "Kans per maand dat een bewoner met een slecht passende contactpersoon mag wisselen"},
        {"staff.rotation_every", "Na zoveel jaar wordt personeel elders geplaatst; 0: nooit"},
        {"staff.selection_on_quality", "Hoeveel eerder zwak personeel gaat dan goed, bij een gelijk aantal"},
        {"staff.street_share", "Deel van de tijd met bewoners op straat en plekken in plaats van op afspraak"},
        {"staff.temporary_share", "Deel van nieuw personeel met een tijdelijk contract"},
        {"staff.tender_every", "Jaren tussen aanbestedingen van het werk; 0: nooit aanbesteed"},
        {"staff.tender_loss", "Kans dat een aanbesteding een ander team brengt"},
        {"staff.training", "Scholing van professionals, boven het gewone"},
        {"triad.enforcement", "Strengheid van handhaven, boven het gewone; 1: op elke overtreding"},
        {"triad.enforcement_floor", "De minste handhaving waar misdaad ernstig is, wat er lokaal ook gekozen wordt"},
        {"triad.enterprise", "Lokale sociale ondernemingen die het beleid steunt"},
        {"triad.health", "Preventie en doorlopende zorg, boven het gewone; 1: het dubbele van wat eraan besteed wordt"},
        {"triad.learn_work", "Plekken waar jongeren tegelijk leren en werken"},
        {"triad.parenting", "Gezinnen die een cursus of hulp thuis bij het opvoeden krijgen"},
        {"triad.procedural_justice", "Zorg voor eerlijk handhaven: luisteren, uitleggen, geen controle zonder grond"},
        {"triad.schooling", "Langere schooldagen en bijles; 1: tien uur per week meer"},
        {"triad.youth_jobs", "Vakantiebanen van acht weken voor jongeren"},
        {"triad.youth_places", "Plekken voor jongeren: clubhuizen, sportkooien, een huis voor jongerencultuur"}};
    return words;
}

const Words& dutch_units() {
    static const Words words{{"attempt", "poging"},
                             {"day", "dag"},
                             {"desk", "loket"},
                             {"enterprise", "onderneming"},
                             {"event", "evenement"},
                             {"family", "gezin"},
                             {"fund", "potje"},
                             {"hour", "uur"},
                             {"household", "huishouden"},
                             {"households", "huishoudens"},
                             {"invitation", "uitnodiging"},
                             {"job", "baan"},
                             {"month", "maand"},
                             {"person", "persoon"},
                             {"place", "plek"},
                             {"promise", "belofte"},
                             {"residents", "bewoners"},
                             {"round", "ronde"},
                             {"visit", "bezoek"},
                             {"week", "week"},
                             {"work", "werk"},
                             {"year", "jaar"},
                             {"clean-up", "opknapbeurt"}};
    return words;
}

/// Word by word: what is between letters and hyphens stays as it is.
std::string in_dutch(const std::string& unit) {
    const auto is_letter = [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::string text;
    for (auto at = unit.begin(); at != unit.end();) {
        const auto end = is_letter(*at) ? std::find_if_not(at, unit.end(), is_letter) : at + 1;
        const std::string word(at, end);
        const auto found = dutch_units().find(word);
        text += found == dutch_units().end() ? word : std::string(found->second);
        at = end;
    }
    return text;
}

/// A life domain has no other words in the program than those of its vocabulary.
Text domain_words(model::Domain domain) {
    static constexpr Keyed<Text, model::Domain> words{{{{"opvoeden", "upbringing"},
                                                        {"school", "schooling"},
                                                        {"meedoen", "social functioning"},
                                                        {"werk en inkomen", "work and income"},
                                                        {"gezondheid", "health"},
                                                        {"wonen", "housing"},
                                                        {"veiligheid", "safety"}}}};
    return words[domain];
}

/// "staff.fte" of "staff.fte.teacher".
std::string_view without_element(const LeverEntry& lever) {
    std::string_view path = lever.path;
    if (!lever.element.empty()) path.remove_suffix(lever.element.size() + 1);
    return path;
}

std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// "Regular posts: teacher".
std::string meaning(const LeverEntry& lever, Language language) {
    const auto dutch = dutch_meanings().find(without_element(lever));
    const bool said_in_dutch = language == Language::dutch && dutch != dutch_meanings().end();
    const std::string text = said_in_dutch ? std::string(dutch->second) : capital(lever.about);
    return lever.element.empty() ? text : text + ": " + element_words(lever.element, language);
}

}  // namespace

std::string element_words(const std::string& element, Language language) {
    for (const auto role : all_of<model::Role>())
        if (name_of(role) == element)
            return std::string(subject_words(model::SubjectOf::role, static_cast<std::uint8_t>(role)).with(language));
    for (const auto institution : all_of<model::Institution>())
        if (name_of(institution) == element)
            return std::string(
                subject_words(model::SubjectOf::institution, static_cast<std::uint8_t>(institution)).with(language));
    for (const auto domain : all_of<model::Domain>())
        if (name_of(domain) == element) return std::string(domain_words(domain).with(language));
    return element;
}

std::string lever_words(const LeverEntry& lever, Language language) {
    if (lever.unit == "1") return meaning(lever, language);
    const std::string unit = language == Language::dutch ? in_dutch(lever.unit) : lever.unit;
    return meaning(lever, language) + " (" + unit + ")";
}

std::string lever_group_words(const std::string& group, Language language) {
    static const std::map<std::string_view, Text> words{
        {"access", {"toegang tot hulp", "access to help"}},
        {"accountability", {"verantwoording", "accountability"}},
        {"assets", {"krachten en plekken in de wijk", "assets and places"}},
        {"discretion", {"professionele ruimte", "discretion"}},
        {"governance", {"bestuur", "governance"}},
        {"housing", {"wonen", "housing"}},
        {"money", {"geld", "money"}},
        {"participation", {"meedoen", "taking part"}},
        {"physical", {"woningen en openbare ruimte", "homes and public space"}},
        {"programmes", {"projecten", "projects"}},
        {"promises", {"beloften", "promises"}},
        {"relief", {"tegemoetkoming", "relief"}},
        {"shocks", {"schokken", "shocks"}},
        {"staff", {"personeel", "staff"}},
        {"triad", {"handhaving, jeugd en gezondheid", "enforcement, youth and health"}}};
    const auto found = words.find(group);
    return found == words.end() ? group : found->second.with(language);
}

}  // namespace adem::tools
