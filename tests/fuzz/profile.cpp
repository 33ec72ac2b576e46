// Any bytes as the file of a profile: a profile, or problems.
#include "models/population/profile_reader.hpp"
#include "tests/fuzz/file_of.hpp"

using namespace adem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto profile = model::parse_profile(std::string(fuzz::text_of(data, size)), "profile.yaml", "profile");
        fuzz::expect(model::problems_of(profile).empty(), "a profile that contradicts itself was read");
    } catch (const InputError& error) {
        fuzz::expect(!error.problems.empty(), "refused without a reason");
    }
    return 0;
}
