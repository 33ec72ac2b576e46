#pragma once

#include <filesystem>
#include <string>

#include "tools/adem/options.hpp"
#include "tools/adem/report/document.hpp"
#include "tools/adem/report/page.hpp"

namespace adem::tools {

/// What became of a report: its document is there, and its page when `drawn` says so.
struct ReportMade {
    std::filesystem::path document, page;
    report::Drawn drawn;

    /// Where the page is, or what is missing to make it; a line.
    std::string text(Language language) const;
};

/// Makes report.json and report.html (or `page`, and the document beside it) of the finished results of a comparison.
/// Throws InputError when the folder does not hold those, MachineError when the machine fails.
ReportMade make_report(const std::filesystem::path& results, Language language, const report::Besides& besides = {},
                       const std::filesystem::path& page = {});

/// The command `report`: makes the report of an old comparison again. Returns the exit code.
int report_again(const Options& options);

/// The command `plot`: its charts as files for slides. Returns the exit code.
int plot(const Options& options);

}  // namespace adem::tools
