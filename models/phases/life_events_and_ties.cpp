#include "models/mechanisms/household_ties.hpp"
#include "models/mechanisms/job_loss_and_finding.hpp"
#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/needs_arise.hpp"
#include "models/mechanisms/needs_run_on.hpp"
#include "models/mechanisms/problem_debt.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase relief() { return every("relief", JobPlaces{}, DebtRelief{}).only(During::run); }
Phase debts() { return phase<Household>("debts", ProblemDebts{}).only(During::run); }
Phase work() { return phase<Resident>("work", JobLossAndFinding{}).only(During::run); }
Phase needs() { return phase<Resident>("needs", NeedsRunOn{}, NeedsArise{}); }
Phase ties_fade() { return phase<Resident>("ties fade", TieFading{}); }
Phase meeting() { return every("meeting", HouseholdTies{}, Meeting{}); }

}  // namespace adem::model::phases
