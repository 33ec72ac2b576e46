#pragma once

#include "models/rules/known_faces.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// Who comes to need help and knows a professional of that service from the street has a contact person at once.
///
///     contact person = known face,   familiarity = n / (n + half),   match: drawn for the pair
///
/// Not who is wary of the service or gave it up. Direction: Perspectief bieden (Verwey-Jonker Instituut 2021).
struct FaceBecomesContact {
    static constexpr std::string_view name = "face_becomes_contact";
    static constexpr std::string_view about = "A face known from the street becomes the contact person in need";
    KnownFaces faces;

    static void describe(auto& d) { d.rule(&FaceBecomesContact::faces); }

    void operator()(InOut<KnownFace> face, InOut<TimesMet> times, My<KnownFace, RoleOf> role,
                    My<KnownFace, Leaving> leaving, In<NeedKnown> known, In<StanceToService> stance,
                    InOut<ContactPerson> contact, InOut<Familiarity> familiarity, InOut<Match> match,
                    InOut<RelationMonths> months, Draw<"face_becomes_contact: match"> draw) const {
        if (!face || nothing(known.value()) || leaving.value() != stays) return;
        const auto service = service_of(role.value());
        if (!service || known[*service] == 0 || contact[*service] || stance[*service] != Stance::open) return;
        contact[*service] = face.value();
        familiarity[*service] = std::max(familiarity[*service], faces.familiarity(times));
        match[*service] = static_cast<float>(draw.uniform());
        months[*service] = 0;
        face = Ref<Worker>{};
        times = std::uint8_t{0};
    }
};

}  // namespace adem::model
