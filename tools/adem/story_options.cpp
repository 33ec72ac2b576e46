#include "tools/adem/story_options.hpp"

#include "tools/adem/simulation_options.hpp"

namespace adem::tools {

CLI::App* add_story_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* command = app.add_subcommand(
        "story", say({"vertelt het leven van één verzonnen bewoner onder beleid A en onder beleid B",
                      "tells the life of one synthetic resident under policy A and under policy B"}));
    command->callback([&options] { options.verb = Verb::story; });
    command
        ->add_option("scenario", options.scenarios,
                     say({"A en B: namen van meegeleverde scenario's of paden; een variant erin: PAD#NAAM",
                          "A and B: names of shipped scenarios or paths; a variant in one: PATH#NAME"}))
        ->required()
        ->expected(1, 2);
    CLI::Option* resident = command->add_option(
        "--resident", options.story.resident,
        say({"wie, met het nummer dat een verhaal noemt", "who, by the number that a story names"}));
    command
        ->add_option("--like", options.story.like,
                     say({"wie, in woorden, zoals \"alleenstaande moeder, schulden, 34\"",
                          "who, in words, such as \"single mother, debts, 34\""}))
        ->excludes(resident);
    command
        ->add_option(
            "--replicate", options.story.replicate,
            say({"uit welke herhaling (standaard 0, de eerste)", "from which replicate (default 0, the first)"}))
        ->check(CLI::Range(0, 1000000));
    command->add_option("--json", options.story.json,
                        say({"bestand voor het verhaal in beide talen", "file for the story in both languages"}));
    command->add_flag("--force", options.force,
                      say({"vervangt het bestand als het er is", "replaces the file when it is there"}));
    add_threads(*command, options, language);
    add_quiet(*command, options, language);
    return command;
}

}  // namespace adem::tools
