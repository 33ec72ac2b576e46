#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/mechanism/described.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/rules/neighbour_contact.hpp"
#include "models/rules/relation_benefit.hpp"
#include "models/rules/services.hpp"

namespace adem::model {

namespace {

/// What the experiences of a year with a service left: residents helped more often than not, those helped no more often
/// than not, and those without any, in trust in its institution at the end of that year and in change of trust since
/// its start.
struct Contrast {
    double cross_section, panel;
};

Contrast bad_over_good(Laboratory& laboratory) {
    constexpr Service service = Service::social_support;
    constexpr Institution institution = institution_of(service);
    const Trial trial{.residents = 8000, .months = 12, .parameters = {{"trust_step.asymmetry", 1}}};
    std::map<Identity, int> good, bad;
    const Course course = laboratory.run(trial, {}, [&](Month, const World& world) {
        for (const Row row : rows_of<Resident>(world)) {
            const HelpOutcome outcome = world.at<OutcomeThisMonth>(row)[service];
            const Identity who = world.table<Resident>().identity(row);
            good[who] += outcome == HelpOutcome::helped ? 1 : 0;
            bad[who] += outcome == HelpOutcome::failed ? 1 : 0;
        }
    });
    const Feature trust = trust_in(institution);
    std::map<int, std::vector<Row>> then, now;  // 1: mostly good, -1: mostly bad, 0: no experience
    for (const auto& [before, after] : present_twice<Resident>(course.start, course.end)) {
        const Identity who = course.start.table<Resident>().identity(before);
        const int balance = good[who] > bad[who] ? 1 : bad[who] > 0 ? -1 : 0;
        then[balance].push_back(before);
        now[balance].push_back(after);
    }
    const auto level = [&](int kind) { return moments(course.end, now[kind], trust).mean; };
    const auto change = [&](int kind) { return level(kind) - moments(course.start, then[kind], trust).mean; };
    return {(level(0) - level(-1)) / std::abs(level(1) - level(0)),
            (change(0) - change(-1)) / std::abs(change(1) - change(0))};
}

/// Needs that came to have a contact person in the first year, three years later: odds that they are over, with one
/// worker against two or more.
double odds_by_number_of_workers(Laboratory& laboratory) {
    struct Case {
        std::set<Identity> workers;
        bool over = false;
    };
    std::map<std::pair<Identity, Service>, Case> cases;
    const auto watch = [&](Month now, const World& world) {
        for (const Row row : rows_of<Resident>(world))
            for (const Service service : all_of<Service>()) {
                const std::pair key{world.table<Resident>().identity(row), service};
                const bool in_need = world.at<Need>(row)[service] > 0;
                const Ref<Worker> worker = world.at<ContactPerson>(row)[service];
                if (now.value <= months_per_year && in_need && worker) cases.try_emplace(key);
                const auto found = cases.find(key);
                if (found == cases.end() || found->second.over) continue;
                found->second.over = !in_need;
                if (worker) found->second.workers.insert(world.table<Worker>().identity(worker.row()));
            }
    };
    laboratory.run({.residents = 8000, .months = 36}, {}, watch);
    Share one, more;
    for (const auto& [key, kept] : cases) (kept.workers.size() == 1 ? one : more).count(kept.over);
    const auto odds = [](const Share& share) { return share.value() / (1 - share.value()); };
    return odds(one) / odds(more);
}

/// What a relation with a meeting every month has brought when it ends, by the rule that both share.
struct RelationCourse {
    RelationBenefit benefit;
    double growth;
    explicit RelationCourse(const Schedule& schedule)
        : benefit(described<RelationBenefit>(schedule.registry())),
          growth(static_cast<double>(described<RelationGrows>(schedule.registry()).growth.value)) {}

    double net_at(int months) const {
        const double familiarity = 1 - std::pow(1 - growth, months);
        return static_cast<double>(benefit.net_at_end(static_cast<float>(familiarity), months));
    }
};

/// First month in which the end of a relation leaves more than it takes.
double month_of_gain(Laboratory& laboratory) {
    constexpr int long_enough = 60;
    const RelationCourse course(*laboratory.schedule({}));
    for (int month = 0; month <= long_enough; ++month)
        if (course.net_at(month) > 0) return month;
    return std::nan("");
}

double share_of_weekly_contact(const World& world, int from_year, int until_year) {
    Share share;
    for (const Row row : rows_of<Resident>(world)) {
        const int years = world.at<AgeMonths>(row) / months_per_year;
        if (years >= from_year && years < until_year) share.count(sees_neighbours_weekly(world.ties().of(row)));
    }
    return share.value();
}

/// The smaller of the two steps in trust in people: from low to middle and from middle to high education.
double smaller_step(const World& world) {
    const auto level = [&](Education education) {
        std::vector<Row> rows = adults_of(world);
        std::erase_if(rows, [&](Row row) { return world.at<EducationOf>(row) != education; });
        return moments(world, rows, trust_in_others()).mean;
    };
    return std::min(level(Education::middle) - level(Education::low),
                    level(Education::high) - level(Education::middle));
}

std::vector<Pattern> worker_patterns() {
    const std::string skogan = "Skogan (2006), Policing & Society 16:99-126; Oliveira et al. (2021)";
    const std::string contrast =
        "bospolder, 8,000 residents, one year, bad and good weigh alike (trust_step.asymmetry "
        "1); trust after social support";
    const std::string mentors = "Grossman & Rhodes (2002), Am. J. Community Psychol. 30:199-219";
    const std::string rule = "the rule relation_benefit, a meeting every month";
    return {
        {"T-14", PatternRole::validation, "police contacts",
         "in a survey bad contacts weigh 2 to 14 times as much as good ones", contrast + " at the end of the year",
         "bad over good", 2, 14, skogan, "",
         [](Laboratory& laboratory) { return bad_over_good(laboratory).cross_section; }},
        {"T-14b", PatternRole::validation, "police contacts", "in a panel they weigh alike",
         contrast + ", change in the year", "bad over good", 0.7, 1.5, skogan, "",
         [](Laboratory& laboratory) { return bad_over_good(laboratory).panel; }},
        {"T-19", PatternRole::validation, "Milwaukee", "cases with one worker end well three times as often",
         "bospolder, 8,000 residents, usual policy, needs that came to have a contact person in a year, at the end of "
         "three",
         "odds with one over more workers", 3, 30, "Flower, McDonald & Sumski (2005), Milwaukee County", "",
         odds_by_number_of_workers},
        {"T-20", PatternRole::calibration, "Norway, general practice",
         "25 to 45 % of what fifteen years bring is there after two to three",
         "the rule relation_benefit, length alone, two and a half years; more than after one year, as measured",
         "share of the log benefit", 0.25, 0.45, "Sandvik et al. (2022), Br. J. Gen. Pract. 72:e84-e90", "",
         [](Laboratory& laboratory) {
             constexpr int base = 12, early = 30, late = 180;  // all were compared with a relation of a year
             const auto benefit = described<RelationBenefit>(laboratory.schedule({})->registry());
             const auto since = [&](int months) { return benefit.benefit(0, months) - benefit.benefit(0, base); };
             return static_cast<double>(since(early) / since(late));
         }},
        {"T-21a", PatternRole::calibration, "Big Brothers Big Sisters",
         "a relation that ends within three months does harm, later it does good", rule,
         "month from which more is left than lost", 1, 9, mentors, "", month_of_gain},
        {"T-21b", PatternRole::calibration, "Big Brothers Big Sisters", "more than a year brings most",
         rule + "; eighteen months less nine", "log odds", 0.001, 1, mentors, "",
         [](Laboratory& laboratory) {
             constexpr int longer = 18, shorter = 9;
             const RelationCourse course(*laboratory.schedule({}));
             return course.net_at(longer) - course.net_at(shorter);
         }},
    };
}

}  // namespace

std::vector<Pattern> relation_patterns() {
    const std::string contact = "CBS (2012-2023), Sociale samenhang en welzijn: weekly contact with neighbours";
    const std::string settled = "bospolder, 2,000 residents, after settling";
    std::vector<Pattern> all = worker_patterns();
    all.push_back({"T-34", PatternRole::calibration, "CBS", "55 to 66 % talk with neighbours every week",
                   settled + "; 15 years and older", "share", 0.5, 0.71, contact, "", [](Laboratory& laboratory) {
                       constexpr int from = 15, until = 130;
                       return share_of_weekly_contact(laboratory.settled({.residents = 2000}), from, until);
                   }});
    all.push_back({"T-34b", PatternRole::calibration, "CBS", "the old more than the young",
                   settled + "; 65 and older less 18-34 years", "difference of shares", 0, 0.5, contact, "",
                   [](Laboratory& laboratory) {
                       constexpr int old = 65, oldest = 130, adult = 18, middle = 35;
                       const World& world = laboratory.settled({.residents = 2000});
                       return share_of_weekly_contact(world, old, oldest) -
                              share_of_weekly_contact(world, adult, middle);
                   }});
    all.push_back({"T-46", PatternRole::calibration, "CBS",
                   "the higher the education the more trust in people: 40, 80, 89 %",
                   "bospolder, 2,000 residents, usual policy, ten years; smaller of the two steps, at start and end",
                   "share", 0.001, 0.5, "CBS (2012-2023), Sociale samenhang en welzijn: trust by education", "",
                   [](Laboratory& laboratory) {
                       const Course course = laboratory.run({.residents = 2000}, {});
                       return std::min(smaller_step(course.start), smaller_step(course.end));
                   }});
    return all;
}

}  // namespace adem::model
