#include "tools/adem/explain_files.hpp"

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "engine/input/show.hpp"
#include "engine/output/csv.hpp"
#include "engine/output/results_folder.hpp"
#include "engine/output/run_record.hpp"
#include "models/measures.hpp"
#include "tools/adem/recorded.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* tables[] = {"explanation.csv", "interactions.csv", "pathways.csv", "replicates.csv"};

std::string group_of(const Question& question) { return model::group_names()[question.group]; }

std::uint64_t key_of(const Question& question) {
    ContentHash hash;
    hash.add("explain");
    hash.add(std::string_view(program_version));
    hash.add(std::string_view(program_commit));
    for (const Scenario& scenario : {question.a, question.b}) hash.add(resolved_text(scenario));
    hash.add(fmt::format("{} {} {}", question.indicator.name, group_of(question), question.year));
    return hash.value();
}

CsvTable& with_interval(CsvTable& table, const Estimate& estimate) {
    return table.number(estimate.mean).number(estimate.low).number(estimate.high);
}

void end_row(CsvTable& table, const Estimate& estimate) {
    with_interval(table, estimate).whole(static_cast<std::int64_t>(estimate.n)).end_row();
}

void write_explanation(const fs::path& file, const Question& question, const Answers& answers) {
    CsvTable table(file, {"kind", "name", "contains", "mean", "ci95_low", "ci95_high", "n"});
    end_row(table.text("level").text("A").text(question.a.name),
            estimate_of(answers, [](const ReplicateAnswer& answer) { return answer.a; }));
    end_row(table.text("level").text("B").text(question.b.name),
            estimate_of(answers, [](const ReplicateAnswer& answer) { return answer.b; }));
    end_row(table.text("difference").text("B - A").text(""), difference_of(answers));
    for (std::size_t k = 0; k < question.groups.size(); ++k)
        end_row(table.text("part")
                    .text(question.groups[k].name)
                    .text(fmt::format("{}", fmt::join(question.groups[k].what, "; "))),
                part_of(answers, k));
    table.commit();
}

void write_interactions(const fs::path& file, const Question& question, const Answers& answers) {
    CsvTable table(file, {"group", "other", "interaction", "ci95_low", "ci95_high", "n"});
    const auto all = attribution::pairs(question.groups.size());
    for (std::size_t k = 0; k < all.size(); ++k)
        end_row(table.text(question.groups[all[k].first].name).text(question.groups[all[k].second].name),
                interaction_of(answers, k));
    table.commit();
}

void write_pathways(const fs::path& file, const Question& question, const Answers& answers) {
    CsvTable table(file, {"variant", "about", "left", "left_ci95_low", "left_ci95_high", "gone", "gone_ci95_low",
                          "gone_ci95_high", "n"});
    for (std::size_t k = 0; k < question.variants.size(); ++k) {
        table.text(question.variants[k].name).text(question.variants[k].about_en);
        end_row(with_interval(table, left_under(answers, k)), gone_under(answers, k));
    }
    table.commit();
}

void write_replicates(const fs::path& file, const Question& question, const Answers& answers) {
    CsvTable table(file, {"replicate", "kind", "name", "value"});
    for (std::size_t r = 0; r < answers.defined.size(); ++r) {
        const ReplicateAnswer& answer = answers.defined[r];
        const auto row = [&](const char* kind, const std::string& name, double value) {
            table.whole(answers.replicates[r]).text(kind).text(name).exact(value).end_row();
        };
        row("level", "A", answer.a);
        row("level", "B", answer.b);
        for (std::size_t k = 0; k < question.groups.size(); ++k)
            row("part", question.groups[k].name, answer.attribution.parts[k]);
        for (std::size_t k = 0; k < question.variants.size(); ++k)
            row("left", question.variants[k].name, answer.left[k]);
    }
    table.commit();
}

}  // namespace

ExplanationFolder::ExplanationFolder(const Question& question, const Options& options)
    : options_(options), folder_(options.out), key_(key_of(question)) {
    if (folder_.empty()) return;
    const FolderCheck there = check_folder(folder_, key_);
    if (there.state == FolderState::free || there.state == FolderState::complete) return;
    throw InputError(Problem{Place{folder_.string()}, there.why + " (use --out for another folder)"});
}

void ExplanationFolder::write(const Question& question, const Answers& answers) const {
    if (folder_.empty()) return;
    const FolderLock lock(folder_);
    write_explanation(folder_ / tables[0], question, answers);
    write_interactions(folder_ / tables[1], question, answers);
    write_pathways(folder_ / tables[2], question, answers);
    write_replicates(folder_ / tables[3], question, answers);
    write_record(question, answers);
}

void ExplanationFolder::write_record(const Question& question, const Answers& answers) const {
    RunRecord record = record_of({question.a, question.b}, key_);
    record.replicates = answers.replicates;
    record.notes.push_back(fmt::format("explanation of {} less {}: {}, {}, end of year {}", question.b.name,
                                       question.a.name, question.indicator.name, group_of(question), question.year));
    record.notes.emplace_back(question.is_exact() ? "Shapley values and interactions by enumeration"
                                                  : "Shapley values and interactions from one drawn order and its "
                                                    "reverse in each replicate");
    record.notes.push_back(fmt::format("{} of {} replicates were finished in time", answers.finished, answers.asked));
    for (const char* name : tables) record.files.push_back(record_file(folder_, name));
    record.how = how_it_went(options_, folder_, answers.seconds);
    write_run_record(folder_, record);
}

}  // namespace adem::tools
