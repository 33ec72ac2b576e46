#include "tools/adem/money_options.hpp"

namespace adem::tools {

CLI::App* add_cost_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* cost = app.add_subcommand(
        "cost", say({"toont de geplande kosten per jaar, kostenpost en hefboom, en na een run wat er is uitgegeven",
                     "prints the planned cost by year, cost line and lever, and after a run what was spent"}));
    cost->callback([&options] { options.verb = Verb::cost; });
    cost->add_option("scenario", options.scenarios,
                     say({"naam van een meegeleverd scenario, of een pad; een van de varianten erin: PAD#NAAM",
                          "name of a shipped scenario, or a path; one of the variants in it: PATH#NAME"}))
        ->required()
        ->expected(1);
    cost->add_option("--results", options.results,
                     say({"map met uitkomsten; anders die van `run` met dit scenario, als ze er zijn",
                          "folder with results; else those of `run` with this scenario, if they are there"}));
    cost->add_flag("--prices", options.prices,
                   say({"toont ook wat elke hefboom kost, met prijspeil en bron",
                        "prints what every lever costs too, with price level and source"}));
    cost->add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.as_csv = format == "csv"; },
            say({"csv: een tabel voor andere programma's", "csv: a table for other programs"}))
        ->check(CLI::IsMember({"text", "csv"}));
    return cost;
}

void add_compare_money_options(CLI::App& compare, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    const auto wish = [&options]() -> model::EqualWish& {
        return options.equal ? *options.equal : options.equal.emplace();
    };
    const auto& names = Vocabulary<model::EqualIn>::names;
    compare
        .add_option_function<std::string>(
            "--equal", [wish](const std::string& what) { wish().what = *word_named<model::EqualIn>(what); },
            say({"maakt elk beleid hierin gelijk aan het eerste, door een hefboom op te schalen",
                 "makes every policy equal to the first in this, by scaling a lever"}))
        ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
    compare
        .add_option_function<std::string>(
            "--each", [wish](const std::string& each) { wish().each_year = each == "year"; },
            say({"gelijk in elk jaar, of in totaal (standaard)", "equal in each year, or in total (default)"}))
        ->check(CLI::IsMember({"total", "year"}))
        ->needs("--equal");
    compare
        .add_option_function<std::string>(
            "--scale", [wish](const std::string& lever) { wish().lever = lever; },
            say({"de hefboom die wordt opgeschaald (standaard staff.fte, alle rollen)",
                 "the lever that is scaled (default staff.fte, all roles)"}))
        ->type_name("LEVER")
        ->needs("--equal");
    compare
        .add_option("--pilots", options.pilots,
                    say({"herhalingen van een proefrun, om beleid in de uitkomst gelijk te maken (standaard 10)",
                         "replicates of a pilot run, to make policies equal in outcome (default 10)"}))
        ->check(CLI::Range(1, 100000));
    compare
        .add_option("--discount", options.discount,
                    say({"rente per jaar waartegen geld contant wordt gemaakt, zoals 0.0225",
                         "interest a year at which money is discounted, such as 0.0225"}))
        ->check(CLI::Range(0.0, 1.0));
}

}  // namespace adem::tools
