#include "models/mechanisms/alderman_exits.hpp"
#include "models/mechanisms/assembly_by_lot.hpp"
#include "models/mechanisms/clean_ups.hpp"
#include "models/mechanisms/council_elections.hpp"
#include "models/mechanisms/council_veto.hpp"
#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/demolition.hpp"
#include "models/mechanisms/demolition_plan.hpp"
#include "models/mechanisms/due_promises.hpp"
#include "models/mechanisms/energy_works.hpp"
#include "models/mechanisms/facility_closure.hpp"
#include "models/mechanisms/forced_moves.hpp"
#include "models/mechanisms/funding_pots.hpp"
#include "models/mechanisms/goal_drift.hpp"
#include "models/mechanisms/governance_bill.hpp"
#include "models/mechanisms/improved_homes.hpp"
#include "models/mechanisms/incidents.hpp"
#include "models/mechanisms/joint_preparation.hpp"
#include "models/mechanisms/keep_the_books.hpp"
#include "models/mechanisms/knowledge_sharing.hpp"
#include "models/mechanisms/learning.hpp"
#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/national_mood.hpp"
#include "models/mechanisms/neighbourhood_agenda.hpp"
#include "models/mechanisms/overhead_bill.hpp"
#include "models/mechanisms/pandemic.hpp"
#include "models/mechanisms/participation_calendar.hpp"
#include "models/mechanisms/participatory_budget.hpp"
#include "models/mechanisms/partners_commit.hpp"
#include "models/mechanisms/pay_for_taking_part.hpp"
#include "models/mechanisms/pay_the_bill.hpp"
#include "models/mechanisms/payroll.hpp"
#include "models/mechanisms/programme_begins.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/programme_presence.hpp"
#include "models/mechanisms/programme_review.hpp"
#include "models/mechanisms/programme_success.hpp"
#include "models/mechanisms/project_promises.hpp"
#include "models/mechanisms/promise_making.hpp"
#include "models/mechanisms/rebuilding.hpp"
#include "models/mechanisms/rehoused_elsewhere.hpp"
#include "models/mechanisms/remember_debts.hpp"
#include "models/mechanisms/remember_the_staff.hpp"
#include "models/mechanisms/remember_the_start.hpp"
#include "models/mechanisms/remember_work.hpp"
#include "models/mechanisms/renovation.hpp"
#include "models/mechanisms/respect_signal.hpp"
#include "models/mechanisms/reuse_of_assets.hpp"
#include "models/mechanisms/scandal.hpp"
#include "models/mechanisms/shared_vision.hpp"
#include "models/mechanisms/social_rise_paid.hpp"
#include "models/mechanisms/visible_works.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase month_opens() { return phase<Neighbourhood>("month opens", MonthOpens{}); }
Phase the_times() { return phase<Neighbourhood>("the times", NationalMood{}).only(During::run); }
Phase remembering_the_start() {
    return every("the start is remembered", RememberTheStart{}, RememberDebts{}, RememberWork{}, RememberTheStaff{})
        .only(During::settling);
}
Phase politics() {
    return every("politics", CouncilElections{}, AldermanExits{}, CouncilVeto{}, PartnersCommit{}, SharedVision{});
}
Phase shocks() { return every("shocks", Scandal{}, Incidents{}, Pandemic{}, FacilityClosure{}); }
Phase homes() {
    return every("homes", DemolitionPlan{}, EnergyWorks{}, Renovation{}, ImprovedHomes{}).only(During::run);
}
Phase demolition() {
    return every("demolition", ForcedMoves{}, RehousedElsewhere{}, Demolition{}, Rebuilding{}).only(During::run);
}
Phase programmes() {
    return every("programmes", ProgrammeSuccess{}, ProgrammeEnds{}, ProgrammeCycle{}, ProgrammeBegins{},
                 ReuseOfAssets{}, ProgrammeReview{}, GoalDriftGrows{}, FundingPots{}, ProgrammePresenceNow{},
                 VisibleWorks{}, CleanUps{}, RespectSignal{}, MeetingPlaces{}, PromiseMaking{}, ProjectPromises{},
                 ParticipationCalendar{}, AssemblyByLot{}, ParticipatoryBudget{}, JointPreparation{},
                 NeighbourhoodAgenda{});
}
Phase promises() { return every("promises", DuePromises{}, KnowledgeSharing{}, Learning{}); }
Phase the_bill() {
    return every("the bill", CountEvents{}, SocialRisePaid{}, Payroll{}, PayTheBill{}, GovernanceBill{},
                 PayForTakingPart{}, OverheadBill{});
}

Phase the_books() { return phase<Neighbourhood>("the books", KeepTheBooks{}).only(During::run); }

}  // namespace adem::model::phases
