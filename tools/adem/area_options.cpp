#include "tools/adem/area_options.hpp"

namespace adem::tools {

namespace {

constexpr int most_files = 20;
constexpr unsigned most_populations = 1000;

CLI::App* command(CLI::App& app, Options& options, const std::string& name, Verb verb, const std::string& about) {
    CLI::App* made = app.add_subcommand(name, about);
    made->callback([&options, verb] { options.verb = verb; });
    return made;
}

void add_areas(CLI::App& app, Options& options, Language language) {
    CLI::App* areas = command(app, options, "areas", Verb::areas,
                              Text{"zegt wat er in bestanden met CBS-kerncijfers staat, en somt de gebieden op",
                                   "says what files with key figures of CBS hold, and lists the areas"}
                                  .with(language));
    areas->add_option("file", options.data, Text{"CSV-bestand van het CBS", "CSV file of CBS"}.with(language))
        ->required()
        ->expected(1, most_files);
    areas->add_option("--search", options.search,
                      Text{"alleen gebieden met deze tekst in naam, gemeente of code",
                           "only areas with this text in their name, municipality or code"}
                          .with(language));
    areas
        ->add_option("--level", options.level,
                     Text{"alleen gebieden van deze soort", "only areas of this level"}.with(language))
        ->check(CLI::IsMember({"buurt", "wijk", "gemeente", "municipality", "land", "country"}));
}

void add_profile(CLI::App& app, Options& options, Language language) {
    CLI::App* profile = command(app, options, "profile", Verb::profile,
                                Text{"maakt een wijkprofiel van een gebied uit bestanden van het CBS",
                                     "makes a neighbourhood profile of an area from files of CBS"}
                                    .with(language));
    profile
        ->add_option(
            "code", options.code,
            Text{"code van het gebied, zoals BU05990321", "code of the area, such as BU05990321"}.with(language))
        ->required();
    profile->add_option("--data", options.data, Text{"CSV-bestanden van het CBS", "CSV files of CBS"}.with(language))
        ->required()
        ->expected(1, most_files)
        ->type_name("FILE");
    profile
        ->add_option("--out", options.out,
                     Text{"bestand voor het profiel; zonder dit wordt het getoond",
                          "file for the profile; without this it is printed"}
                         .with(language))
        ->type_name("FILE");
    profile->add_flag("--force", options.force,
                      Text{"vervangt een bestand dat er al is", "replaces a file that is there"}.with(language));
}

void add_inspect(CLI::App& app, Options& options, Language language) {
    CLI::App* inspect =
        command(app, options, "inspect", Verb::inspect,
                Text{"houdt de bevolking die van een profiel gemaakt wordt tegen het profiel, en haar banden tegen "
                     "gepubliceerde netwerken",
                     "holds the population that is made of a profile against the profile, and its ties against "
                     "published networks"}
                    .with(language));
    inspect
        ->add_option("profile", options.code,
                     Text{"naam van een meegeleverd profiel, een pad, of met --data de code van een gebied",
                          "name of a shipped profile, a path, or with --data the code of an area"}
                         .with(language))
        ->required();
    inspect->add_option("--data", options.data, Text{"CSV-bestanden van het CBS", "CSV files of CBS"}.with(language))
        ->expected(1, most_files)
        ->type_name("FILE");
    inspect
        ->add_option("--seed", options.seed,
                     Text{"toevalsgetal (standaard 1)", "random seed (default 1)"}.with(language))
        ->type_name("N");
    inspect
        ->add_option("--replicates", options.replicates,
                     Text{"aantal bevolkingen, voor de spreiding (standaard 1)",
                          "number of populations, for the spread (default 1)"}
                         .with(language))
        ->check(CLI::Range(1U, most_populations))
        ->type_name("N");
    inspect->add_flag("--settle", options.settled,
                      Text{"ook na de aanloopmaanden waarmee elke simulatie begint",
                           "also after the months of settling with which every run begins"}
                          .with(language));
    inspect
        ->add_option("--out", options.out,
                     Text{"map voor dezelfde cijfers als CSV", "folder for the same figures as CSV"}.with(language))
        ->type_name("FOLDER");
    inspect->add_flag("--force", options.force,
                      Text{"vervangt bestanden die er al zijn", "replaces files that are there"}.with(language));
}

}  // namespace

void add_area_commands(CLI::App& app, Options& options, Language language) {
    add_areas(app, options, language);
    add_profile(app, options, language);
    add_inspect(app, options, language);
}

}  // namespace adem::tools
