#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "models/areas/profile_builder.hpp"
#include "tests/input/support.hpp"

namespace adem::model::test_areas {

namespace fs = std::filesystem;

inline fs::path data_file(const std::string& name) { return adem::test::test_folder() / "areas/data" / name; }

inline std::vector<fs::path> data(const std::vector<std::string>& names) {
    std::vector<fs::path> paths;
    for (const std::string& name : names) paths.push_back(data_file(name));
    return paths;
}

/// All excerpts: key figures of 2014 to 2018, 2022 and 2024 in four forms, and the household tables of 2020.
inline std::vector<fs::path> all_data() {
    return data({"kwb2024.csv", "wijken2022.csv", "rotterdam2014_2018.csv", "statline2017.csv", "71488ned.csv",
                 "71486NED.csv"});
}

inline std::string bytes_of(const std::string& name) { return input_test::text_of(data_file(name)); }

/// A text as a file; what it is named may state its year.
class TextFile : public input_test::TemporaryFile {
  public:
    explicit TextFile(const std::string& bytes, const std::string& name = "areas.csv")
        : input_test::TemporaryFile(bytes, name) {}
    AreaFiles read() const { return AreaFiles(std::vector<fs::path>{path}); }
};

/// What the reader says to a file ("" when it reads it), without the folder that it is in.
inline std::string message_of(const fs::path& path) {
    try {
        const AreaFiles files(std::vector<fs::path>{path}, Place{"scenario.yaml", 3, 5});
        return "";
    } catch (const InputError& error) {
        std::string text = error.what();
        const std::string folder = path.parent_path().string() + "/";
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
            text.erase(at, folder.size());
        return text;
    }
}
inline std::string message_of(const std::string& bytes) { return message_of(TextFile(bytes).path); }

inline std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}
inline std::string replaced_all(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// The newest row of an area, and a figure of it (-1: missing).
inline double figure(const AreaFiles& files, const std::string& code, CbsColumn column) {
    const auto rows = files.rows_of(code);
    return rows.empty() ? -2 : rows.front()[column].value_or(-1);
}

/// A small table in the form of CBS's files kwb-JAAR.
inline const std::string small_table =
    "gwb_code_10,regio,gm_naam,recs,jaar,a_inw,a_man,a_vrouw,a_00_14,a_15_24,a_25_44,a_45_64,a_65_oo,p_koopw\n"
    "GM0001,Stad,Stad,Gemeente,2020,100000,50000,50000,15000,12000,28000,26000,19000,50\n"
    "WK000100,Wijk 00 Noord,Stad,Wijk,2020,5000,2500,2500,800,600,1300,1300,1000,40\n"
    "BU00010001,Haven,Stad,Buurt,2020,1000,490,510,160,120,260,260,200,30\n";

}  // namespace adem::model::test_areas
