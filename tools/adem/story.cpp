#include "tools/adem/story.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

#include "adem_version.hpp"
#include "engine/output/atomic_file.hpp"
#include "tools/adem/equalise.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/policy_identity.hpp"
#include "tools/adem/story_lives.hpp"
#include "tools/adem/story_text.hpp"

namespace adem::tools {

namespace {

std::optional<Identity> identity_from(const std::string& text, Problems& problems) {
    constexpr int hexadecimal = 16;
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, hexadecimal);
    if (read.ec == std::errc() && read.ptr == end && value != 0) return Identity{value};
    problems.add(Place{"--resident"}, in_quotes(text) +
                                          " is no number of a resident (sixteen digits 0-9 a-f, as a story names it; "
                                          "--like finds one by words)");
    return {};
}

StoryWish wish_of(const StoryChoice& choice, Problems& problems) {
    StoryWish wish;
    if (!choice.resident.empty()) wish.resident = identity_from(choice.resident, problems);
    if (!choice.like.empty()) wish.wish = read_wish(choice.like, problems);
    return wish;
}

void check_file(const Options& options, Problems& problems) {
    const std::filesystem::path file = options.story.json;
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return;
    if (!std::filesystem::is_regular_file(file, ignored))
        problems.add(Place{"--json"}, file.string() + " is there and is no file");
    else if (!options.force)
        problems.add(Place{"--json"}, file.string() + " is there already (use --force to replace it)");
}

/// Reads both scenarios; what is wrong in them and in the other options is thrown together.
std::vector<Scenario> read(const Options& options, const Shipped& shipped, StoryWish& wish) {
    Problems problems;
    wish = wish_of(options.story, problems);
    check_file(options, problems);
    std::vector<Scenario> scenarios;
    try {
        scenarios = shipped.scenarios(options);
        if (scenarios.size() != 2)
            problems.add(Place{options.scenarios.front()},
                         fmt::format("story needs two scenarios (these are {}; one of the variants of a file is named "
                                     "FILE#NAME)",
                                     scenarios.size()));
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
    }
    if (!scenarios.empty() && static_cast<int>(options.story.replicate) >= scenarios.front().replicates)
        problems.add(Place{"--replicate"}, fmt::format("replicate = {} (must be 0..{})", options.story.replicate,
                                                       scenarios.front().replicates - 1));
    problems.throw_if_any();
    return scenarios;
}

Bilingual title_of(const Scenario& scenario) {
    const auto or_name = [&](const std::string& title) { return title.empty() ? scenario.name : title; };
    return {or_name(scenario.title_nl), or_name(scenario.title_en)};
}

int report_interruption(Language language) {
    fmt::print(stderr, "{}",
               Text{"Onderbroken; er is niets geschreven\n", "Interrupted; nothing was written\n"}.with(language));
    return stopped_by_the_user;
}

}  // namespace

int story(const Options& options, const Shipped& shipped) {
    StoryWish wish;
    std::vector<Scenario> scenarios = read(options, shipped, wish);
    const auto profiles = shipped.profiles(scenarios.front());
    const std::vector<std::string> scaled = equalise(scenarios, profiles, options);
    const model::Experiment experiment(scenarios, profiles, {{"overall_perspective"}, Cadence::yearly});
    watch_for_interruption();
    std::optional<Story> told = lives(experiment, wish, options);
    if (!told) return report_interruption(options.language);
    told->names = {scenarios[0].name, scenarios[1].name};
    told->titles = {title_of(scenarios[0]), title_of(scenarios[1])};
    told->run = {std::string(program_version), std::string(program_commit), scenarios[0].seed, scenarios[0].replicates,
                 fingerprint_of(scenarios)};
    std::string text = story_text(*told, options.language);
    for (const std::string& line : scaled) text += line + "\n";
    if (!options.story.json.empty()) {
        write_whole_file(options.story.json, story_json(*told));
        text += Text{"\nGeschreven naar {}\n", "\nWritten to {}\n"}.with(options.language, options.story.json);
    }
    fmt::print("{}", text);
    return succeeded;
}

}  // namespace adem::tools
