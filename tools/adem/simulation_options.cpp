#include "tools/adem/simulation_options.hpp"

#include <charconv>

namespace adem::tools {

void add_threads(CLI::App& command, Options& options, Language language) {
    const Text about{"aantal rekendraden (0: alle)", "number of threads (0: all)"};
    command.add_option("--threads", options.threads, about.with(language))->check(CLI::Range(0, 4096));
}

void add_quiet(CLI::App& command, Options& options, Language language) {
    command.add_flag("--quiet", options.quiet, Text{"geen voortgang tonen", "show no progress"}.with(language));
}

void add_checkpoint_option(CLI::App& command, Options& options, Language language) {
    const auto set = [&options](const std::string& text) {
        int months = 0;
        const char* const end = text.data() + text.size();
        const bool is_number = std::from_chars(text.data(), end, months).ptr == end && months >= 1;
        if (!is_number && text != "never") throw CLI::ValidationError("--checkpoint-every", "MONTHS >= 1, or never");
        options.checkpoint_every = months;
    };
    const Text about{
        "zet na zoveel maanden op schijf hoever een herhaling is, of never (standaard aan het eind van een jaar, als "
        "er "
        "anders een halve minuut werk verloren kan gaan)",
        "puts a replicate under way on the disk every so many months, or never (default at the end of a year, once "
        "half "
        "a minute of work could be lost)"};
    command.add_option_function<std::string>("--checkpoint-every", set, about.with(language))
        ->type_name("MONTHS|never");
}

void add_simulation_options(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    command
        .add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.series_as_csv = format == "csv"; },
            say({"csv schrijft ook timeseries.csv", "csv writes timeseries.csv too"}))
        ->check(CLI::IsMember({"csv", "netcdf"}));
    command
        .add_option("--indicators", options.indicators,
                    say({"alleen deze indicatoren, met komma's ertussen; mag vaker dan eens",
                         "only these indicators, separated by commas; may be given more than once"}))
        ->type_name("NAME[,NAME...]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option_function<std::string>(
            "--cadence",
            [&options](const std::string& word) {
                if (word != "default") options.cadence = word == "monthly" ? Cadence::monthly : Cadence::yearly;
            },
            say({"monthly of yearly: alle indicatoren elke maand of elk jaar",
                 "monthly or yearly: every indicator every month or every year"}))
        ->check(CLI::IsMember({"default", "monthly", "yearly"}));
    command
        .add_option(
            "--settled-worlds", options.settled_worlds,
            say({"map met buurten na hun inloop: wat er is wordt gebruikt in plaats van opnieuw in te lopen, wat "
                 "er niet is wordt er bewaard",
                 "folder of settled worlds: one that is there is begun with instead of settling anew, one that "
                 "is not is kept there"}))
        ->type_name("FOLDER");
    add_checkpoint_option(command, options, language);
    add_quiet(command, options, language);
    command.add_option("--log-level", options.log_level, "error | warning | info | debug")
        ->check(CLI::IsMember({"error", "warning", "info", "debug"}));
    command.add_flag("--profile", options.profile, say({"toont de rekentijd per fase", "prints the time per phase"}));
}

void add_precision_options(CLI::App& command, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    command
        .add_option("--until-precise", options.until_precise,
                    say({"voegt reeksen van --replicates herhalingen toe tot het breedste 95%-interval van de "
                         "hoofdverschillen in het laatste jaar niet breder is, op een schaal van 0 tot 100",
                         "adds batches of --replicates replicates until the widest 95% interval of the headline "
                         "differences in the last year is no wider, on a scale of 0 to 100"}))
        ->check(CLI::PositiveNumber)
        ->type_name("WIDTH");
    command
        .add_option("--at-most", options.at_most,
                    say({"met --until-precise: niet meer herhalingen dan dit (standaard 500)",
                         "with --until-precise: no more replicates than this (default 500)"}))
        ->check(CLI::Range(2, 100000))
        ->type_name("N");
}

void add_resume_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* resume = app.add_subcommand(
        "resume", say({"gaat verder met een run die werd afgebroken", "goes on with a run that was cut off"}));
    resume->callback([&options] { options.verb = Verb::resume; });
    resume
        ->add_option("folder", options.out,
                     say({"map met wat er al is; de run houdt de instellingen waarmee hij begon",
                          "folder with what is there; the run keeps the settings that it began with"}))
        ->required();
    add_threads(*resume, options, language);
    add_checkpoint_option(*resume, options, language);
    add_quiet(*resume, options, language);
    resume->add_option("--log-level", options.log_level, "error | warning | info | debug")
        ->check(CLI::IsMember({"error", "warning", "info", "debug"}));
}

void add_peek_command(CLI::App& app, Options& options, Language language) {
    const auto say = [&](Text text) { return text.with(language); };
    CLI::App* peek = app.add_subcommand(
        "peek", say({"laat zien wat de eerste herhalingen zeggen van een vergelijking die nog loopt",
                     "shows what the first replicates say of a comparison that is still under way"}));
    peek->callback([&options] { options.verb = Verb::peek; });
    peek->add_option("folder", options.out, say({"map van de run", "folder of the run"}))->required();
}

}  // namespace adem::tools
