#include "tools/adem/report/page.hpp"

#include <cstdlib>

#include "engine/output/atomic_file.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/external_program.hpp"

namespace adem::tools::report {

namespace {

namespace fs = std::filesystem;

/// Beside the installed program, or else where it is built; ADEM_REPORT_PAGE names another one, for who works on it.
/// Empty: there is none.
fs::path script() {
    std::error_code ignored;
    if (const char* own = std::getenv("ADEM_REPORT_PAGE")) return fs::exists(own, ignored) ? own : "";
    std::vector<fs::path> places;
    for (const fs::path& folder : data_folders()) places.push_back(folder / "report" / "render.mjs");
    places.emplace_back(ADEM_BUILT_REPORT_PAGE);
    for (const fs::path& place : places)
        if (fs::exists(place, ignored)) return place;
    return {};
}

Drawn outcome_of(const Ended& ended, Language language) {
    switch (ended.how) {
        case Ended::How::done:
            return {};
        case Ended::How::interrupted:
            return {Drawn::How::interrupted, {}};
        case Ended::How::absent:
            return {Drawn::How::not_possible, Text{"Node.js ontbreekt (op Debian: apt-get install nodejs)",
                                                   "Node.js is missing (on Debian: apt-get install nodejs)"}
                                                  .with(language)};
        case Ended::How::failed:
            break;
    }
    return {Drawn::How::not_possible, Text{"Node.js faalde (versie 18 of later is nodig): {}",
                                           "Node.js failed (version 18 or later is needed): {}"}
                                          .with(language, ended.complaint)};
}

Drawn no_script(Language language) {
    return {Drawn::How::not_possible, Text{"het deel van adem dat pagina's en grafieken maakt is niet gebouwd (op "
                                           "Debian: apt-get install nodejs npm, en bouw adem "
                                           "opnieuw)",
                                           "the part of adem that makes pages and charts is not built (on Debian: "
                                           "apt-get install nodejs npm, and build adem "
                                           "again)"}
                                          .with(language)};
}

std::string word_of(Language language) { return language == Language::dutch ? "nl" : "en"; }

/// Runs the script with these words, and keeps what it writes when all of it is there.
Drawn draw_file(std::vector<std::string> words, const fs::path& target, Language language) {
    const fs::path with = script();
    if (with.empty()) return no_script(language);
    AtomicFile file(target);
    words.insert(words.begin(), {"node", with.string(), "--language", word_of(language)});
    words.emplace_back("/dev/stdout");
    const Drawn drawn = outcome_of(run_program(words, file.temporary()), language);
    std::error_code unknown;
    if (drawn.how == Drawn::How::done && fs::file_size(file.temporary(), unknown) == 0)
        return {Drawn::How::not_possible, Text{"Node.js schreef niets", "Node.js wrote nothing"}.with(language)};
    if (drawn.how == Drawn::How::done) file.commit();
    return drawn;
}

}  // namespace

Drawn draw_page(const fs::path& document, const fs::path& page, Language language) {
    return draw_file({document.string()}, page, language);
}

Drawn draw_benchmark(const fs::path& document, const fs::path& figure, Language language) {
    return draw_file({"--benchmark", document.string()}, figure, language);
}

Drawn draw_charts(const fs::path& document, const fs::path& folder, Language language) {
    const fs::path with = script();
    if (with.empty()) return no_script(language);
    return outcome_of(run_program({"node", with.string(), "--charts", folder.string(), "--language", word_of(language),
                                   document.string()}),
                      language);
}

}  // namespace adem::tools::report
