#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/services.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Residents judge an institution by the faces they know in it, and by its record where they know none.
///
///     target = s · face + (1 − s) · record,   s = share · F / (1 + F),   T += pace · (target − T)
///
/// F: familiarity with contact persons of the institution; face: how well they suit the resident and how good they
/// are, weighted by familiarity; record: one's own level, plus what the promises kept make of it. A face that one knows
/// and does not like lowers trust.
/// Sources: Perspectief bieden, Verwey-Jonker Instituut (2021), on familiar faces; form: assumption.
struct TrustFromFaces {
    static constexpr std::string_view name = "trust_from_faces";
    static constexpr std::string_view about = "Familiar faces and the record of promises move trust in institutions";
    Parameter<float> pace, share, match_share, record_effect, usual_record;

    static void describe(auto& d) {
        d.param("pace", &TrustFromFaces::pace, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.5}, assumption,
                "Share of the gap closed in a month");
        d.param("share", &TrustFromFaces::share, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption,
                "Most that faces can count against the record");
        d.param("match_share", &TrustFromFaces::match_share, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of the match, against the worker's skill, in the view of a face");
        d.param("record_effect", &TrustFromFaces::record_effect, {0.2, "1", -1, 1}, Uniform{0, 0.4}, assumption,
                "Trust between a record of no and of all promises kept");
        d.param("usual_record", &TrustFromFaces::usual_record, {0.5, "1", 0, 1}, Fixed{}, assumption,
                "Share of promises kept at which the record changes nothing");
    }

    void operator()(InOut<TrustInInstitutions> trust, In<Disposition> disposition, In<Familiarity> familiarity,
                    In<Match> match, My<ContactPerson, Quality> quality, Here<TrustNorm> norm,
                    Here<ReliabilityOf> reliability) const {
        Keyed<float, Institution> known{}, seen{};
        for (const Service service : all_of<Service>()) {
            if (quality[service] == nullptr) continue;
            const Institution institution = institution_of(service);
            known[institution] += familiarity[service];
            seen[institution] += familiarity[service] * face(match[service], *quality[service]);
        }
        for (const Institution institution : all_of<Institution>()) {
            const float record = math::clamp01(norm[institution] + disposition +
                                               record_effect * (reliability[institution] - usual_record));
            float target = record;
            if (known[institution] > 0) {
                const float s = share * known[institution] / (1 + known[institution]);
                target += s * (seen[institution] / known[institution] - record);
            }
            trust[institution] += pace * (target - trust[institution]);
        }
    }

    float face(float match, float quality) const { return match_share * match + (1 - match_share) * quality; }
};

}  // namespace adem::model
