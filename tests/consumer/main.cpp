#include <filesystem>
#include <iostream>

int main() {
    std::cout << "data in " << DATA_DIR << '\n';
    return std::filesystem::is_directory(DATA_DIR) ? 0 : 1;
}
