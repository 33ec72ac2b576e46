// Any bytes as the file of a scenario: a scenario, or problems with a place.
#include "tests/fuzz/file_of.hpp"

using namespace adem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Catalogue known = input_test::catalogue();
    const auto file = fuzz::file_of(fuzz::text_of(data, size), "scenario.yaml");
    for (const std::string& name : scenarios_of(file.string(), known)) {
        const input_test::ReaderAnswer answer = input_test::answer_of_reader(name, known);
        fuzz::expect(answer.fault.empty(), answer.fault);
    }
    return 0;
}
