#include "models/mechanisms/due_promises.hpp"
#include "models/mechanisms/elections.hpp"
#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/pay_the_bill.hpp"
#include "models/mechanisms/payroll.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/promise_making.hpp"
#include "models/mechanisms/remember_the_staff.hpp"
#include "models/mechanisms/remember_the_start.hpp"
#include "models/mechanisms/visible_works.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase month_opens() { return phase<Neighbourhood>("month opens", MonthOpens{}); }
Phase remembering_the_start() {
    return every("the start is remembered", RememberTheStart{}, RememberTheStaff{}).only(During::settling);
}
Phase politics() { return every("politics", Elections{}); }
Phase programmes() { return every("programmes", ProgrammeCycle{}, VisibleWorks{}, MeetingPlaces{}, PromiseMaking{}); }
Phase promises() { return every("promises", DuePromises{}); }
Phase the_bill() { return every("the bill", Payroll{}, PayTheBill{}); }

}  // namespace adem::model::phases
