#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Whether somebody who sees a need asks for help.
///
///     logit p = base + a · need − b · hassle · entry(service) − stigma(service) − c · [wary] + d · trust
///              − y · [below 27] − m · (how wrong a picture one has of professionals − usual)
///              + e · familiarity + g · [has a contact person]
///
/// Who waited in vain last month waits on with the chance `stays_on_list`, else decides anew.
/// Burden, stigma, and what one expects of the other side: Moynihan, Herd & Harvey (2015), J. Public Adm. Res. Theory
/// 25:43-69. Non-take-up falls with need and is highest below 27: Inspectie SZW (2021). Form: assumption.
struct Asking {
    static constexpr std::string_view name = "asking";
    Parameter<float> base, need_effect, hassle_effect, wary_effect, trust_effect, young_effect, misreading_effect,
        usual_misreading, familiarity_effect, client_effect, stays_on_list;
    Parameter<float, Service> entry, stigma;
    Parameter<int> young_until;

    /// Of somebody who knows nobody there.
    double stranger(Service service, float need, float trust, bool wary, int age_in_months, float hassle,
                    float misreads) const {
        const bool young = age_in_months < 12 * young_until;
        const float hindrance = hassle_effect * hassle * entry[service] + stigma[service] +
                                (wary ? wary_effect.value : 0) + (young ? young_effect.value : 0) +
                                misreading_effect * (misreads - usual_misreading);
        return base + need_effect * need - hindrance + trust_effect * trust;
    }
    double acquaintance(float familiarity, bool is_client) const {
        return familiarity_effect * familiarity + (is_client ? client_effect.value : 0);
    }

    static void describe(auto& d) {
        using M = Asking;
        d.param("base", &M::base, {-0.3, "1", -10, 10}, Normal{-0.3, 0.5},
                "chosen on T-35: non-take-up of 35 %, Inspectie SZW (2021)", "Log odds when all else is 0");
        d.param("need_effect", &M::need_effect, {4, "1", 0, 10}, LogNormal{4, 0.4}, assumption,
                "Log odds that the greatest need adds");
        d.param("hassle_effect", &M::hassle_effect, {2, "1", 0, 10}, LogNormal{2, 0.4}, assumption,
                "Log odds that a unit of hassle takes away");
        d.param("wary_effect", &M::wary_effect, {1, "1", 0, 10}, LogNormal{1, 0.4}, assumption,
                "Log odds that being wary takes away");
        d.param("trust_effect", &M::trust_effect, {1.5, "1", 0, 10}, LogNormal{1.5, 0.4}, assumption,
                "Log odds that full trust adds");
        d.param("young_effect", &M::young_effect, {0.7, "1", -5, 5}, Normal{0.7, 0.4},
                "chosen on T-35b: non-take-up is highest below 27, Inspectie SZW (2021)",
                "Log odds that being young takes away");
        d.param("young_until", &M::young_until, {27, "year", 18, 35}, Fixed{}, "Inspectie SZW (2021)",
                "Age below which one is young");
        describe_faces(d);
    }

  private:
    static void describe_faces(auto& d) {
        using M = Asking;
        d.param("misreading_effect", &M::misreading_effect, {1, "1", -5, 5}, Uniform{0, 2}, assumption,
                "Log odds that a wholly wrong picture of professionals takes away; 0: no effect");
        d.param("usual_misreading", &M::usual_misreading, {0.3, "1", 0, 1}, Fixed{}, "by definition",
                "Wrong picture at which it changes nothing");
        d.param("familiarity_effect", &M::familiarity_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Log odds that knowing the worker well adds");
        d.param("client_effect", &M::client_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Log odds that having a contact person adds");
        d.param("stays_on_list", &M::stays_on_list, {0.8, "1/month", 0, 1}, Beta{8, 2}, assumption,
                "Chance that who waited in vain last month waits on");
        // Social support, debt help, mental health, youth work, housing help, safety help.
        d.param("entry", &M::entry, {{1, 1.3, 1.2, 0.4, 0.8, 0.8}, "1", 0, 10}, LogNormal{1, 0.3}, assumption,
                "How much of the hassle stands at the door of each service; how sure: see hassle_effect");
        d.param("stigma", &M::stigma, {{0.4, 0.6, 0.6, 0.2, 0.1, 0.2}, "1", 0, 10}, Uniform{0, 0.8}, assumption,
                "Log odds that shame takes away");
    }
};

}  // namespace adem::model
