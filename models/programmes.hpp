#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/input/field.hpp"
#include "engine/state/world.hpp"
#include "models/state/governance.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// A project as a scenario plans it, with all its repeats.
struct ProgrammePlan {
    std::string name;             ///< unique in a scenario
    std::vector<std::string> in;  ///< names of neighbourhoods; empty: all
    Role role = Role::community_builder;
    double posts = 0;        ///< FTE per 1000 residents
    int start = 0;           ///< month of the first preparation
    int length = 48;         ///< months, start-up included
    int gap = 0;             ///< months between two repeats
    int repeat = 1;          ///< how many times in all
    int start_up = 6;        ///< months at reduced strength
    bool permanent = false;  ///< its posts have permanent contracts
    double staff_carry_over = 0;
    double promise_carry_over = 0;
    double visibility = 0.3;
    double promises = 0;      ///< a year
    double running_cost = 0;  ///< euro/year besides posts
    double start_cost = 0;    ///< euro, each repeat
    double close_cost = 0;    ///< euro, each repeat
    ProgrammeExit exit = ProgrammeExit::fixed;
    int taper = 12;            ///< months, for an exit by taper
    double front_loading = 0;  ///< -1 .. 1: how many more of its posts come first than last
    Domain domain = Domain::social_functioning;
    double aim = 0.05;  ///< rise of the mean of its domain, for an exit on success
    double adaptivity = 0;
    double institutionalised = 0;
    int preparation = 0;  ///< months, off its length
    AudienceKind promises_to = AudienceKind::residents;

    int start_of(int repeat_number) const { return start + repeat_number * (length + gap); }
    /// The first month after it; a project that never ends has no repeats.
    int end_of(int repeat_number) const {
        return exit == ProgrammeExit::never ? static_cast<int>(EndMonth::info.high) : start_of(repeat_number) + length;
    }
    int repeats() const { return exit == ProgrammeExit::never ? 1 : repeat; }
    /// From the first start to the last end, gaps included.
    int line_months() const { return repeats() * (length + gap) - gap; }
};

/// The keys of a project in a scenario besides `name` and `in`: for the reader and for documents.
std::span<const Field> programme_fields();

/// A plan from the values of those keys, as the reader gives them: whole within their ranges. What is absent keeps its
/// default.
ProgrammePlan programme_plan(std::string name, std::vector<std::string> in,
                             const std::map<std::string, double>& numbers,
                             const std::map<std::string, std::string>& words);

/// Adds a row for every project and repeat that starts before month `end`, in each neighbourhood it is meant for.
/// Identities: the first is derived from name and neighbourhood, repeat n from the first.
void add_programmes(World& world, std::span<const ProgrammePlan> plans, Month end);

}  // namespace adem::model
