#include "engine/output/netcdf_file.hpp"

#include <fmt/format.h>
#include <netcdf.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <system_error>
#include <utility>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"

/// From hdf5.h, whose folder differs between systems.
extern "C" int H5dont_atexit(void);

/// When the very last write of a file fails, NetCDF lists what is open in it, which crashes. This takes the place of
/// its own function of that name: nothing is listed, and nc_close returns the error.
extern "C" void reportopenobjects(int, std::int64_t) {}

namespace adem {
namespace {

constexpr int compression = 4;

std::size_t product(const NetcdfFile::Extents& extents) {
    return std::accumulate(extents.begin(), extents.end(), std::size_t{1}, std::multiplies<>());
}

/// HDF5 says only that something went wrong. The system's last word tells what, when it is about a disk; else a full
/// disk is by far the likeliest reason, and can be recognised. 0 when nothing is known.
int reason_of(int last_error, const std::filesystem::path& path) {
    for (const int about_disks : {ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EACCES})
        if (last_error == about_disks) return last_error;
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(path.parent_path(), error);
    return !error && space.available < (1u << 16) ? ENOSPC : 0;
}

/// HDF5 closes at exit what it could not close before. After a full disk that crashes it, and the program would end
/// with a wrong status. Every file is closed by its owner here, so nothing is lost. Takes effect before HDF5's first
/// use only.
void leave_nothing_for_exit() { [[maybe_unused]] static const int status = H5dont_atexit(); }

}  // namespace

const int NetcdfFile::global = NC_GLOBAL;

NetcdfFile::NetcdfFile(std::filesystem::path path, std::filesystem::path shown)
    : path_(std::move(path)), shown_(std::move(shown)) {}

NetcdfFile::NetcdfFile(NetcdfFile&& other) noexcept
    : path_(std::move(other.path_)),
      shown_(std::move(other.shown_)),
      id_(std::exchange(other.id_, -1)),
      broken_(other.broken_) {}

/// To close a file that could not be written to crashes the library, so such a file stays open until the program ends.
NetcdfFile::~NetcdfFile() {
    if (id_ >= 0 && !broken_) nc_close(id_);
}

void NetcdfFile::check(int status, std::string_view doing) const {
    const int last_error = errno;
    if (status == NC_NOERR) return;
    broken_ = doing == "write";
    // EACCES stands for every reason for which a file cannot be made.
    const int reason = status == NC_EHDFERR || status == EACCES ? reason_of(last_error, path_) : 0;
    if (reason != 0) throw MachineError(machine_message(doing, shown_, reason));
    throw MachineError(fmt::format("cannot {} {}: {}", doing, shown_.string(), nc_strerror(status)));
}

NetcdfFile NetcdfFile::create(const std::filesystem::path& path, const std::filesystem::path& shown) {
    leave_nothing_for_exit();
    NetcdfFile file(path, shown);
    file.check(nc_create(path.c_str(), NC_NETCDF4 | NC_CLOBBER, &file.id_), "write");
    file.check(nc_set_fill(file.id_, NC_NOFILL, nullptr), "write");
    return file;
}

NetcdfFile NetcdfFile::open(const std::filesystem::path& path) {
    leave_nothing_for_exit();
    NetcdfFile file(path, path);
    file.check(nc_open(path.c_str(), NC_NOWRITE, &file.id_), "read");
    return file;
}

int NetcdfFile::add_dimension(const std::string& name, std::size_t length) {
    int dimension = -1;
    check(nc_def_dim(id_, name.c_str(), length, &dimension), "write");
    return dimension;
}

int NetcdfFile::add_variable(const std::string& name, Type type, const std::vector<int>& dimensions) {
    static constexpr std::array<nc_type, 3> types{NC_DOUBLE, NC_INT, NC_STRING};
    int variable = -1;
    check(nc_def_var(id_, name.c_str(), types[static_cast<std::size_t>(type)], static_cast<int>(dimensions.size()),
                     dimensions.data(), &variable),
          "write");
    return variable;
}

int NetcdfFile::add_compressed_variable(const std::string& name, const std::vector<int>& dimensions,
                                        const Extents& chunks) {
    const int variable = add_variable(name, Type::real, dimensions);
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    check(nc_def_var_chunking(id_, variable, NC_CHUNKED, chunks.data()), "write");
    check(nc_def_var_deflate(id_, variable, 1, 1, compression), "write");
    check(nc_put_att_double(id_, variable, "_FillValue", NC_DOUBLE, 1, &nothing), "write");
    // Every chunk is written once and whole, so a cache of more than a few would only hold memory.
    check(nc_set_var_chunk_cache(id_, variable, 2 * product(chunks) * sizeof(double), 101, 1.0f), "write");
    return variable;
}

void NetcdfFile::set(int variable, const std::string& attribute, std::string_view value) {
    check(nc_put_att_text(id_, variable, attribute.c_str(), value.size(), value.data()), "write");
}

void NetcdfFile::set(int variable, const std::string& attribute, double value) {
    check(nc_put_att_double(id_, variable, attribute.c_str(), NC_DOUBLE, 1, &value), "write");
}

void NetcdfFile::set(int variable, const std::string& attribute, int value) {
    check(nc_put_att_int(id_, variable, attribute.c_str(), NC_INT, 1, &value), "write");
}

void NetcdfFile::put(int variable, const std::vector<std::string>& values) {
    std::vector<const char*> pointers;
    for (const std::string& value : values) pointers.push_back(value.c_str());
    check(nc_put_var_string(id_, variable, pointers.data()), "write");
}

void NetcdfFile::put(int variable, const std::vector<int>& values) {
    check(nc_put_var_int(id_, variable, values.data()), "write");
}

void NetcdfFile::put(int variable, const Extents& start, const Extents& count, const std::vector<double>& values) {
    check(nc_put_vara_double(id_, variable, start.data(), count.data(), values.data()), "write");
}

bool NetcdfFile::has(const std::string& variable) const {
    int id = -1;
    return nc_inq_varid(id_, variable.c_str(), &id) == NC_NOERR;
}

int NetcdfFile::variable(const std::string& name) const {
    int id = -1;
    check(nc_inq_varid(id_, name.c_str(), &id), fmt::format("find '{}' in", name));
    return id;
}

std::vector<std::string> NetcdfFile::names() const {
    int count = 0;
    check(nc_inq_nvars(id_, &count), "read");
    std::vector<std::string> names;
    for (int variable = 0; variable < count; ++variable) {
        std::array<char, NC_MAX_NAME + 1> name{};
        check(nc_inq_varname(id_, variable, name.data()), "read");
        names.emplace_back(name.data());
    }
    return names;
}

NetcdfFile::Extents NetcdfFile::extents(int variable) const {
    int rank = 0;
    check(nc_inq_varndims(id_, variable, &rank), "read");
    std::vector<int> dimensions(static_cast<std::size_t>(rank));
    check(nc_inq_vardimid(id_, variable, dimensions.data()), "read");
    Extents lengths(dimensions.size());
    for (std::size_t i = 0; i < lengths.size(); ++i) check(nc_inq_dimlen(id_, dimensions[i], &lengths[i]), "read");
    return lengths;
}

std::vector<std::string> NetcdfFile::texts(int variable) const {
    std::vector<char*> pointers(product(extents(variable)));
    check(nc_get_var_string(id_, variable, pointers.data()), "read");
    std::vector<std::string> values(pointers.begin(), pointers.end());
    nc_free_string(pointers.size(), pointers.data());
    return values;
}

std::vector<int> NetcdfFile::wholes(int variable) const {
    std::vector<int> values(product(extents(variable)));
    check(nc_get_var_int(id_, variable, values.data()), "read");
    return values;
}

std::vector<double> NetcdfFile::reals(int variable, const Extents& start, const Extents& count) const {
    std::vector<double> values(product(count));
    check(nc_get_vara_double(id_, variable, start.data(), count.data(), values.data()), "read");
    return values;
}

std::string NetcdfFile::text(int variable, const std::string& attribute) const {
    std::size_t length = 0;
    if (nc_inq_attlen(id_, variable, attribute.c_str(), &length) != NC_NOERR) return {};
    std::string value(length, ' ');
    check(nc_get_att_text(id_, variable, attribute.c_str(), value.data()), "read");
    return value;
}

double NetcdfFile::real(int variable, const std::string& attribute, double otherwise) const {
    double value = otherwise;
    return nc_get_att_double(id_, variable, attribute.c_str(), &value) == NC_NOERR ? value : otherwise;
}

/// What is left to be written is written first, where it may fail.
void NetcdfFile::close() {
    check(nc_sync(id_), "write");
    check(nc_close(std::exchange(id_, -1)), "write");
}

}  // namespace adem
