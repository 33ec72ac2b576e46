#include "tools/adem/sensitivity_options.hpp"

#include "tools/adem/simulation_options.hpp"

namespace adem::tools {

namespace {

constexpr unsigned most_trajectories = 10000, most_samples = 60000, most_factors = 1000;
constexpr double most_minutes = 100000;

void add_question(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    SensitivityChoice& choice = options.sensitivity;
    command
        .add_option("scenario", options.scenarios,
                    say({"een scenario, voor zijn stand; of twee, voor het verschil: het tweede min het eerste",
                         "one scenario, for its level; or two, for the difference: the second less the first"}))
        ->required()
        ->expected(1, 2);
    command.add_option("--indicator", choice.indicator, say({"van welke indicator", "of which indicator"}))
        ->required()
        ->type_name("NAME");
    command
        .add_option(
            "--year", choice.year,
            say({"aan het eind van welk jaar (standaard het laatste)", "at the end of which year (default the last)"}))
        ->type_name("N");
    command
        .add_option("--group", choice.group, say({"van welke groep (standaard all)", "of which group (default all)"}))
        ->type_name("NAME");
}

void add_extent(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    SensitivityChoice& choice = options.sensitivity;
    command
        .add_option_function<std::string>(
            "--by", [&choice](const std::string& word) { choice.by_mechanism = word == "mechanism"; },
            say({"parameter: elk apart; mechanism: de parameters van een mechanisme samen (standaard elk apart, als "
                 "daar "
                 "tijd voor is)",
                 "parameter: each by itself; mechanism: the parameters of a mechanism together (default each by "
                 "itself, "
                 "if there is time)"}))
        ->check(CLI::IsMember({"parameter", "mechanism"}));
    command
        .add_option("--only", choice.only,
                    say({"alleen deze mechanismen of parameters, met komma's ertussen",
                         "only these mechanisms or parameters, separated by commas"}))
        ->type_name("NAME[,NAME...]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--trajectories", choice.trajectories,
                    say({"trajecten van de verkenning (standaard zoveel als er tijd voor is, ten hoogste 20)",
                         "trajectories of the screening (default as many as there is time for, at most 20)"}))
        ->check(CLI::Range(1U, most_trajectories))
        ->type_name("N");
    command.add_flag("--sobol", choice.sobol,
                     say({"daarna Sobol-indices van de sterkste", "then Sobol indices of the strongest"}));
    command
        .add_option("--most", choice.most,
                    say({"van zoveel van de sterkste (standaard 8)", "of so many of the strongest (default 8)"}))
        ->check(CLI::Range(1U, most_factors))
        ->type_name("N");
    command
        .add_option("--samples", choice.samples,
                    say({"rijen voor de Sobol-indices (standaard zoveel als er tijd voor is, ten hoogste 2000)",
                         "rows for the Sobol indices (default as many as there is time for, at most 2000)"}))
        ->check(CLI::Range(2U, most_samples))
        ->type_name("N")
        ->needs("--sobol");
    command
        .add_option("--minutes", choice.minutes,
                    say({"hoe lang het mag duren (standaard 5; zonder grens als alle aantallen zijn gegeven)",
                         "how long it may take (default 5; without bound where all numbers are given)"}))
        ->check(CLI::Range(0.0, most_minutes))
        ->type_name("N");
}

}  // namespace

CLI::App* add_sensitivity_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* command = app.add_subcommand(
        "sensitivity",
        say({"zoekt van welke onzekere parameters een uitkomst, of een verschil, het meest afhangt; met 2 herhalingen, "
             "tenzij --replicates meer vraagt",
             "finds which uncertain parameters an outcome, or a difference, depends on most; with 2 replicates, "
             "unless --replicates asks for more"}));
    command->callback([&options] { options.verb = Verb::sensitivity; });
    add_question(*command, options, language);
    add_extent(*command, options, language);
    add_threads(*command, options, language);
    command->add_option("--out", options.out, say({"map voor sensitivity.csv", "folder for sensitivity.csv"}));
    add_quiet(*command, options, language);
    return command;
}

}  // namespace adem::tools
