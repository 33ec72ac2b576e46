#include "models/mechanisms/acquaintance_first.hpp"
#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/caseloads.hpp"
#include "models/mechanisms/departures.hpp"
#include "models/mechanisms/early_signals.hpp"
#include "models/mechanisms/face_becomes_contact.hpp"
#include "models/mechanisms/familiar_faces.hpp"
#include "models/mechanisms/giving_up.hpp"
#include "models/mechanisms/hassle_tires.hpp"
#include "models/mechanisms/hiring.hpp"
#include "models/mechanisms/in_group_bias.hpp"
#include "models/mechanisms/joint_plans.hpp"
#include "models/mechanisms/listening_desks.hpp"
#include "models/mechanisms/local_information.hpp"
#include "models/mechanisms/misuse.hpp"
#include "models/mechanisms/need_becomes_known.hpp"
#include "models/mechanisms/officials_in_the_field.hpp"
#include "models/mechanisms/outcome_of_help.hpp"
#include "models/mechanisms/outreach.hpp"
#include "models/mechanisms/posts_close.hpp"
#include "models/mechanisms/posts_open.hpp"
#include "models/mechanisms/preconceptions_of_residents.hpp"
#include "models/mechanisms/preconceptions_of_workers.hpp"
#include "models/mechanisms/referrals.hpp"
#include "models/mechanisms/relation_ends.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/mechanisms/rematch.hpp"
#include "models/mechanisms/school_quality.hpp"
#include "models/mechanisms/second_thoughts.hpp"
#include "models/mechanisms/seek_help.hpp"
#include "models/mechanisms/stories_told.hpp"
#include "models/mechanisms/strengthening.hpp"
#include "models/mechanisms/tenders.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "models/mechanisms/worker_training.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase posts() { return every("posts", PostsClose{}, PostsOpen{}, Tenders{}); }
Phase workforce() {
    return phase<Worker>("workforce", WorkerLearning{}, WorkerTraining{}, PreconceptionsOfWorkers{}, WorkerBurnout{},
                         WorkerTurnover{});
}
Phase hiring() {
    return every("hiring", Departures{}, Hiring{}, WorkingHours{}, Caseloads{}, StoriesTold{}, Misuse{},
                 LocalInformationChange{}, SchoolQualityChange{}, OfficialsInTheField{}, FamiliarFaces{});
}
Phase asking_for_help() {
    return phase<Resident>("asking for help", RelationEnds{}, NeedBecomesKnown{}, FaceBecomesContact{}, SeekHelp{},
                           HassleTires{});
}
Phase answering() {
    return every("answering", Rematch{}, JointPlans{}, AcquaintanceFirst{}, AnswerRequests{}, Referrals{}, Outreach{},
                 EarlySignals{}, ListeningDesks{});
}
Phase outcome_of_help() {
    return phase<Resident>("outcome of help", OutcomeOfHelp{}, Strengthening{}, InGroupBias{}, RelationGrows{},
                           PreconceptionsOfResidents{}, GivingUp{}, SecondThoughts{});
}

}  // namespace adem::model::phases
