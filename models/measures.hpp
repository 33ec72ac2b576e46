#pragma once

#include <string>
#include <vector>

#include "engine/mechanism/registry.hpp"
#include "engine/output/measure.hpp"

namespace adem::model {

/// Groups of residents for which every indicator is given, in this order: all; stayers since the start; the most
/// vulnerable quarter at the start; children at the start; newcomers; and four bands of present age.
std::vector<std::string> group_names();
bool is_age_band(std::string_view group);
std::string group_label(std::string_view group, bool dutch);

/// Sets the cohort of every resident: done once, when the settled world becomes the start of the run.
void mark_cohorts(World& world);

/// Which residents belong to which group.
GroupMasks resident_groups(const World& world, std::size_t neighbourhood);

/// Every indicator of the model, headline indicators first. What a survey and a register see depends on parameters:
/// those of `registry`, or their defaults.
std::vector<Measure> measures(const Registry& registry = {});

}  // namespace adem::model
