#include "engine/output/checkpoints.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "engine/base/error.hpp"

namespace adem {
namespace {

constexpr std::string_view ending = ".checkpoint";
constexpr std::string_view older = "-before";

void remove_file(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error) throw MachineError(machine_message("remove", path, error.value()));
}

}  // namespace

Checkpoints::Checkpoints(std::filesystem::path folder, CheckpointKey key)
    : newest_(folder / fmt::format("{:06}{}", key.replicate, ending)),
      before_(newest_.string() + std::string(older)),
      key_(std::move(key)) {}

void Checkpoints::keep(const Resumable& work) const {
    AtomicFile file(newest_);
    write_checkpoint(file, key_, work);
    file.finish();
    if (std::rename(newest_.c_str(), before_.c_str()) != 0 && errno != ENOENT)
        throw MachineError(machine_message("rename", newest_, errno));
    file.commit();
}

Checkpoints::TakenUp Checkpoints::take_up(Resumable& work) const {
    TakenUp taken;
    for (const auto& path : {newest_, before_}) {
        const CheckpointCheck check = read_checkpoint(path, key_, work);
        if (check.state == CheckpointState::foreign) throw std::logic_error("a foreign checkpoint was not refused");
        if (check.state == CheckpointState::damaged) taken.damaged.push_back(path);
        if (check.state != CheckpointState::sound) continue;
        taken.found = true;
        taken.where = check.where;
        break;
    }
    // Else the next checkpoint would push the good one out for a bad one.
    for (const auto& path : taken.damaged) remove_file(path);
    return taken;
}

std::vector<Checkpoints::Foreign> Checkpoints::foreign() const {
    std::vector<Foreign> found;
    for (const auto& path : {newest_, before_})
        if (const CheckpointCheck check = check_checkpoint_header(path, key_); check.difference)
            found.push_back({path, *check.difference});
    return found;
}

void Checkpoints::remove() const {
    for (const auto& path : {newest_, before_}) remove_file(path);
}

bool Checkpoints::is_name(std::string_view name) {
    if (name.ends_with(older)) name.remove_suffix(older.size());
    if (!name.ends_with(ending)) return false;
    name.remove_suffix(ending.size());
    return name.size() >= 6 && name.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace adem
