#include "tools/adem/experiment_options.hpp"

#include "tools/adem/simulation_options.hpp"

namespace adem::tools {

CLI::App* add_experiment_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    constexpr double longest = 1e7;
    CLI::App* command = app.add_subcommand(
        "experiment", say({"simuleert alle punten van een experimentbestand: een raster, een lijst of een steekproef "
                           "van hefbomen en parameters; gaat verder na een onderbreking",
                           "simulates all points of an experiment file: a grid, a list or a sample of levers and "
                           "parameters; goes on after an interruption"}));
    command->callback([&options] { options.verb = Verb::experiment; });
    command
        ->add_option("file", options.scenarios,
                     say({"het experimentbestand (YAML); zie scenarios/experiments",
                          "the experiment file (YAML); see scenarios/experiments"}))
        ->required()
        ->expected(1);
    command->add_flag("--plan", options.plan,
                      say({"toont de punten en hoelang het duurt, en simuleert niets",
                           "shows the points and how long it takes, and simulates nothing"}));
    command
        ->add_option("--minutes", options.most_minutes,
                     say({"hoelang het naar schatting mag duren (standaard 1440: een dag)",
                          "how long it may take by the estimate (default 1440: a day)"}))
        ->check(CLI::Range(0.0, longest));
    add_threads(*command, options, language);
    command->add_option("--out", options.out, say({"map voor de uitkomsten", "folder for the results"}));
    command->add_flag("--force", options.force,
                      say({"vervangt wat er in de map staat", "replaces what is in the folder"}));
    add_checkpoint_option(*command, options, language);
    add_quiet(*command, options, language);
    return command;
}

}  // namespace adem::tools
