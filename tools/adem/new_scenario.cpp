#include "tools/adem/new_scenario.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "engine/base/error.hpp"
#include "engine/input/problems.hpp"
#include "tools/adem/catalogue.hpp"

namespace adem::tools {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view in_english = R"(# yaml-language-server: $schema={schema}
# A scenario of adem: where, when and with which policy. What stands behind a # is a remark.
#
#     adem check {file}                  is it right, and what was understood?
#     adem diff {file} status-quo        how does it differ from what is usual?
#     adem compare {file} status-quo     what does it do, under these assumptions?
#     adem show {file}                   every value, with the file and line it comes from
#
# In the source folder the command is tools/adem.sh. All levers: adem list levers. The manual: scenarios/README.md.

adem: 1  # the version of this language

# The scenario that this one changes. It takes over everything; what stands below replaces it.
extends: status-quo

title: {{nl: "{title}", en: "{title}"}}
about: {{nl: "Wat het beleid is.", en: "What the policy is."}}  # what a report says of it; one text serves for both

# Where and when. Remove the # in front of what should differ from status-quo.
# neighbourhoods: [bospolder]  # profiles (adem list profiles), your own file, or several
# years: 20                    # length of the run
# start: 2025-01               # the first month
# replicates: 50               # how many times, each with its own people and chance
# seed: 1                      # names the chance: the same seed gives the same numbers
# budget: 140000000            # euro over the run; a plan that costs more is refused
# equal: planned_cost          # compare scales the staff until this costs what the first policy costs

# What the policy does: levers by their path. What is not given stays as it is in status-quo.
policy:
  # A value for the whole run, everywhere:
  staff.handover: 0.5  # share of leavers who introduce their successor in person
  # A value for a part of the run. From is the first month, until the first month without it; a time is written as
  # 2027, 2027-01, 2027-01-15, year 3 or month 25. Without until it stays to the end.
  physical.clean_ups: {{value: 4, from: 2026-01, until: year 6}}
  # With ramp the value moves in so many months from what it was before:
  access.outreach_attempts: {{value: 8, from: year 2, ramp: 12}}
  # A list has several periods; where they overlap the later one in the list wins. Where names neighbourhoods:
  # promises.rate: [4, {{value: 1, from: year 3, where: bospolder}}]

# Temporary projects. This list replaces that of status-quo; without the key its projects stay.
programmes:
  - name: neighbourhood coaches  # each project has a name of its own
    role: social_worker          # who works in it
    posts: 1                     # full-time posts per 1000 residents
    start: 2025-01               # when it begins
    length: 36                   # months
    gap: 6                       # months between two repeats
    repeat: 3                    # how many times in all
    running_cost: 150000         # euro a year besides posts
    start_cost: 80000            # euro at each start
    close_cost: 25000            # euro at each end

# How the world works, not what the policy does (adem list parameters); for trying out other assumptions.
# parameters:
#   relation_ends.passed_on: 0

# Several policies in one file, each layered on what stands above: adem compare {file} compares all of them.
# variants:
#   light: {{title: "Light", policy: {{staff.handover: 0.3}}}}
#   heavy: {{title: "Heavy", policy: {{staff.handover: 0.9}}}}
)";

constexpr std::string_view in_dutch = R"(# yaml-language-server: $schema={schema}
# Een scenario van adem: waar, wanneer en met welk beleid. Wat achter een # staat is een opmerking.
#
#     adem check {file}                  klopt het, en wat is ervan begrepen?
#     adem diff {file} status-quo        hoe verschilt het van wat gewoon is?
#     adem compare {file} status-quo     wat doet het, onder deze aannames?
#     adem show {file}                   elke waarde, met het bestand en de regel waar zij staat
#
# In de bronmap heet de opdracht tools/adem.sh. Alle hefbomen: adem list levers. De handleiding: scenarios/README.md.

adem: 1  # de versie van deze taal

# Het scenario dat dit verandert. Alles wordt overgenomen; wat hieronder staat komt ervoor in de plaats.
extends: status-quo

title: {{nl: "{title}", en: "{title}"}}
about: {{nl: "Wat het beleid is.", en: "What the policy is."}}  # wat een rapport erover zegt; een tekst mag ook

# Waar en wanneer. Haal het # weg voor wat anders moet zijn dan in status-quo.
# neighbourhoods: [bospolder]  # profielen (adem list profiles), een eigen bestand, of meer dan een
# years: 20                    # lengte van de run
# start: 2025-01               # de eerste maand
# replicates: 50               # hoe vaak, telkens met eigen mensen en eigen toeval
# seed: 1                      # noemt het toeval: hetzelfde getal geeft dezelfde uitkomst
# budget: 140000000            # euro over de hele run; een plan dat meer kost wordt geweigerd
# equal: planned_cost          # compare schaalt het personeel tot dit kost wat het eerste beleid kost

# Wat het beleid doet: hefbomen bij hun pad. Wat er niet staat blijft zoals in status-quo.
policy:
  # Een waarde voor de hele run, overal:
  staff.handover: 0.5  # aandeel van de vertrekkers dat de opvolger zelf voorstelt
  # Een waarde voor een deel van de run. From is de eerste maand, until de eerste maand zonder; een tijd is
  # 2027, 2027-01, 2027-01-15, year 3 of month 25. Zonder until geldt zij tot het einde.
  physical.clean_ups: {{value: 4, from: 2026-01, until: year 6}}
  # Met ramp gaat de waarde in zoveel maanden van wat zij was naar de nieuwe:
  access.outreach_attempts: {{value: 8, from: year 2, ramp: 12}}
  # Een lijst heeft meer perioden; waar ze overlappen wint de latere in de lijst. Where noemt wijken:
  # promises.rate: [4, {{value: 1, from: year 3, where: bospolder}}]

# Tijdelijke projecten. Deze lijst vervangt die van status-quo; zonder deze sleutel blijven diens projecten.
programmes:
  - name: wijkcoaches            # elk project heeft een eigen naam
    role: social_worker          # wie erin werkt
    posts: 1                     # voltijdplaatsen per 1000 bewoners
    start: 2025-01               # wanneer het begint
    length: 36                   # maanden
    gap: 6                       # maanden tussen twee herhalingen
    repeat: 3                    # hoe vaak in totaal
    running_cost: 150000         # euro per jaar naast de plaatsen
    start_cost: 80000            # euro bij elk begin
    close_cost: 25000            # euro bij elk einde

# Hoe de wereld werkt, niet wat het beleid doet (adem list parameters); om andere aannames te proberen.
# parameters:
#   relation_ends.passed_on: 0

# Meer beleid in een bestand, telkens boven op wat hierboven staat: adem compare {file} vergelijkt ze alle.
# variants:
#   licht: {{title: "Licht", policy: {{staff.handover: 0.3}}}}
#   zwaar: {{title: "Zwaar", policy: {{staff.handover: 0.9}}}}
)";

/// A name that can stand in a title, a comment and a command.
void check_name(const std::string& name) {
    constexpr std::string_view refused = "\"'\\#:{}[],&*!|<>%@`$;()?";
    const bool bad = name.empty() || name.find_first_of(refused) != std::string::npos ||
                     std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if (bad || fs::path(name).stem().empty())
        throw InputError(
            Problem{Place{"new"}, in_quotes(name) + " is no name for a file (use letters, digits, - and _)"});
}

/// The shipped schema as an editor finds it: beside or below the new file's folder by a relative path.
std::string schema_for(const fs::path& file) {
    const fs::path schema = shipped_path(fs::path("scenarios") / "schema.json");
    std::error_code failed;
    const fs::path folder = fs::absolute(file).parent_path();
    const fs::path relative = fs::proximate(schema, folder, failed);
    return failed || *relative.begin() == ".." ? schema.string() : relative.string();
}

void write(const fs::path& file, const std::string& text) {
    std::error_code ignored;
    if (!file.parent_path().empty() && !fs::is_directory(file.parent_path(), ignored))
        throw InputError(Problem{Place{file.string()}, "there is no folder " + in_quotes(file.parent_path().string())});
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "wx"), &std::fclose);
    if (!out && errno == EEXIST)
        throw InputError(Problem{Place{file.string()}, "is there already and stays as it is (choose another name)"});
    if (!out || std::fwrite(text.data(), 1, text.size(), out.get()) != text.size() || std::fflush(out.get()) != 0)
        throw MachineError(file.string() + " cannot be written (" + std::strerror(errno) + ")");
}

}  // namespace

std::string write_new_scenario(const std::string& name, Language language) {
    check_name(name);
    fs::path file = name;
    if (file.extension() != ".yaml" && file.extension() != ".yml") file += ".yaml";
    const std::string_view text = language == Language::dutch ? in_dutch : in_english;
    write(file, fmt::format(fmt::runtime(text), fmt::arg("schema", schema_for(file)), fmt::arg("file", file.string()),
                            fmt::arg("title", file.stem().string())));
    return Text{"{} is geschreven, met uitleg bij elke sleutel. Daarna: adem check {}\n",
                "{} is written, with a comment at each key. Next: adem check {}\n"}
        .with(language, file.string(), file.string());
}

}  // namespace adem::tools
