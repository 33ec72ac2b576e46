#pragma once

#include "models/rules/known_faces.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// A professional whom one knows from the street stands for the institution.
///
///     T += pace · familiarity · (quality of the worker − T)
///
/// Good ones raise trust, poor ones lower it. Sources: Perspectief bieden (Verwey-Jonker Instituut 2021); form:
/// assumption. The pace may be 0.
struct TrustFromKnownFace {
    static constexpr std::string_view name = "trust_from_known_face";
    static constexpr std::string_view about = "A face known from the street stands for the institution";
    KnownFaces faces;
    Parameter<float> pace;

    static void describe(auto& d) {
        d.rule(&TrustFromKnownFace::faces);
        d.param("pace", &TrustFromKnownFace::pace, {0.01, "1/month", 0, 1}, Uniform{0, 0.02}, assumption,
                "Share of the gap that a face one knows fully closes in a month; 0: none");
    }

    void operator()(In<KnownFace> face, In<TimesMet> times, My<KnownFace, RoleOf> role, My<KnownFace, Quality> quality,
                    InOut<TrustInInstitutions> trust) const {
        if (!face || pace <= 0) return;
        float& t = trust[institution_of(role.value())];
        t = math::clamp01(t + pace * faces.familiarity(times) * (quality.value() - t));
    }
};

}  // namespace adem::model
