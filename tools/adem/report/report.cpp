#include "tools/adem/report/report.hpp"

#include <fmt/format.h>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/interruption.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;
using report::Drawn;

fs::path page_of(const Options& options) {
    const fs::path page(options.out);
    if (!page.empty() && page.extension() != ".html" && page.extension() != ".htm")
        throw InputError(Problem{Place{"--out"}, fmt::format("'{}' (must be a file that ends in .html)", options.out)});
    return page;
}

}  // namespace

std::string ReportMade::text(Language language) const {
    if (drawn.how == Drawn::How::done)
        return Text{"Het rapport: {}\n", "The report: {}\n"}.with(language, page.string());
    return Text{"Het rapport is niet gemaakt, alleen {}: {}. Maak het daarna met: adem report {}\n",
                "The report was not made, only {}: {}. Make it afterwards with: adem report {}\n"}
        .with(language, document.string(), drawn.why_not, quoted(document.parent_path().string()));
}

ReportMade make_report(const fs::path& results, Language language, const report::Besides& besides,
                       const fs::path& page) {
    const std::string text = report::document(results, besides);
    ReportMade made{page, page.empty() ? results / "report.html" : page, {}};
    made.document = fs::path(made.page).replace_extension(".json");
    write_whole_file(made.document, text);
    made.drawn = report::draw_page(made.document, made.page, language);
    return made;
}

int report_again(const Options& options) {
    const fs::path page = page_of(options);
    watch_for_interruption();
    const ReportMade made = make_report(options.results, options.language,
                                        {options.explanation, options.sensitivity_results, options.story_file}, page);
    if (made.drawn.how == Drawn::How::interrupted) return stopped_by_the_user;
    if (made.drawn.how != Drawn::How::done)
        throw MachineError(
            Text{"het rapport kan niet worden gemaakt, alleen {}: {}", "the report cannot be made, only {}: {}"}.with(
                options.language, made.document.string(), made.drawn.why_not));
    fmt::print("{}", made.text(options.language));
    return 0;
}

}  // namespace adem::tools
