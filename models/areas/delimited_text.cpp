#include "models/areas/delimited_text.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <new>

namespace adem::model {
namespace {

constexpr std::size_t rows_looked_at = 60;

/// libcsv, fed line by line so that it is known in which line a row begins.
class Splitter {
  public:
    explicit Splitter(char delimiter) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~Splitter() { csv_free(&parser_); }
    Splitter(const Splitter&) = delete;
    Splitter& operator=(const Splitter&) = delete;

    /// Takes a line with its end; false when a quote in it does not fit.
    bool take(std::string_view line, int number) {
        if (complete_ || row_.line == 0) begin(number);
        return csv_parse(&parser_, line.data(), line.size(), &Splitter::end_field, &Splitter::end_row, this) ==
               line.size();
    }
    /// Ends the text; false when it ends within quotes.
    bool finish() { return csv_fini(&parser_, &Splitter::end_field, &Splitter::end_row, this) == 0; }
    /// Whether a row with fields ended since the last line began.
    bool complete() const { return complete_ && !row_.fields.empty(); }
    const TextRow& row() const { return row_; }
    bool too_many() const { return too_many_; }

  private:
    void begin(int number) {
        row_.line = number;
        row_.fields.clear();
        complete_ = false;
    }
    static void end_field(void* bytes, std::size_t size, void* self) {
        auto& splitter = *static_cast<Splitter*>(self);
        splitter.too_many_ = splitter.row_.fields.size() >= most_fields;
        if (!splitter.too_many_) splitter.row_.fields.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void end_row(int, void* self) { static_cast<Splitter*>(self)->complete_ = true; }

    csv_parser parser_{};
    TextRow row_;
    bool complete_ = false;
    bool too_many_ = false;
};

/// The next line of a text with its end.
std::string_view next_line(std::string_view& text) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
    text.remove_prefix(line.size());
    return line;
}

/// In how many of the first rows the most frequent number of fields (two or more) occurs, and that number.
std::pair<std::size_t, std::size_t> agreement(std::string_view text, char delimiter) {
    std::map<std::size_t, std::size_t> rows_by_width;
    Problems ignored;
    std::size_t rows = 0;
    for_each_row(text, delimiter, "", ignored, [&](const TextRow& row) {
        if (row.fields.size() > 1) ++rows_by_width[row.fields.size()];
        return ++rows < rows_looked_at;
    });
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, count] : rows_by_width) best = std::max(best, {count, width});
    return best;
}

}  // namespace

char delimiter_of(std::string_view text) {
    char best = ';';
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (const char delimiter : {';', ',', '\t'}) {
        const auto found = agreement(text, delimiter);
        if (found > most) {
            most = found;
            best = delimiter;
        }
    }
    return best;
}

bool for_each_row(std::string_view text, char delimiter, const std::string& file, Problems& problems,
                  const std::function<bool(const TextRow&)>& each) {
    Splitter splitter(delimiter);
    int number = 0;
    const auto refuse = [&](int line, const std::string& why) {
        problems.add({file, line, 0}, why);
        return false;
    };
    while (!text.empty()) {
        const std::string_view line = next_line(text);
        ++number;
        if (line.size() > longest_line)
            return refuse(number,
                          fmt::format("a line of {} bytes (at most {}; is this a table?)", line.size(), longest_line));
        if (!splitter.take(line, number))
            return refuse(number,
                          "a quote that does not fit (a field with a quote must stand between quotes, and the "
                          "quote in it be doubled)");
        if (splitter.too_many()) return refuse(number, fmt::format("more than {} fields", most_fields));
        if (splitter.complete() && !each(splitter.row())) return true;
    }
    const int open = splitter.row().line;
    const bool pending = !splitter.complete();
    if (!splitter.finish()) return refuse(open, "a quote that begins in this row does not end (is the file cut off?)");
    if (pending && splitter.complete()) each(splitter.row());
    return true;
}

}  // namespace adem::model
