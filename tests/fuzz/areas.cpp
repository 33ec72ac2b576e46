// Any bytes as a file of CBS with figures of areas: figures, and of one area a profile; or problems.
#include "models/areas/profile_builder.hpp"
#include "models/population/profile_reader.hpp"
#include "tests/fuzz/file_of.hpp"

using namespace adem;

namespace {

/// Of the smallest kind of area that the file has.
std::string first_code(const model::AreaFiles& files) {
    for (const auto level : {model::Area::neighbourhood, model::Area::district, model::Area::municipality})
        if (const auto codes = files.codes_of(level); !codes.empty()) return codes.front();
    return "";
}

void make_profile(const model::AreaFiles& files, const std::string& code) {
    try {
        const model::BuiltProfile built = model::build_profile(files, code);
        model::parse_profile(model::file_text(files, built), "profile.yaml", "profile");
    } catch (const InputError& error) {
        fuzz::expect(!error.problems.empty(), "no profile and no reason");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const model::AreaFiles files({fuzz::file_of(fuzz::text_of(data, size), "kwb-2024.csv")});
        if (const auto code = first_code(files); !code.empty()) make_profile(files, code);
    } catch (const InputError& error) {
        fuzz::expect(!error.problems.empty(), "refused without a reason");
    }
    return 0;
}
