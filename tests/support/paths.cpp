#include "tests/support/paths.hpp"

namespace adem::test {

std::filesystem::path source_folder() { return ADEM_SOURCE_DATA_DIR; }
std::filesystem::path test_folder() { return ADEM_TEST_DIR; }
std::filesystem::path program() { return ADEM_PROGRAM; }
std::filesystem::path failing_disk_library() { return ADEM_FAILING_DISK; }
std::filesystem::path mpirun() { return ADEM_MPIRUN; }

}  // namespace adem::test
