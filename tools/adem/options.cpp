#include "tools/adem/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "adem_version.hpp"
#include "tools/adem/area_options.hpp"
#include "tools/adem/experiment_options.hpp"
#include "tools/adem/explain_options.hpp"
#include "tools/adem/frontier_options.hpp"
#include "tools/adem/money_options.hpp"
#include "tools/adem/report_options.hpp"
#include "tools/adem/sensitivity_options.hpp"
#include "tools/adem/simulation_options.hpp"
#include "tools/adem/story_options.hpp"
#include "tools/adem/writing_options.hpp"

namespace adem::tools {

std::string quoted(const std::string& word) {
    const bool plain = !word.empty() && word.find_first_not_of(
                                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                            "0123456789_-./=:,+@%") == std::string::npos;
    if (plain) return word;
    std::string text = "'";
    for (const char letter : word) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

namespace {

/// The program's commands and options; filling `options` as they are parsed.
class Interface {
  public:
    Interface(Options& options, Language language)
        : options_(options),
          dutch_(language == Language::dutch),
          app_(say("adem rekent na wat beleid in een wijk over 10 tot 20 jaar doet voor bewoners en hun vertrouwen.",
                   "adem works out what a policy in a neighbourhood does to residents and their trust over 10-20 "
                   "years."),
               "adem") {
        app_.set_version_flag("--version", fmt::format("adem {} ({})", program_version, program_commit));
        app_.require_subcommand(0, 1);
        app_.fallthrough();
        app_.add_option("--lang", language_, say("taal van de uitvoer: nl of en", "language of the output: nl or en"))
            ->check(CLI::IsMember({"nl", "en"}));
        add_run();
        add_compare();
        add_resume_command(app_, options_, language_now());
        add_peek_command(app_, options_, language_now());
        add_check_and_show();
        add_diff();
        add_writing_commands(app_, options_, language_now());
        for (const auto add : {add_cost_command, add_sensitivity_command, add_frontier_command, add_explain_command,
                               add_experiment_command, add_story_command})
            add_settings(add(app_, options_, language_now()));
        add_report_commands(app_, options_, language_now());
        add_list_and_describe();
        add_patterns();
        add_claims();
        add_benchmark();
        add_verify();
        add_area_commands(app_, options_, language);
        add_help();
    }
    CLI::App& app() { return app_; }

  private:
    Language language_now() const { return dutch_ ? Language::dutch : Language::english; }
    std::string say(std::string_view dutch, std::string_view english) const {
        return std::string(dutch_ ? dutch : english);
    }

    CLI::App* verb(const std::string& name, Verb verb, const std::string& about) {
        return app_.add_subcommand(name, about)->callback([this, verb] { options_.verb = verb; });
    }

    void add_run() {
        CLI::App* run =
            verb("run", Verb::run, say("simuleert één of meer scenario's", "simulates one or more scenarios"));
        add_scenarios(run, 1);
        add_simulation(run);
    }

    void add_compare() {
        CLI::App* compare =
            verb("compare", Verb::compare,
                 say("vergelijkt beleid op dezelfde herhalingen", "compares policies on the same replicates"));
        add_scenarios(compare, 1);
        add_simulation(compare);
        compare->add_flag("--evaluators", options_.evaluators,
                          say("toont ook wat evaluatoren zouden vinden (zie controls in een scenario)",
                              "prints what evaluators would find too (see controls in a scenario)"));
        add_precision_options(*compare, options_, language_now());
        add_compare_money_options(*compare, options_, language_now());
    }

    void add_check_and_show() {
        CLI::App* check = verb("check", Verb::check,
                               say("controleert een scenario en zegt wat het begrijpt",
                                   "validates a scenario and says what it understood"));
        CLI::App* show = verb("show", Verb::show,
                              say("toont een scenario met elke waarde en haar herkomst",
                                  "prints a scenario with every value and its origin"));
        for (CLI::App* command : {check, show}) {
            add_scenarios(command, 1, 1000);
            add_settings(command);
        }
    }

    void add_diff() {
        CLI::App* diff =
            verb("diff", Verb::diff,
                 say("zegt in woorden hoe twee scenario's verschillen: hefbomen, projecten, parameters, geld",
                     "says in words how two scenarios differ: levers, projects, parameters, money"));
        add_scenarios(diff, 1);
        add_settings(diff);
    }

    void add_list_and_describe() {
        CLI::App* list = verb("list", Verb::list, say("somt op wat er is", "lists what there is"));
        list->add_option("what", options_.what,
                         "scenarios | profiles | mechanisms | levers | parameters | indicators | variants | statements")
            ->required()
            ->check(CLI::IsMember({"scenarios", "profiles", "mechanisms", "levers", "parameters", "indicators",
                                   "variants", "statements"}));
        verb("describe", Verb::describe,
             say("schrijft de tabellen van het model: entiteiten, maand, hefbomen, parameters, indicatoren",
                 "writes the tables of the model: entities, month, levers, parameters, indicators"));
    }

    void add_patterns() {
        CLI::App* command =
            verb("patterns", Verb::patterns,
                 say("houdt het model tegen gepubliceerde patronen", "holds the model against published patterns"));
        command->add_flag("--full", options_.full,
                          say("200 toevalsgetallen, elk met parameters uit hun verdelingen; duurt uren",
                              "200 seeds, each with parameters drawn from their priors; takes hours"));
        command->add_option("--seeds", options_.seeds, say("aantal toevalsgetallen", "number of seeds"))
            ->check(CLI::Range(2, 100000));
        command->add_option("--only", options_.only, say("alleen deze patronen", "only these patterns"))
            ->delimiter(',')
            ->allow_extra_args(false);
        add_threads_and_folder(command);
        add_quiet(*command, options_, language_now());
    }

    void add_claims() {
        CLI::App* command = verb("claims", Verb::claims,
                                 say("meet de beweringen uit de documenten, welke kant het ook op valt",
                                     "measures the claims of the documents, whichever way it falls"));
        add_settings(command);
        add_threads_and_folder(command);
        add_force(command);
        add_quiet(*command, options_, language_now());
    }

    void add_benchmark() {
        CLI::App* command =
            verb("benchmark", Verb::benchmark,
                 say("hetzelfde geld lang of kort besteed: alle armen, tabel en figuur; duurt lang, gaat verder",
                     "the same money spent long or short: all arms, a table and a figure; takes long, resumable"));
        command->add_option("which", options_.what, "long-vs-short")
            ->required()
            ->check(CLI::IsMember({"long-vs-short"}));
        add_settings(command);
        add_threads_and_folder(command);
        add_quiet(*command, options_, language_now());
    }

    void add_verify() {
        CLI::App* command = verb("verify", Verb::verify,
                                 say("gaat na of deze machine bit voor bit rekent als de uitgave",
                                     "checks that this machine computes what the release computes, bit by bit"));
        command->add_flag("--print", options_.print_reference,
                          say("schrijft de vingerafdrukken van deze machine", "writes this machine's fingerprints"));
        add_threads(*command, options_, language_now());
    }

    void add_help() {
        std::vector<std::string> commands{"help"};
        for (const CLI::App* one : app_.get_subcommands([](CLI::App*) { return true; }))
            commands.push_back(one->get_name());
        CLI::App* help = verb("help", Verb::help, say("uitleg over een opdracht", "explains a command"));
        help->add_option("command", options_.what, say("de opdracht", "the command"))->check(CLI::IsMember(commands));
    }

    void add_scenarios(CLI::App* command, int least, int most = 50) {
        command
            ->add_option("scenario", options_.scenarios,
                         say("naam van een meegeleverd scenario, of een pad; een van de varianten erin: PAD#NAAM",
                             "name of a shipped scenario, or a path; one of the variants in it: PATH#NAME"))
            ->required()
            ->expected(least, most);
    }

    void add_setting(CLI::App* command, const std::string& option, const std::string& key, const std::string& about) {
        command
            ->add_option_function<std::string>(
                option, [this, key](const std::string& value) { options_.settings.push_back(key + "=" + value); },
                about)
            ->type_name("N");
    }

    void add_settings(CLI::App* command) {
        add_setting(command, "--replicates", "replicates",
                    say("aantal herhalingen (standaard 50)", "number of replicates (default 50)"));
        add_setting(command, "--seed", "seed", say("toevalsgetal (standaard 1)", "random seed (default 1)"));
        add_setting(command, "--years", "years", say("aantal jaren (standaard 20)", "number of years (default 20)"));
        command
            ->add_option_function<std::vector<std::string>>(
                "--set",
                [this](const std::vector<std::string>& values) {
                    options_.settings.insert(options_.settings.end(), values.begin(), values.end());
                },
                say("vervangt een waarde, bijvoorbeeld policy.promises.rate=2",
                    "replaces a value, such as policy.promises.rate=2"))
            ->type_name("KEY=VALUE")
            ->expected(1, 1000)
            ->allow_extra_args(false);
    }

    void add_threads_and_folder(CLI::App* command) {
        add_threads(*command, options_, language_now());
        command->add_option("--out", options_.out, say("map voor de uitkomsten", "folder for the results"));
    }

    void add_force(CLI::App* command) {
        command->add_flag("--force", options_.force,
                          say("vervangt wat er in de map staat", "replaces what is in the folder"));
    }

    void add_simulation(CLI::App* command) {
        add_settings(command);
        add_threads_and_folder(command);
        add_force(command);
        add_simulation_options(*command, options_, language_now());
    }

    Options& options_;
    bool dutch_;
    std::string language_;
    CLI::App app_;
};

/// The language is needed before the options are read, for the help text itself.
Language language_asked_for(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return language_of(argv[i + 1]);
        if (word.starts_with("--lang=")) return language_of(word.substr(7));
    }
    return language_of("");
}

}  // namespace

Parsed parse(int argc, char** argv) {
    Options options;
    options.language = language_asked_for(argc, argv);
    options.words.assign(argv + 1, argv + argc);
    options.command = "adem";
    for (const std::string& word : options.words) options.command += " " + quoted(word);
    Interface interface(options, options.language);
    try {
        interface.app().parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return {std::nullopt, interface.app().exit(error) == 0 ? 0 : 2};
    }
    return {options, 0};
}

Parsed parse(const std::vector<std::string>& words) {
    std::vector<std::string> all{"adem"};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& word : all) pointers.push_back(word.data());
    return parse(static_cast<int>(pointers.size()), pointers.data());
}

std::string help_text(const std::string& verb, Language language) {
    Options options;
    Interface interface(options, language);
    for (const CLI::App* command : interface.app().get_subcommands([](CLI::App*) { return true; }))
        if (command->get_name() == verb) return command->help("adem");
    return interface.app().help();
}

}  // namespace adem::tools
