#include "tools/adem/scratch_folder.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"

namespace adem::tools {

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "adem-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw MachineError(machine_message("make the folder", name, errno));
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace adem::tools
