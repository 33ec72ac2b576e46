#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/roles.hpp"

namespace adem::model {

/// How professionals account for their work: the time it takes, what it sees, and what it makes them do.
///
///     share = floor + load · (1 − freeze) · (asked − floor),  asked = usual share · (1 + a · figures − b · stories)
///     sight = v · share + figures · validity · (1 − stories)
///     displaced = d · k,   k = figures · (1 − validity) · (1 − stories)
///
/// Sight is how well controls tell poor work from good. Steering by figures that do not measure what matters (k) draws
/// time to what is counted and picks the easy cases: Bevan & Hood (2006), Public Adm. 84:517-538; van Thiel & Leeuw
/// (2002), Public Perform. Manag. Rev. 25:267-281. Both may be nothing. Time: Movisie (2023).
struct Accountability {
    static constexpr std::string_view name = "accountability";
    Lever<float> share, floor, control_load, figures, validity, stories;
    Lever<float, Domain> freeze;
    Parameter<float> control_validity, time_of_figures, time_saved, displacement, skimming, needed, usual_share;

    /// Share of the working time of a role that goes into records and accounts.
    float share_of(Role role) const {
        const float asked = std::min(1.0F, share * (1 + time_of_figures * figures - time_saved * stories));
        if (asked <= floor) return asked;
        return math::clamp01(asked + (control_load * (1 - freeze[domain_of(role)]) - 1) * (asked - floor));
    }
    float beyond_usual(Role role) const { return share_of(role) - usual_share; }
    float sight(Role role) const {
        return math::clamp01(control_validity * share_of(role) + figures * validity * (1 - stories));
    }
    /// How far steering by figures leads away from what matters.
    float misdirection() const { return figures * (1 - validity) * (1 - stories); }
    float displaced() const { return displacement * misdirection(); }
    /// The turn of a request, early when low: by lot (u), or the easy cases first.
    double turn(double u, float need) const {
        const float easy_first = skimming * misdirection();
        return u + easy_first * (need - u);
    }
    /// How much of the accounting that money cannot do without is not done.
    float gap(Role role) const { return needed > 0 ? std::max(0.0F, 1 - share_of(role) / needed) : 0; }

    static void describe(auto& d) {
        describe_time(d);
        describe_figures(d);
    }

  private:
    static void describe_time(auto& d) {
        using M = Accountability;
        d.lever("staff.accountability_share", &M::share, {0.37, "1", 0, 0.9},
                "Movisie (2023), Administratieve lasten in sociaal werk",
                "Share of working time spent on records and accounts");
        d.lever("accountability.floor", &M::floor, {0.05, "1", 0, 0.5}, assumption,
                "Share of working time on accounts that a freeze or more trust leaves in place");
        d.lever("accountability.freeze", &M::freeze, {0, "1", 0, 1}, "by definition",
                "Share of the accounts above the floor that is suspended in a domain");
        d.lever("accountability.control_load", &M::control_load, {1, "1", 0, 2}, "by definition",
                "Control relative to usual: 0 full trust in professionals, 2 twice the usual");
        d.lever("accountability.storytelling", &M::stories, {0, "1", 0, 1}, "by definition",
                "Accounts by stories instead of figures: 0 none, 1 all");
        d.param("usual_share", &M::usual_share, {0.37, "1", 0, 1}, Fixed{}, "Movisie (2023)",
                "Accountability share at which burnout and leaving are the usual ones");
        d.param("time_saved", &M::time_saved, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the accounting time that stories instead of figures save");
        d.param("needed", &M::needed, {0.05, "1", 0, 0.5}, Beta{5, 95}, assumption,
                "Share of working time that sound accounts of money take");
    }
    static void describe_figures(auto& d) {
        using M = Accountability;
        d.lever("accountability.kpi_intensity", &M::figures, {0, "1", 0, 1}, "by definition",
                "Steering by figures beyond the usual: 0 none, 1 all that counts");
        d.lever("accountability.kpi_validity", &M::validity, {0.3, "1", 0, 1}, assumption,
                "How far the figures measure what matters: correlation with the true outcome");
        d.param("control_validity", &M::control_validity, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "How far ordinary controls see who does poor work");
        d.param("time_of_figures", &M::time_of_figures, {0.3, "1", 0, 2}, Uniform{0, 0.6}, assumption,
                "Growth of the accounting time under full steering by figures");
        d.param("displacement", &M::displacement, {0.3, "1", 0, 1}, Uniform{0, 0.6},
                "assumption; direction: van Thiel & Leeuw 2002",
                "Share of the hours that goes to what is counted and does not matter; 0: none");
        d.param("skimming", &M::skimming, {0.7, "1", 0, 1}, Uniform{0, 1}, "assumption; direction: Bevan & Hood 2006",
                "How far the easy cases go first under figures that do not measure what matters; 0: not at all");
    }
};

}  // namespace adem::model
