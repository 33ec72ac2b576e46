#pragma once

#include <filesystem>
#include <string>

#include "tools/adem/language.hpp"

namespace adem::tools::report {

/// What became of a page or of charts. Making them takes Node.js and a script that is built from tools/report.
struct Drawn {
    enum class How { done, not_possible, interrupted };
    How how = How::done;
    std::string why_not;  ///< in a sentence, and how to get what is missing
};

/// Makes the page of a document, which opens in this language and has both. A page that was there stays until the new
/// one is whole.
Drawn draw_page(const std::filesystem::path& document, const std::filesystem::path& page, Language language);

/// Draws the charts of a document as SVG in a folder, which must be there.
Drawn draw_charts(const std::filesystem::path& document, const std::filesystem::path& folder, Language language);

/// Draws the figure of the benchmark, of the document that says what is in it. A figure that was there stays until the
/// new one is whole.
Drawn draw_benchmark(const std::filesystem::path& document, const std::filesystem::path& figure, Language language);

}  // namespace adem::tools::report
