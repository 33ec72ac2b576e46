#include "models/biography/changes.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "models/state/dwelling.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

namespace {

class Changes {
  public:
    Changes(const LifeMoment& before, const LifeMoment& after, const WithinMonth& within, const World& world)
        : before_(before), after_(after), within_(within), world_(world) {}

    std::vector<Event> all(Feelings& told) {
        household();
        home();
        work_and_money();
        for (const Service service : all_of<Service>()) help(service);
        face();
        ties();
        for (const auto& [institution, outcome] : within_.promises) promise(institution, outcome);
        taking_part();
        feelings(told);
        if (same_place()) projects();
        std::sort(events_.begin(), events_.end());
        return std::move(events_);
    }

  private:
    using Kind = EventKind;

    void tell(Kind kind, std::size_t subject = 0, float level = 0) {
        events_.push_back({after_.month, kind, static_cast<std::uint8_t>(subject),
                           static_cast<std::int16_t>(std::lround(level * 100))});
    }
    template <class Word>
    void tell_of(Kind kind, Word word) {
        tell(kind, static_cast<std::size_t>(word));
    }
    template <class E>
    bool is_here(Identity identity) const {
        return world_.table<E>().find(identity) != no_row;
    }
    bool same_place() const { return before_.neighbourhood == after_.neighbourhood; }

    void household() {
        for (int n = before_.children_born; n < after_.children_born; ++n) tell(Kind::child_born);
        if (within_.own & event_left_partner) tell(Kind::separated);
        if (before_.household != after_.household)
            return tell(within_.own & event_seeks_home ? Kind::home_of_own : Kind::moved_in_with_other);
        int born_to_her = after_.children_born - before_.children_born;
        for (const auto& [who, age] : after_.housemates) {
            if (before_.housemates.contains(who)) continue;
            if (age > 0)
                tell(Kind::member_came);
            else if (--born_to_her < 0)
                tell(Kind::child_born_in_household);
        }
        for (const auto& [who, age] : before_.housemates)
            if (!after_.housemates.contains(who)) housemate_went(who);
    }
    void housemate_went(Identity who) {
        const auto found = within_.housemates.find(who);
        const int bits = found == within_.housemates.end() ? 0 : found->second;
        const bool is_head = before_.role == HouseholdRole::partner || before_.role == HouseholdRole::parent;
        tell(bits & event_died                             ? Kind::member_died
             : (bits & event_left_partner) != 0 && is_head ? Kind::partner_left
                                                           : Kind::member_left);
    }

    void home() {
        if (!same_place()) return tell(Kind::moved_to_other_place);
        const bool elsewhere = before_.dwelling != after_.dwelling;
        if (elsewhere && before_.household == after_.household && before_.dwelling && after_.dwelling)
            tell(Kind::moved_within);
        if (elsewhere) return;
        const int done = after_.home_improved & ~before_.home_improved;
        if (done & renovated_home) tell(Kind::home_renovated);
        if (done & energy_home) tell(Kind::home_insulated);
    }

    void work_and_money() {
        if (!before_.employed && after_.employed) tell(Kind::work_found);
        if (before_.employed && !after_.employed)
            tell(within_.own & event_lost_work ? Kind::work_lost : Kind::work_ended);
        if (within_.own & event_completed_school) tell(Kind::school_completed);
        if (within_.own & event_left_school) tell(Kind::school_left);
        if (before_.in_debt != after_.in_debt) tell(after_.in_debt ? Kind::debt_began : Kind::debt_ended);
        if (before_.on_assistance != after_.on_assistance)
            tell(after_.on_assistance ? Kind::assistance_began : Kind::assistance_ended);
        if (before_.income != after_.income)
            tell(after_.income > before_.income ? Kind::income_rose : Kind::income_fell);
    }

    void help(Service service) {
        const float was = before_.need[service], is = after_.need[service];
        const HelpOutcome outcome = after_.outcome[service];
        if (was <= 0 && is > 0) tell_of(Kind::need_arose, service);
        if (before_.need_known[service] == 0 && after_.need_known[service] != 0) tell_of(Kind::need_seen, service);
        if (was > 0 && is <= 0) tell_of(outcome == HelpOutcome::helped ? Kind::need_met : Kind::need_passed, service);
        if (outcome == HelpOutcome::helped) tell_of(Kind::help_given, service);
        if (outcome == HelpOutcome::failed) tell_of(Kind::help_failed, service);
        if (outcome == HelpOutcome::waiting) tell_of(Kind::help_awaited, service);
        stance(service);
        const Identity left = before_.contact[service], came = after_.contact[service];
        if (left == came) return;
        if (left) contact_went(service, left);
        if (came) tell_of(Kind::contact_came, service);
    }
    void stance(Service service) {
        const Stance was = before_.stance[service], is = after_.stance[service];
        if (was == is) return;
        tell_of(is == Stance::given_up ? Kind::gave_up
                : is == Stance::open   ? Kind::open_again
                : was == Stance::open  ? Kind::became_wary
                                       : Kind::reconsidered,
                service);
    }
    void contact_went(Service service, Identity worker) {
        if (is_here<Worker>(worker)) return tell_of(Kind::contact_ended, service);
        tell_of(within_.handing_over.contains(worker) ? Kind::contact_handed_over : Kind::contact_left, service);
    }

    void face() {
        if (before_.face == after_.face) return;
        const auto& contacts = after_.contact;
        const bool is_contact_now = std::find(contacts.begin(), contacts.end(), before_.face) != contacts.end();
        if (before_.face && !is_contact_now)
            tell_of(is_here<Worker>(before_.face) ? Kind::face_lost : Kind::face_left, before_.role_of_face);
        if (after_.face) tell_of(Kind::face_came, after_.role_of_face);
    }

    /// Who comes to live in or out of the household is told of as that, not as a tie.
    void ties() {
        for (const auto& [who, context] : after_.ties)
            if (!before_.ties.contains(who) && !before_.housemates.contains(who)) tell_of(Kind::tie_began, context);
        for (const auto& [who, context] : before_.ties)
            if (!after_.ties.contains(who) && !after_.housemates.contains(who))
                tell_of(is_here<Resident>(who) ? Kind::tie_faded : Kind::tie_gone, context);
    }

    void promise(Institution institution, PromiseOutcome outcome) {
        tell_of(outcome == PromiseOutcome::kept     ? Kind::promise_kept
                : outcome == PromiseOutcome::broken ? Kind::promise_broken
                                                    : Kind::promise_explained,
                institution);
    }

    void taking_part() {
        if (before_.initiative != after_.initiative) {
            if (before_.initiative)
                tell(is_here<Initiative>(before_.initiative) ? Kind::left_initiative : Kind::initiative_ended);
            if (after_.initiative) tell(Kind::joined_initiative);
        }
        const unsigned joined = after_.takes_part_in & ~unsigned{before_.takes_part_in};
        for (const ProcessKind process : all_of<ProcessKind>())
            if (joined & bit_of(process)) tell_of(Kind::gave_input, process);
        const bool moved = !same_place() || after_.months_here < before_.months_here;
        if ((before_.takes_part_in & ~unsigned{after_.takes_part_in}) != 0 && !moved) learnt(after_.voice);
        if (before_.protests != after_.protests && !moved)
            tell(after_.protests ? Kind::protest_began : Kind::protest_ended);
    }
    void learnt(std::uint8_t voice) {
        if (voice == nothing_learnt) return;
        const auto outcome = static_cast<VoiceOutcome>(voice - 1);
        tell(outcome == VoiceOutcome::used        ? Kind::input_used
             : outcome == VoiceOutcome::explained ? Kind::input_explained
                                                  : Kind::input_ignored);
    }

    void feelings(Feelings& told) {
        const Feelings& now = after_.feelings;
        for (const Institution institution : all_of<Institution>())
            step(told.trust[institution], now.trust[institution], step_of_share, Kind::trust_rose, Kind::trust_fell,
                 static_cast<std::size_t>(institution));
        step(told.people, now.people, step_of_share, Kind::people_rose, Kind::people_fell);
        step(told.loneliness, now.loneliness, step_of_share, Kind::loneliness_rose, Kind::loneliness_fell);
        step(told.expectation, now.expectation, step_of_share, Kind::expectation_rose, Kind::expectation_fell);
        step(told.mark, now.mark, step_of_mark, Kind::mark_rose, Kind::mark_fell);
        step(told.perspective, now.perspective, step_of_share, Kind::perspective_rose, Kind::perspective_fell);
    }
    void step(float& told, float now, float size, Kind rose, Kind fell, std::size_t subject = 0) {
        if (std::abs(now - told) < size) return;
        tell(now > told ? rose : fell, subject, now);
        told = now;
    }

    void projects() {
        const auto runs = [](ProgrammeState state) {
            return state == ProgrammeState::starting || state == ProgrammeState::active;
        };
        for (const auto& [project, state] : after_.projects) {
            const auto earlier = before_.projects.find(project);
            if (earlier == before_.projects.end() || runs(earlier->second) == runs(state)) continue;
            tell(runs(state) ? Kind::project_began : Kind::project_ended);
        }
    }

    const LifeMoment& before_;
    const LifeMoment& after_;
    const WithinMonth& within_;
    const World& world_;
    std::vector<Event> events_;
};

}  // namespace

std::vector<Event> changes(const LifeMoment& before, const LifeMoment& after, const WithinMonth& within,
                           const World& world, Feelings& told) {
    return Changes(before, after, within, world).all(told);
}

Event parting(Month month, const WithinMonth& within) {
    const EventKind kind = within.own & event_died           ? EventKind::died
                           : within.household_leaves         ? EventKind::moved_away
                           : within.own & event_left_partner ? EventKind::left_partner
                           : within.own & event_left_home    ? EventKind::left_home
                                                             : EventKind::gone;
    return {month, kind};
}

}  // namespace adem::model
