#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/output/series.hpp"
#include "models/money/equal.hpp"
#include "tools/adem/frontier_choice.hpp"
#include "tools/adem/language.hpp"
#include "tools/adem/sensitivity_choice.hpp"
#include "tools/adem/story_choice.hpp"

namespace adem::tools {

enum class Verb {
    run,
    compare,
    resume,
    peek,
    check,
    show,
    diff,
    cost,
    new_scenario,
    schema,
    list,
    describe,
    patterns,
    claims,
    benchmark,
    verify,
    explain,
    experiment,
    areas,
    profile,
    inspect,
    sensitivity,
    report,
    plot,
    frontier,
    story,
    help
};

/// What the user asked for on the command line.
struct Options {
    Verb verb = Verb::help;
    std::vector<std::string> scenarios;  ///< names of shipped ones, or paths
    std::string what;                    ///< `list` of what; `help` about what; `new` what; `benchmark` which
    std::vector<std::string> settings;   ///< --set key=value, --replicates and the like, in the order given
    unsigned threads = 0;                ///< 0: all
    std::string out;                     ///< folder for the results; empty: results/<names>-<key>; `resume`, `peek`: which
    bool force = false;
    bool series_as_csv = false;
    std::vector<std::string> indicators;  ///< empty: all
    std::optional<Cadence> cadence;       ///< of all indicators; none: each has its own
    bool evaluators = false;
    bool prices = false;                    ///< `cost`: what every lever costs, too
    bool as_csv = false;                    ///< `cost`: a table for other programs
    std::string results;                    ///< `cost`, `report`, `plot`: a folder with the results of a run
    std::string explanation;                ///< `report`: a folder of `explain`
    std::string sensitivity_results;        ///< `report`: a folder of `sensitivity`
    std::string story_file;                 ///< `report`: a file of `story`
    bool as_png = false;                    ///< `plot`
    double discount = 0;                    ///< a year
    std::optional<model::EqualWish> equal;  ///< `compare`: what all policies are made equal in
    std::optional<double> until_precise;    ///< `compare`: how wide the widest headline interval may be
    std::uint32_t at_most = 500;            ///< replicates, with until_precise
    unsigned pilots = 10;                   ///< replicates of a pilot run
    Language language = Language::english;
    bool quiet = false;
    std::string log_level = "warning";
    bool profile = false;
    bool full = false;               ///< `patterns`: many seeds, each with parameters of its own
    unsigned seeds = 0;              ///< `patterns`: how many; 0: as many as usual
    std::vector<std::string> only;   ///< `patterns`: these alone; empty: all
    std::vector<std::string> data;   ///< `areas`, `profile`, `inspect`: files with figures of areas
    std::string code;                ///< `profile`: of which area; `inspect`: that, or a profile
    std::string search;              ///< `areas`: with this in their name or code
    std::string level;               ///< `areas`: of this level; empty: all
    std::uint64_t seed = 1;          ///< `inspect`
    unsigned replicates = 1;         ///< `inspect`
    bool settled = false;            ///< `inspect`: after settling, too
    std::vector<std::string> words;  ///< the command line, without the program
    std::string command;             ///< the same as it can be typed again
    std::string indicator;           ///< `explain`: why policies differ in this
    std::string group = "all";       ///< `explain`: of whom
    int year = 0;                    ///< `explain`: at the end of which year
    double minutes = 5;              ///< `explain`: how long it may take
    bool by_mechanism = false;       ///< `explain`: pathways of one mechanism each too
    double most_minutes = 1440;      ///< `experiment`: how long it may take by the estimate
    bool plan = false;               ///< `experiment`: the points and the estimate alone
    bool print_reference = false;    ///< `verify`: the file itself, as this machine would write it
    std::string settled_worlds;      ///< folder with settled worlds, to begin with and to keep; empty: none
    SensitivityChoice sensitivity;   ///< `frontier` too: of what, in what time
    FrontierChoice frontier;
    StoryChoice story;
    std::optional<int> checkpoint_every;  ///< months; 0: never; none: by the time that could be lost
};

/// What to do, or the exit code with which the program ends at once (--help, --version, a mistake: 2).
struct Parsed {
    std::optional<Options> options;
    int exit_code = 0;
};

Parsed parse(int argc, char** argv);
/// The words of a command line, without the program.
Parsed parse(const std::vector<std::string>& words);

/// A word as a shell reads it back.
std::string quoted(const std::string& word);

/// The help text of a verb, or of the program.
std::string help_text(const std::string& verb, Language language);

}  // namespace adem::tools
