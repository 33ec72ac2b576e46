#include <algorithm>
#include <cmath>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

namespace {

constexpr int six_years = 72;

ProgrammePlan plan(std::string name, Role role, double posts, int months, double visibility) {
    ProgrammePlan plan;
    plan.name = std::move(name);
    plan.role = role;
    plan.posts = posts;
    plan.length = months;
    plan.visibility = visibility;
    return plan;
}

/// Ten years of a New Deal for Communities, about 600 euro a resident and year: a third for homes and space, the rest
/// over community, school, work, safety and health.
Trial new_deal(int months) {
    ProgrammePlan deal = plan("new deal", Role::community_builder, 1, 120, 0.9);
    deal.start_up = 6;
    deal.promises = 4;
    return {.residents = 2000,
            .months = months,
            .levers = {set("physical.renovation", 0.005), set("physical.works", 3), set("physical.maintenance", 1.2),
                       set("promises.delivery_capacity", 7), set("triad.schooling", 0.2), set("relief.job_places", 3),
                       set("physical.supervision", 0.2), set("triad.health", 0.2)},
            .programmes = {deal}};
}

/// Approval among those who know the programme, two years after it began and two and six years later. Local politics
/// could not rename or stop the New Deal: under another name it would be another programme, which nobody knows yet.
double early_share_of_approval(Laboratory& laboratory) {
    constexpr int first = 24, later = first + 24, last = first + six_years, around = 3;
    Trial trial = new_deal(last + around);
    trial.levers.push_back(set("governance.insulation", 1));
    const Course course = laboratory.run(trial, {"programme_approval"});
    const auto at = [&](int month) { return course.mean("programme_approval", month - around, month + around); };
    return (at(later) - at(first)) / (at(last) - at(first));
}

double satisfied(const World& world, std::size_t neighbourhood) {
    constexpr double enough = 6.5;
    Share share;
    for (const Row row : adults_of(world, neighbourhood)) share.count(mark()(world, row) >= enough);
    return share.value();
}
double rise_of_satisfaction(const Course& course, std::size_t neighbourhood) {
    return satisfied(course.end, neighbourhood) - satisfied(course.start, neighbourhood);
}

/// What residents believe of each other here; trust in people is general, and moves with the times.
double belonging(const World& world) { return static_cast<double>(world.at<CollectiveEfficacy>(0)); }

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// What six years of the New Deal did: to the place and to people (true effects), to satisfaction and to belonging.
struct NewDeal {
    double place, people, most_of_people, satisfaction, belonging, belonging_at_the_end;
};

std::vector<double> six_years_of_it(Laboratory& laboratory) {
    const Pair pair = paired(laboratory, new_deal(six_years));
    const std::vector<double> people{effect(pair, fares_in(Domain::work_and_income)),
                                     effect(pair, fares_in(Domain::health)), effect(pair, fares_in(Domain::schooling))};
    const double place = median({effect(pair, mark()), -effect(pair, nuisance()),
                                 effect(pair, fares_in(Domain::safety)), effect(pair, fares_in(Domain::housing))});
    const double most =
        *std::max_element(people.begin(), people.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    const double belongs = belonging(pair.with.end);
    return {place,  median(people), most, rise_of_satisfaction(pair.with, 0), belongs - belonging(pair.with.start),
            belongs};
}
NewDeal new_deal_found(Laboratory& laboratory) {
    const std::vector<double>& v = laboratory.once("new deal", [&] { return six_years_of_it(laboratory); });
    return {v[0], v[1], v[2], v[3], v[4], v[5]};
}

/// Sixteen years of community workers.
Trial communities_first() {
    constexpr int long_enough = 192;
    return {.residents = 2000,
            .months = long_enough,
            .programmes = {plan("communities first", Role::community_builder, 1.3, long_enough, 0.3)}};
}

/// Life of those who are active at the end, with less without the programme, of the same persons.
double gain_of_participants(const Pair& pair) {
    std::vector<Row> with, without;
    for (const Row row : adults_of(pair.with.end)) {
        const Identity who = pair.with.end.table<Resident>().identity(row);
        const Row same = pair.without.end.table<Resident>().find(who);
        if (!pair.with.end.at<ActiveIn>(row) || same == no_row) continue;
        with.push_back(row);
        without.push_back(same);
    }
    const Feature life = perspective_of_life();
    const double difference = moments(pair.with.end, with, life).mean - moments(pair.without.end, without, life).mean;
    return difference / moments(pair.with.start, adults_of(pair.with.start), life).sd;
}

double gain_of_share(const Pair& pair, const std::string& indicator) {
    const auto last = static_cast<int>(pair.with.shape.months);
    const double usual = pair.without.value(indicator, last);
    return gain(pair, indicator, last) / std::sqrt(usual * (1 - usual));
}

/// Three years of activities for health and for meeting, which few take up.
Trial well_london(double reach) {
    return {.residents = 2000,
            .months = 36,
            .levers = {set("triad.health", 0.1 * reach), set("assets.events", 12), set("assets.support", 0.8),
                       set("assets.invitation_rate", 2 * reach), set("physical.greening", 0.1)},
            .programmes = {plan("well london", Role::community_builder, 0.5, 36, 0.3)}};
}
double effect_on_health(Laboratory& laboratory, double reach) {
    return effect(paired(laboratory, well_london(reach)), fares_in(Domain::health));
}

/// A community label: much to be seen, workers who change every year, nothing promised or delivered.
Trial label_only() {
    return {.residents = 2000,
            .months = 48,
            .levers = {set("staff.rotation_every", 1), set("assets.framing", 0.2)},
            .programmes = {plan("community label", Role::community_builder, 0.3, 48, 0.6)}};
}

std::vector<Pattern> new_deal_patterns() {
    const std::string cresr = "CRESR (2010), The New Deal for Communities Programme, final report";
    const std::string usual = "bospolder, 2,000 residents, ten-year programme of about 600 euro a resident and year";
    return {
        {"T-01", PatternRole::calibration, "New Deal for Communities",
         "approval among those who know it rises fast at first: 33, 51, 57, 60 % after 0, 2, 4, 6 years",
         usual + ", out of reach of politics; the first survey two years after its start; means of half a year",
         "share of six years", 0.5, 0.8, cresr, "", early_share_of_approval},
        {"T-02", PatternRole::validation, "New Deal for Communities", "the place gains more than its people do",
         usual + "; six years, true effect; medians", "standard deviation, place less people", 0, 3, cresr, "",
         [](Laboratory& laboratory) {
             const NewDeal found = new_deal_found(laboratory);
             return found.place - found.people;
         }},
        {"T-02b", PatternRole::validation, "New Deal for Communities", "work, health and schooling hardly gain",
         usual + "; six years, true effect on adults, the largest of the three", "standard deviation", -0.05, 0.05,
         cresr, "", [](Laboratory& laboratory) { return new_deal_found(laboratory).most_of_people; }},
        {"T-04", PatternRole::calibration, "New Deal for Communities",
         "belonging rises slowly: 35 to 45 % in six years",
         usual + "; collective efficacy stands for belonging; raw, with the national trend", "share", 0.05, 0.13, cresr,
         "", [](Laboratory& laboratory) { return new_deal_found(laboratory).belonging; }},
        {"T-04b", PatternRole::calibration, "New Deal for Communities", "a gap of 14 points to the nation stays",
         usual + "; hillegersberg-zuid after settling stands for the nation", "share", 0.08, 0.5, cresr, "",
         [](Laboratory& laboratory) {
             return belonging(laboratory.settled({.profile = "hillegersberg-zuid"})) -
                    new_deal_found(laboratory).belonging_at_the_end;
         }},
        {"T-05", PatternRole::validation, "New Deal for Communities", "more are satisfied with the area: 60 to 74 %",
         usual + "; six years, share with a mark of 6.5 or more", "share", 0.08, 0.16, cresr,
         "Part of the observed rise was national; the model has no national trend in marks.",
         [](Laboratory& laboratory) { return new_deal_found(laboratory).satisfaction; }},
        {"T-05b", PatternRole::validation, "New Deal for Communities",
         "at most half of that is left after deprived comparators are taken off", usual + "; one other neighbourhood",
         "net rise over raw rise", -0.5, 0.5, cresr,
         "The model has no national trend in marks that comparators would share, so nearly all of the rise is net.",
         [](Laboratory& laboratory) {
             Trial trial = new_deal(six_years);
             trial.neighbourhoods = 2;
             const Course course = laboratory.run(in_the_first_half(laboratory, trial), {});
             const double raw = rise_of_satisfaction(course, 0);
             return (raw - rise_of_satisfaction(course, 1)) / raw;
         }},
    };
}

std::vector<Pattern> community_patterns() {
    const std::string wales = "National Assembly for Wales (2010, 2017), reports on Communities First 2001-2018";
    const std::string london = "Phillips et al. (2014), J. Epidemiol. Community Health 68:606-614";
    const std::string blair = "Blair et al. (2021), Science 374:eabd3446";
    const std::string long_run = "bospolder, 2,000 residents, 1.3 community workers per 1,000 for 16 years";
    const std::string short_run = "bospolder, 2,000 residents, three years of activities; true effect";
    return {
        {"T-27", PatternRole::validation, "Communities First", "sixteen years of community workers: as much poverty",
         long_run + "; share on social assistance, true effect", "standard deviation", -0.05, 0.05, wales, "",
         [](Laboratory& laboratory) {
             return gain_of_share(paired(laboratory, communities_first(), {"social_assistance_share"}),
                                  "social_assistance_share");
         }},
        {"T-27b", PatternRole::validation, "Communities First", "those who take part gain",
         long_run + "; perspective of who is active at the end", "standard deviation", 0, 1, wales, "",
         [](Laboratory& laboratory) { return gain_of_participants(paired(laboratory, communities_first())); }},
        {"T-28", PatternRole::validation, "Well London", "no effect on health in the area", short_run,
         "standard deviation", -0.05, 0.05, london, "",
         [](Laboratory& laboratory) { return effect_on_health(laboratory, 1); }},
        {"T-28b", PatternRole::validation, "Well London", "more find that people pull together",
         short_run + "; collective efficacy", "with over without", 1, 2.5, london, "",
         [](Laboratory& laboratory) {
             const Pair pair = paired(laboratory, well_london(1), {"collective_efficacy"});
             return pair.with.value("collective_efficacy", 36) / pair.without.value("collective_efficacy", 36);
         }},
        {"T-28c", PatternRole::validation, "Well London", "with more reach there is an effect on health",
         short_run + "; ten times the reach, less the above", "standard deviation", 0, 1, london, "",
         [](Laboratory& laboratory) {
             constexpr double far = 10;
             return effect_on_health(laboratory, far) - effect_on_health(laboratory, 1);
         }},
        {"T-31", PatternRole::validation, "community policing trials",
         "a community label with staff that rotates and little delivery: no effect on trust",
         "bospolder, 2,000 residents, four years; trust in the municipality, true effect", "standard deviation", -0.05,
         0.05, blair, "",
         [](Laboratory& laboratory) {
             return effect(paired(laboratory, label_only()), trust_in(Institution::municipality));
         }},
    };
}

}  // namespace

std::vector<Pattern> programme_patterns() {
    std::vector<Pattern> all = new_deal_patterns();
    for (Pattern& pattern : community_patterns()) all.push_back(std::move(pattern));
    return all;
}

}  // namespace adem::model
