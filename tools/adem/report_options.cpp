#include "tools/adem/report_options.hpp"

namespace adem::tools {

namespace {

void add_folder(CLI::App& command, Options& options, Language language) {
    command
        .add_option(
            "folder", options.results,
            Text{"map met de uitkomsten van adem compare", "folder with the results of adem compare"}.with(language))
        ->required()
        ->type_name("DIR");
}

void add_what_others_found(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    command
        .add_option("--explain", options.explanation,
                    say({"ook waardoor: de map van adem explain --out", "also why: the folder of adem explain --out"}))
        ->type_name("DIR");
    command
        .add_option("--sensitivity", options.sensitivity_results,
                    say({"ook welke aannames het meest uitmaken: de map van adem sensitivity --out",
                         "also which assumptions matter most: the folder of adem sensitivity --out"}))
        ->type_name("DIR");
}

void add_report(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* report =
        app.add_subcommand("report", say({"maakt het rapport van een vergelijking opnieuw: report.html en report.json",
                                          "makes the report of a comparison again: report.html and report.json"}));
    report->callback([&options] { options.verb = Verb::report; });
    add_folder(*report, options, language);
    report
        ->add_option("--out", options.out,
                     say({"bestand voor het rapport (standaard report.html in de map); de .json komt ernaast",
                          "file for the report (default report.html in the folder); the .json comes beside it"}))
        ->type_name("FILE");
    add_what_others_found(*report, options, language);
    report
        ->add_option(
            "--story", options.story_file,
            say({"ook een verhaal: het bestand van adem story --json", "also a story: the file of adem story --json"}))
        ->type_name("FILE");
}

void add_plot(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* plot = app.add_subcommand("plot", say({"tekent de grafieken van een vergelijking, voor dia's",
                                                     "draws the charts of a comparison, for slides"}));
    plot->callback([&options] { options.verb = Verb::plot; });
    add_folder(*plot, options, language);
    plot->add_option("--out", options.out,
                     say({"map voor de grafieken (standaard charts in de map met uitkomsten)",
                          "folder for the charts (default charts in the folder with results)"}))
        ->type_name("DIR");
    add_what_others_found(*plot, options, language);
    plot->add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.as_png = format == "png"; },
            say({"svg (standaard) of png", "svg (default) or png"}))
        ->check(CLI::IsMember({"svg", "png"}));
}

}  // namespace

void add_report_commands(CLI::App& app, Options& options, Language language) {
    add_report(app, options, language);
    add_plot(app, options, language);
}

}  // namespace adem::tools
