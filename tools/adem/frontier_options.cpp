#include "tools/adem/frontier_options.hpp"

#include "tools/adem/frontier_found.hpp"
#include "tools/adem/simulation_options.hpp"

namespace adem::tools {

namespace {

constexpr unsigned most_points = 20000;
constexpr double most_minutes = 100000;

void add_question(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    SensitivityChoice& choice = options.sensitivity;
    command
        .add_option("scenario", options.scenarios,
                    say({"A en B: namen van meegeleverde scenario's of paden; een variant erin: PAD#NAAM",
                         "A and B: names of shipped scenarios or paths; a variant in one: PATH#NAME"}))
        ->required()
        ->expected(1, 2);
    command.add_option("--indicator", choice.indicator, say({"waarin ze verschillen", "in what they differ"}))
        ->required()
        ->type_name("NAME");
    command
        .add_option(
            "--year", choice.year,
            say({"aan het eind van welk jaar (standaard het laatste)", "at the end of which year (default the last)"}))
        ->type_name("N");
    command.add_option("--group", choice.group, say({"van wie (standaard all)", "of whom (default all)"}))
        ->type_name("NAME");
}

void add_extent(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    SensitivityChoice& choice = options.sensitivity;
    command
        .add_option("--only", choice.only,
                    say({"alleen deze mechanismen, parameters of cijfers van het profiel (profile, profile.NAAM)",
                         "only these mechanisms, parameters or figures of the profile (profile, profile.NAME)"}))
        ->type_name("NAME[,NAME...]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_flag("--priors-only", options.frontier.priors_only,
                     say({"laat de cijfers van het profiel zoals ze zijn",
                          "leaves the figures of the profile as they "
                          "are"}));
    command
        .add_option("--points", options.frontier.points,
                    say({"aantal werelden (standaard zoveel als er tijd voor is, ten hoogste 1000)",
                         "number of worlds (default as many as there is time for, at most 1000)"}))
        ->check(CLI::Range(static_cast<unsigned>(least_points), most_points))
        ->type_name("N");
    command
        .add_option("--minutes", choice.minutes,
                    say({"hoe lang het mag duren (standaard 5; met --points zonder grens)",
                         "how long it may take (default 5; with --points without bound)"}))
        ->check(CLI::Range(0.0, most_minutes))
        ->type_name("N");
}

}  // namespace

CLI::App* add_frontier_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* command = app.add_subcommand(
        "frontier",
        say({"zoekt waar het antwoord omslaat: onder welke aannames A beter is en onder welke B; met 2 herhalingen, "
             "tenzij --replicates meer vraagt",
             "finds where the answer flips: under which assumptions A is better and under which B; with 2 replicates, "
             "unless --replicates asks for more"}));
    command->callback([&options] { options.verb = Verb::frontier; });
    add_question(*command, options, language);
    add_extent(*command, options, language);
    add_threads(*command, options, language);
    command->add_option("--out", options.out,
                        say({"map voor de tabellen (zonder: geen)", "folder for the tables (without: none)"}));
    add_quiet(*command, options, language);
    return command;
}

}  // namespace adem::tools
