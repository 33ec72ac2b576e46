#include "tools/adem/inspect.hpp"

#include <filesystem>

#include "models/areas/profile_builder.hpp"
#include "models/population/profile_reader.hpp"
#include "tools/adem/inspection.hpp"

namespace adem::tools {

namespace {

const Place asked_at{"adem inspect"};

model::Profile wanted_profile(const Options& options, const Shipped& shipped) {
    if (!options.data.empty()) {
        const model::AreaFiles files({options.data.begin(), options.data.end()}, asked_at);
        return model::build_profile(files, options.code, asked_at).profile;
    }
    Problems problems;
    const auto file = shipped.catalogue().profiles.find(options.code, {}, asked_at, problems);
    problems.throw_if_any();
    return model::read_profile(*file, asked_at);
}

Stage stage_of(const model::Profile& profile, const Options& options, bool settled) {
    Stage stage;
    stage.title = settled ? Text{"na aanloop", "settled"} : Text{"bij begin", "as made"};
    for (unsigned replicate = 0; replicate < options.replicates; ++replicate) {
        model::Inspected inspected = model::inspect(profile, options.seed, replicate, settled);
        stage.margins.push_back(model::margins_of(profile, inspected.population));
        stage.networks.push_back(inspected.network);
        if (replicate == 0) stage.first = std::move(inspected);
    }
    return stage;
}

std::string heading(const Inspection& inspection, const Options& options) {
    const model::Profile& profile = inspection.profile;
    const bool dutch = options.language == Language::dutch;
    return Text{"{} ({}): {}, toevalsgetal {}\n", "{} ({}): {}, seed {}\n"}.with(
        options.language, dutch ? profile.title_nl : profile.title_en, profile.code,
        options.replicates == 1 ? Text{"1 bevolking", "1 population"}.with(options.language)
                                : Text{"gemiddelde van {} bevolkingen, met tussen haakjes kleinste en grootste",
                                       "mean of {} populations, with the smallest and largest in brackets"}
                                      .with(options.language, options.replicates),
        options.seed);
}

}  // namespace

std::string inspection_text(const Options& options, const Shipped& shipped) {
    Inspection inspection{wanted_profile(options, shipped), {}};
    inspection.stages.push_back(stage_of(inspection.profile, options, false));
    if (options.settled) inspection.stages.push_back(stage_of(inspection.profile, options, true));
    const Language language = options.language;
    std::string text = heading(inspection, options) + "\n" + margins_text(inspection, language) + "\n" +
                       crosstabs_text(inspection.stages.back(), language) + network_text(inspection, language) + "\n" +
                       drawings_text(inspection.stages.back(), language);
    if (!options.out.empty()) {
        write_inspection(inspection, options.out, options.force);
        text += Text{"\nGeschreven naar {}\n", "\nWritten to {}\n"}.with(language, options.out);
    }
    return text;
}

}  // namespace adem::tools
