#include "engine/output/replicate_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "engine/base/error.hpp"
#include "engine/base/hash.hpp"
#include "engine/output/atomic_file.hpp"

namespace adem {
namespace {

static_assert(std::endian::native == std::endian::little, "replicate files hold little-endian numbers");

struct Header {
    std::array<char, 8> mark{'a', 'd', 'e', 'm', '-', 'r', 'e', 'p'};
    std::uint32_t format = 3;
    std::uint32_t replicate = 0;
    std::uint64_t run = 0;
    std::uint64_t shape = 0;
    std::uint64_t scenarios = 0;
    std::uint64_t values = 0;    // doubles per scenario: series, then spreads
    std::uint64_t costs = 0;     // doubles per scenario, planned alone
    std::uint64_t counters = 0;  // bytes of text

    std::uint64_t blocks() const { return scenarios * (values + 3 * costs) * sizeof(double); }
    std::uint64_t file_size() const { return sizeof(Header) + blocks() + counters + sizeof(std::uint64_t); }
};
static_assert(sizeof(Header) == 64);

Header header_of(std::uint32_t replicate, std::uint64_t run_key, const ResultShape& shape) {
    Header header;
    header.replicate = replicate;
    header.run = run_key;
    header.shape = shape_key(shape);
    header.scenarios = shape.scenarios.size();
    header.values = first_value(shape, shape.indicators.size()) + shape.indicators.size() * shape.cells();
    header.costs = shape.cost_years() * shape.neighbourhoods.size() * shape.cost_lines.size();
    return header;
}

/// A line per counter: scenario, value, name; names hold no line end.
std::string counters_text(std::span<const Recording> scenarios) {
    std::string text;
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
        for (const auto& [name, value] : scenarios[s].counters) {
            if (name.empty() || name.find('\n') != std::string::npos) {
                throw std::invalid_argument("a counter needs a name of one line");
            }
            text += fmt::format("{} {} {}\n", s, value, name);
        }
    }
    return text;
}

/// The bytes were verified before, so only a defect of the writer could make this fail.
std::vector<std::map<std::string, std::int64_t>> parse_counters(std::string_view text, std::size_t scenarios) {
    std::vector<std::map<std::string, std::int64_t>> counters(scenarios);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        std::size_t scenario = 0;
        std::int64_t value = 0;
        const char* const end = line.data() + line.size();
        const char* const after = std::from_chars(line.data(), end, scenario).ptr;
        const auto [name, error] = std::from_chars(std::min(after + 1, end), end, value);
        if (error != std::errc() || scenario >= scenarios || name >= end) throw std::logic_error("a malformed counter");
        counters[scenario][std::string(name + 1, end)] = value;
    }
    return counters;
}

class HashedWriter {
  public:
    explicit HashedWriter(AtomicFile& file) : file_(file) {}
    void write(const void* bytes, std::size_t count) {
        hash_.add(bytes, count);
        file_.write(bytes, count);
    }
    void write(std::span<const double> numbers) { write(numbers.data(), numbers.size_bytes()); }
    void finish() {
        const std::uint64_t sum = hash_.value();
        file_.write(&sum, sizeof(sum));
        file_.commit();
    }

  private:
    AtomicFile& file_;
    ContentHash hash_;
};

}  // namespace

/// Opens and verifies; every reason not to trust a file is found here.
struct ReplicateChecker {
    std::filesystem::path path;
    Header expected;
    std::string why;

    bool refuse(std::string reason) {
        why = fmt::format("{} {}", path.string(), reason);
        return false;
    }

    bool header_fits(const Header& found, std::uint64_t size) {
        if (found.mark != expected.mark) return refuse("is not a replicate file");
        if (found.format != expected.format) return refuse("was written by another version of the program");
        if (found.run != expected.run) return refuse("belongs to another run");
        if (found.shape != expected.shape || found.scenarios != expected.scenarios || found.values != expected.values ||
            found.costs != expected.costs) {
            return refuse("holds other indicators or neighbourhoods");
        }
        if (found.replicate != expected.replicate) return refuse("is another replicate");
        if (found.counters > size || found.file_size() != size) return refuse("is not complete");
        return true;
    }

    /// Fingerprint of the first `size` bytes; keeps the `tail` last of them in `kept`.
    static bool read_all(std::ifstream& in, std::uint64_t size, std::uint64_t tail, ContentHash& hash,
                         std::string& kept) {
        std::vector<char> buffer(1 << 18);
        for (std::uint64_t done = 0; done < size;) {
            const std::uint64_t count = std::min<std::uint64_t>(buffer.size(), size - done);
            if (!in.read(buffer.data(), static_cast<std::streamsize>(count))) return false;
            hash.add(buffer.data(), count);
            const std::uint64_t from = std::max(done, size - tail);
            if (from < done + count) kept.append(buffer.data() + (from - done), done + count - from);
            done += count;
        }
        return true;
    }

    bool check(ReplicateFile& file) {
        std::error_code error;
        const std::uint64_t size = std::filesystem::file_size(path, error);
        if (error) return refuse("is not there");
        std::ifstream in(path, std::ios::binary);
        Header found;
        if (size < sizeof(Header) || !in.read(reinterpret_cast<char*>(&found), sizeof(Header))) {
            return refuse("is not complete");
        }
        if (!header_fits(found, size)) return false;
        ContentHash hash;
        hash.add(&found, sizeof(Header));
        std::string text;
        std::uint64_t sum = 0;
        if (!read_all(in, found.blocks() + found.counters, found.counters, hash, text) ||
            !in.read(reinterpret_cast<char*>(&sum), sizeof(sum))) {
            return refuse("cannot be read");
        }
        if (sum != hash.value()) return refuse("is damaged");
        file.path_ = path;
        file.values_ = found.values;
        file.costs_ = found.costs;
        file.counters_ = parse_counters(text, found.scenarios);
        return true;
    }

    static std::optional<ReplicateFile> open(const std::filesystem::path& folder, const Header& expected,
                                             std::string* why) {
        ReplicateChecker checker{replicate_path(folder, expected.replicate), expected, {}};
        ReplicateFile file;
        if (checker.check(file)) return file;
        if (why != nullptr) *why = checker.why;
        return std::nullopt;
    }
};

std::uint64_t shape_key(const ResultShape& shape) {
    ContentHash hash;
    const auto add = [&hash](std::string_view text) { hash.add(fmt::format("{}:{}\n", text.size(), text)); };
    const auto add_all = [&](const std::vector<std::string>& names) {
        add(std::to_string(names.size()));
        for (const std::string& name : names) add(name);
    };
    add_all(shape.scenarios);
    add_all(shape.neighbourhoods);
    add_all(shape.groups);
    add_all(shape.cost_lines);
    add(fmt::format("{} {} {}", shape.months, iso(shape.start), shape.indicators.size()));
    for (const IndicatorInfo& info : shape.indicators) {
        add(info.name);
        add(info.unit);
        add(name_of(info.cadence));
    }
    return hash.value();
}

std::filesystem::path replicate_path(const std::filesystem::path& folder, std::uint32_t replicate) {
    return folder / fmt::format("{:06}.bin", replicate);
}

void write_replicate(const std::filesystem::path& folder, std::uint32_t replicate, std::uint64_t run_key,
                     const ResultShape& shape, std::span<const Recording> scenarios) {
    Header header = header_of(replicate, run_key, shape);
    if (scenarios.size() != header.scenarios) throw std::invalid_argument("a replicate needs a recording per scenario");
    const std::string counters = counters_text(scenarios);
    header.counters = counters.size();
    AtomicFile file(replicate_path(folder, replicate));
    HashedWriter out(file);
    out.write(&header, sizeof(header));
    for (const Recording& recording : scenarios) {
        if (recording.values().size() + recording.spreads().size() != header.values ||
            recording.planned().size() != header.costs) {
            throw std::invalid_argument("a recording does not fit the shape of its run");
        }
        out.write(recording.values());
        recording.put_away();
        out.write(recording.spreads());
        out.write(recording.planned());
        out.write(recording.realised());
        out.write(recording.shortfall());
    }
    out.write(counters.data(), counters.size());
    out.finish();
}

std::optional<ReplicateFile> ReplicateFile::open(const std::filesystem::path& folder, std::uint32_t replicate,
                                                 std::uint64_t run_key, const ResultShape& shape, std::string* why) {
    return ReplicateChecker::open(folder, header_of(replicate, run_key, shape), why);
}

std::uint64_t ReplicateFile::block(std::size_t scenario) const {
    if (scenario >= counters_.size()) throw std::out_of_range("a scenario beyond the replicate file");
    return sizeof(Header) + scenario * (values_ + 3 * costs_) * sizeof(double);
}

void ReplicateFile::read(std::uint64_t offset, std::span<double> into) const {
    errno = 0;
    std::ifstream in(path_, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(offset));
    if (!in.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size_bytes()))) {
        throw MachineError(machine_message("read", path_, errno != 0 ? errno : EIO));
    }
}

void ReplicateFile::read_values(std::size_t scenario, std::size_t first, std::span<double> into) const {
    if (first + into.size() > values_) throw std::out_of_range("values beyond the replicate file");
    read(block(scenario) + first * sizeof(double), into);
}

void ReplicateFile::read_costs(std::size_t scenario, std::size_t first, std::span<double> planned,
                               std::span<double> realised, std::span<double> shortfall) const {
    if (planned.size() != realised.size() || planned.size() != shortfall.size() || first + planned.size() > costs_) {
        throw std::out_of_range("costs beyond the replicate file");
    }
    const std::uint64_t start = block(scenario) + (values_ + first) * sizeof(double);
    read(start, planned);
    read(start + costs_ * sizeof(double), realised);
    read(start + 2 * costs_ * sizeof(double), shortfall);
}

std::optional<std::vector<Recording>> read_replicate(const std::filesystem::path& folder, std::uint32_t replicate,
                                                     std::uint64_t run_key, const ResultShape& shape,
                                                     std::string* why) {
    const std::optional<ReplicateFile> file = ReplicateFile::open(folder, replicate, run_key, shape, why);
    if (!file) return std::nullopt;
    std::vector<Recording> recordings(shape.scenarios.size(), Recording(shape));
    for (std::size_t s = 0; s < recordings.size(); ++s) {
        file->read_values(s, 0, recordings[s].values());
        file->read_values(s, recordings[s].values().size(), recordings[s].spreads());
        file->read_costs(s, 0, recordings[s].planned(), recordings[s].realised(), recordings[s].shortfall());
        recordings[s].counters = file->counters()[s];
    }
    return recordings;
}

std::vector<std::uint32_t> finished_replicates(const std::filesystem::path& folder, std::uint32_t count,
                                               std::uint64_t run_key, const ResultShape& shape) {
    std::vector<std::uint32_t> finished;
    for (std::uint32_t replicate = 0; replicate < count; ++replicate) {
        if (ReplicateFile::open(folder, replicate, run_key, shape)) finished.push_back(replicate);
    }
    return finished;
}

}  // namespace adem
