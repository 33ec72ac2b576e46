#include "tools/adem/writing_options.hpp"

namespace adem::tools {

void add_writing_commands(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* start = app.add_subcommand("new", say({"schrijft een scenario met uitleg om mee te beginnen: NAAM.yaml",
                                                     "writes a scenario with comments to start from: NAME.yaml"}));
    start->callback([&options] { options.verb = Verb::new_scenario; });
    start->add_option("name", options.what, say({"naam of pad van het nieuwe bestand", "name or path of the new file"}))
        ->required();
    CLI::App* schema = app.add_subcommand(
        "schema", say({"schrijft het JSON-schema van scenariobestanden, voor editors en andere programma's",
                       "writes the JSON Schema of scenario files, for editors and other programs"}));
    schema->callback([&options] { options.verb = Verb::schema; });
    schema->add_flag_callback(
        "--experiment", [&options] { options.what = "experiment"; },
        say({"dat van experimentbestanden", "that of experiment files"}));
}

}  // namespace adem::tools
