#include "models/money/planned_bill.hpp"

namespace adem::model {

PlannedBill planned_bill(const Experiment& experiment, std::size_t scenario) {
    PlannedBill bill;
    const ResultShape& shape = experiment.shape();
    bill.by_year.resize(shape.cost_years());
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        if (shape.is_control(n)) continue;
        for (std::size_t year = 0; year < shape.cost_years(); ++year)
            for (std::size_t line = 0; line < bill.by_line.size(); ++line) {
                const double euro = experiment.planned(scenario, year, n, line);
                bill.by_year[year] += euro;
                bill.by_line[line] += euro;
                bill.total += euro;
            }
    }
    return bill;
}

}  // namespace adem::model
