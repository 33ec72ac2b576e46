#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/giving_up.hpp"
#include "models/mechanisms/hiring.hpp"
#include "models/mechanisms/need_becomes_known.hpp"
#include "models/mechanisms/outcome_of_help.hpp"
#include "models/mechanisms/outreach.hpp"
#include "models/mechanisms/posts.hpp"
#include "models/mechanisms/relation_ends.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/mechanisms/seek_help.hpp"
#include "models/mechanisms/tenders.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase posts() { return every("posts", Posts{}, Tenders{}); }
Phase workforce() { return phase<Worker>("workforce", WorkerLearning{}, WorkerBurnout{}, WorkerTurnover{}); }
Phase hiring() { return every("hiring", Hiring{}, WorkingHours{}); }
Phase asking_for_help() { return phase<Resident>("asking for help", RelationEnds{}, NeedBecomesKnown{}, SeekHelp{}); }
Phase answering() { return every("answering", AnswerRequests{}, Outreach{}); }
Phase outcome_of_help() { return phase<Resident>("outcome of help", OutcomeOfHelp{}, RelationGrows{}, GivingUp{}); }

}  // namespace adem::model::phases
