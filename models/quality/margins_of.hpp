#pragma once

#include <algorithm>

#include "models/quality/margins.hpp"

/// The margins by what they count; one file each.
namespace adem::model {

/// A part of a margin before it is scaled to the whole.
struct MarginPart {
    Label label;
    double stated;  ///< a number or a share
    double found;
    const SourcedFigure* figure = nullptr;
};

/// `unit`: how many a stated value of 1 stands for; 1 for numbers, all who are counted for shares.
Margin margin_of(std::string_view name, Label label, Counted counted, const std::vector<MarginPart>& parts,
                 double unit = 1);

template <class Rows, class Condition>
double number_of(const Rows& rows, Condition condition) {
    return static_cast<double>(std::ranges::count_if(rows, condition));
}

std::vector<Margin> margins_of_persons(const Profile& profile, const SyntheticPopulation& population);
std::vector<Margin> margins_of_households(const Profile& profile, const SyntheticPopulation& population);
std::vector<Margin> margins_of_dwellings(const Profile& profile, const SyntheticPopulation& population);

}  // namespace adem::model
