#include "tools/adem/experiment_text.hpp"

#include <cmath>

#include "tools/adem/text_table.hpp"

namespace adem::tools {

std::string about_so_long(double seconds, Language language) {
    constexpr double minute = 60, hour = 60 * minute, day = 24 * hour;
    const auto say = [&](Text text, double unit) {
        const double count = seconds / unit;
        return text.with(language, decimal(count, count < 10 && unit > 1 ? 1 : 0, language));
    };
    if (seconds < minute) return say({"ongeveer {} s", "about {} s"}, 1);
    if (seconds < 2 * hour) return say({"ongeveer {} minuten", "about {} minutes"}, minute);
    if (seconds < 2 * day) return say({"ongeveer {} uur", "about {} hours"}, hour);
    return say({"ongeveer {} dagen", "about {} days"}, day);
}

std::string what_an_experiment_takes(const ExperimentPlan& plan, const ExperimentRuns& runs, double seconds,
                                     const Options& options) {
    const Language language = options.language;
    const std::size_t points = plan.points().size(), policies = plan.base().size(), replicates = plan.replicates();
    return Text{"{} × {} × {}: {} simulaties, {} miljoen bewonermaanden, {} op {}\n",
                "{} × {} × {}: {} simulations, {} million resident-months, {} on {}\n"}
        .with(language, counted(points, {"punt", "point"}, {"punten", "points"}, language),
              counted(policies, {"beleid", "policy"}, {"beleidsvormen", "policies"}, language),
              counted(replicates, {"herhaling", "replicate"}, {"herhalingen", "replicates"}, language),
              whole(static_cast<double>(points * policies * replicates), language),
              decimal(runs.resident_months() / 1e6, 1, language), about_so_long(seconds, language),
              counted(Parallel(options.threads).threads(), {"draad", "thread"}, {"draden", "threads"}, language));
}

std::string table_of_points(const PointsShape& shape, Language language) {
    std::vector<std::vector<std::string>> rows{{Text{"punt", "point"}.with(language)}};
    for (const FactorColumn& factor : shape.factors) rows[0].push_back(factor.name);
    for (std::size_t k = 0; k < shape.points; ++k) {
        rows.push_back({std::to_string(k + 1)});
        for (const FactorColumn& factor : shape.factors)
            rows.back().push_back(factor.texts[k].empty() ? "–" : factor.texts[k]);
    }
    return text_table(rows);
}

std::string what_an_experiment_wrote(const std::filesystem::path& folder, const ExperimentPlan& plan,
                                     Language language) {
    std::string text = Text{"Geschreven naar {}: points.csv (de punten), results.csv (gemiddelde en spreiding",
                            "Written to {}: points.csv (the points), results.csv (mean and spread"}
                           .with(language, folder.string());
    if (plan.base().size() > 1)
        text += Text{", verschil met {}", ", difference from {}"}.with(language, plan.base().front().name);
    return text + Text{"), results.nc (elke herhaling)\n", "), results.nc (every replicate)\n"}.with(language);
}

}  // namespace adem::tools
