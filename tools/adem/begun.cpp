#include "tools/adem/begun.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "adem_version.hpp"
#include "engine/input/show.hpp"

namespace adem::tools {

namespace {

std::string program(const BegunRun& run) { return fmt::format("adem {} ({})", run.version, run.commit); }

std::string there_and_here(Text what, const std::string& there, const std::string& here, Language language) {
    return Text{"{}: daar {}, hier {}", "{}: {} there, {} here"}.with(language, what.with(language), there, here);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The lines that only the first has, shortened to the first few.
std::string only_in(const std::string& one, const std::string& other) {
    constexpr std::size_t most = 3;
    const auto others = lines_of(other);
    const std::set<std::string> known(others.begin(), others.end());
    std::string text;
    std::size_t count = 0;
    for (const std::string& line : lines_of(one)) {
        if (known.contains(line)) continue;
        if (++count > most) return text + "; …";
        text += (text.empty() ? "" : "; ") + line.substr(std::min(line.find_first_not_of(' '), line.size()));
    }
    return text.empty() ? "–" : text;
}

std::string names_of(const BegunRun& run) {
    std::string names;
    for (const BegunRun::Named& scenario : run.scenarios) names += (names.empty() ? "" : ", ") + scenario.name;
    return names;
}

bool names_a_language(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.starts_with("--lang"); });
}

/// Others make several runs, and go on by themselves.
bool can_be_resumed(const Options& options) { return options.verb == Verb::run || options.verb == Verb::compare; }

BegunRun begun_there(const std::filesystem::path& folder, Language language) {
    if (auto begun = read_begun_run(folder)) return *begun;
    throw InputError(Problem{Place{folder.string()}, Text{"hier is geen run begonnen waarmee verder kan worden gegaan",
                                                          "no run was begun here that could be gone on with"}
                                                         .with(language)});
}

}  // namespace

BegunRun begun_run(const Options& options, std::uint64_t key) {
    BegunRun run{key, std::string(program_version), std::string(program_commit), this_platform(), options.words, {},
                 {}};
    std::error_code unknown;
    run.folder = std::filesystem::current_path(unknown).string();
    return run;
}

BegunRun begun_run(const model::Experiment& experiment, const Options& options, std::uint64_t key) {
    BegunRun run = begun_run(options, key);
    for (const Scenario& scenario : experiment.scenarios())
        run.scenarios.push_back({scenario.name, resolved_text(scenario)});
    return run;
}

std::vector<std::string> what_differs(const BegunRun& there, const BegunRun& here, Language language) {
    std::vector<std::string> lines;
    if (program(there) != program(here))
        lines.push_back(there_and_here({"programma", "program"}, program(there), program(here), language));
    if (there.platform != here.platform)
        lines.push_back(there_and_here({"platform", "platform"}, there.platform, here.platform, language));
    if (names_of(there) != names_of(here)) {
        lines.push_back(there_and_here({"scenario's", "scenarios"}, names_of(there), names_of(here), language));
    } else {
        for (std::size_t s = 0; s < there.scenarios.size(); ++s) {
            const std::string &was = there.scenarios[s].resolved, &is = here.scenarios[s].resolved;
            if (was != is)
                lines.push_back(fmt::format(
                    "{}: {}", here.scenarios[s].name,
                    Text{"daar {}, hier {}", "{} there, {} here"}.with(language, only_in(was, is), only_in(is, was))));
        }
    }
    if (lines.empty())
        lines.push_back(Text{"andere indicatoren, of een andere --cadence, --format, --until-precise of --at-most",
                             "other indicators, or another --cadence, --format, --until-precise or --at-most"}
                            .with(language));
    return lines;
}

std::string in_words(const CheckpointDifference& difference, Language language) {
    using What = CheckpointDifference::What;
    const auto say = [&](Text what) { return there_and_here(what, difference.there, difference.here, language); };
    switch (difference.what) {
        case What::format:
            return say({"vorm van het tussenbestand", "format of the checkpoint"});
        case What::version:
            return say({"versie van adem", "version of adem"});
        case What::platform:
            return say({"platform", "platform"});
        case What::run:
            return say({"scenario of instellingen (vingerafdruk)", "scenario or settings (fingerprint)"});
        case What::replicate:
            return say({"herhaling", "replicate"});
    }
    return {};
}

std::string how_to_go_on(const std::filesystem::path& folder, const Options& options) {
    return can_be_resumed(options) ? "adem resume " + quoted(folder.string()) : options.command;
}

Options options_to_resume(const Options& asked) {
    const std::filesystem::path folder = std::filesystem::absolute(asked.out);
    const BegunRun there = begun_there(folder, asked.language);
    BegunRun here = there;
    here.version = program_version, here.commit = program_commit, here.platform = this_platform();
    if (program(there) != program(here) || there.platform != here.platform) {
        std::vector<Problem> problems;
        for (const std::string& line : what_differs(there, here, asked.language))
            problems.push_back({Place{asked.out}, line});
        throw InputError(std::move(problems));
    }
    const Parsed began = parse(there.words);
    if (!began.options || !can_be_resumed(*began.options))
        throw InputError(Problem{
            Place{asked.out}, Text{"deze run hoort bij een andere opdracht, die zelf verder gaat als u haar herhaalt",
                                   "this run is part of another command, which goes on by itself when typed again"}
                                  .with(asked.language)});
    // Where the command was typed its scenarios are found; without that folder, shipped ones still are.
    std::error_code gone;
    std::filesystem::current_path(there.folder, gone);
    Options options = *began.options;
    options.out = folder.string();
    options.force = false;
    options.quiet = options.quiet || asked.quiet;
    if (asked.threads != 0) options.threads = asked.threads;
    if (asked.checkpoint_every) options.checkpoint_every = asked.checkpoint_every;
    if (asked.log_level != Options().log_level) options.log_level = asked.log_level;
    if (names_a_language(asked.words) || !names_a_language(there.words)) options.language = asked.language;
    return options;
}

}  // namespace adem::tools
