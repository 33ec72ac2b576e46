#pragma once

#include <filesystem>

/// Where the tests find what they need; known to one file only, so that the others compile alike in every folder.
namespace adem::test {

std::filesystem::path source_folder();
std::filesystem::path test_folder();
/// The adem command as it was built.
std::filesystem::path program();
/// What is loaded before it to make the disk fail.
std::filesystem::path failing_disk_library();
/// Starts several processes of a program; empty when adem was built without MPI.
std::filesystem::path mpirun();

}  // namespace adem::test
