#pragma once

#include "engine/mechanism.hpp"
#include "models/state/books.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// What has been spent since the start of the run, in whole: a budget is held against it. It changes nothing else.
struct KeepTheBooks {
    static constexpr std::string_view name = "keep_the_books";
    static constexpr std::string_view about = "Adds the month's spending to what was spent before";

    void operator()(In<SpentThisMonth> spent, InOut<SpentSoFar> so_far) const {
        double sum = 0;
        for (const double euro : spent.value()) sum += euro;
        so_far += sum;
    }
};

}  // namespace adem::model
