#include "models/mechanisms/broker_support.hpp"
#include "models/mechanisms/debt_relief.hpp"
#include "models/mechanisms/enterprises.hpp"
#include "models/mechanisms/health_shocks.hpp"
#include "models/mechanisms/household_ties.hpp"
#include "models/mechanisms/introductions.hpp"
#include "models/mechanisms/job_loss_and_finding.hpp"
#include "models/mechanisms/job_places.hpp"
#include "models/mechanisms/kin_ties.hpp"
#include "models/mechanisms/learn_work.hpp"
#include "models/mechanisms/leaving_the_street.hpp"
#include "models/mechanisms/local_work.hpp"
#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/needs_arise.hpp"
#include "models/mechanisms/needs_run_on.hpp"
#include "models/mechanisms/parenting_support.hpp"
#include "models/mechanisms/problem_debt.hpp"
#include "models/mechanisms/social_assistance.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/mechanisms/voicing.hpp"
#include "models/mechanisms/youth_here.hpp"
#include "models/mechanisms/youth_jobs.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase needs() { return phase<Resident>("needs", NeedsRunOn{}, NeedsArise{}); }
Phase ties_fade() { return phase<Resident>("ties fade", TieFading{}, LeavingTheStreet{}, BrokerSupport{}, Voicing{}); }
Phase youth() { return every("youth", YouthHere{}); }
Phase relief() {
    return every("relief", JobPlaces{}, LearnWork{}, Enterprises{}, LocalWork{}, DebtRelief{}, ParentingSupport{},
                 YouthJobs{})
        .only(During::run);
}
Phase debts() { return phase<Household>("debts", ProblemDebts{}, SocialAssistance{}).only(During::run); }
Phase work() { return phase<Resident>("work", JobLossAndFinding{}, HealthShocks{}).only(During::run); }
Phase meeting() { return every("meeting", HouseholdTies{}, KinTies{}, Meeting{}, Introductions{}); }

}  // namespace adem::model::phases
