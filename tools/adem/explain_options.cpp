#include "tools/adem/explain_options.hpp"

#include "tools/adem/simulation_options.hpp"

namespace adem::tools {

CLI::App* add_explain_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* command = app.add_subcommand(
        "explain", say({"zegt waardoor beleid B van A verschilt: welke hefbomen en projecten, en langs welke weg",
                        "says why policy B differs from A: which levers and projects, and by which pathway"}));
    command->callback([&options] { options.verb = Verb::explain; });
    command
        ->add_option("scenario", options.scenarios,
                     say({"A en B: namen van meegeleverde scenario's of paden; een variant erin: PAD#NAAM",
                          "A and B: names of shipped scenarios or paths; a variant in one: PATH#NAME"}))
        ->required()
        ->expected(1, 2);
    command
        ->add_option("--indicator", options.indicator,
                     say({"waarin ze verschillen; zie adem list indicators",
                          "in what they differ; see adem list "
                          "indicators"}))
        ->required();
    command->add_option("--year", options.year, say({"aan het eind van welk jaar", "at the end of which year"}))
        ->required();
    command->add_option("--group", options.group, say({"van wie (standaard all)", "of whom (default all)"}));
    command
        ->add_option("--minutes", options.minutes,
                     say({"hoelang het mag duren (standaard 5)", "how long it may take (default 5)"}))
        ->check(CLI::Range(0.0, 100000.0));
    command->add_flag(
        "--by-mechanism", options.by_mechanism,
        say({"schakel ook elk mechanisme apart uit dat een neutrale vorm heeft; kost een veelvoud aan tijd",
             "also take out, one by one, every mechanism that has a neutral form; takes several times as "
             "long"}));
    add_threads(*command, options, language);
    command->add_option("--out", options.out,
                        say({"map voor de tabellen (zonder: geen)", "folder for the tables (without: none)"}));
    add_quiet(*command, options, language);
    return command;
}

}  // namespace adem::tools
