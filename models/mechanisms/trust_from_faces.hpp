#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/institutional_record.hpp"
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
/// are, weighted by familiarity; record: one's own level, plus what the promises kept and the media make of it. A face
/// that one knows and does not like lowers trust. Perspectief bieden, Verwey-Jonker Instituut (2021); form: assumption.
struct TrustFromFaces {
    static constexpr std::string_view name = "trust_from_faces";
    static constexpr std::string_view about =
        "Familiar faces, the record of promises and the media move trust in institutions";
    InstitutionalRecord record;
    Parameter<float> pace, share, match_share;

    static void describe(auto& d) {
        d.rule(&TrustFromFaces::record);
        d.param("pace", &TrustFromFaces::pace, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.5}, assumption,
                "Share of the gap closed in a month");
        d.param("share", &TrustFromFaces::share, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption,
                "Most that faces can count against the record");
        d.param("match_share", &TrustFromFaces::match_share, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of the match, against the worker's skill, in the view of a face");
    }

    void operator()(InOut<TrustInInstitutions> trust, In<Disposition> disposition, In<ContactPerson> contact,
                    In<Familiarity> familiarity, In<Match> match, My<ContactPerson, Quality> quality,
                    Here<TrustNorm> norm, Here<ReliabilityOf> reliability) const {
        Keyed<float, Institution> target{}, known{}, seen{};
        for (const Institution i : all_of<Institution>())
            target[i] = record.of(i, math::clamp01(norm[i] + disposition), reliability[i]);
        for (const Service service : all_of<Service>()) {
            if (!contact[service]) continue;
            const Institution institution = institution_of(service);
            known[institution] += familiarity[service];
            seen[institution] += familiarity[service] * face(match[service], *quality[service]);
        }
        for (const Institution i : all_of<Institution>()) {
            const float s = share * known[i] / (1 + known[i]);
            if (known[i] > 0) target[i] += s * (seen[i] / known[i] - target[i]);
            trust[i] += pace * (target[i] - trust[i]);
        }
    }

    float face(float match, float quality) const { return match_share * match + (1 - match_share) * quality; }
};

}  // namespace adem::model
