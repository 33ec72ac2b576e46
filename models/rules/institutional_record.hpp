#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What one thinks of an institution of which one knows nobody.
///
///     record = own level + r · (promises kept − usual) + m · news of the media
struct InstitutionalRecord {
    static constexpr std::string_view name = "institutional_record";
    Parameter<float> promises_effect, usual, media_effect;
    Lever<float, Institution> media;

    float of(Institution institution, float own_level, float promises_kept) const {
        return math::clamp01(own_level + promises_effect * (promises_kept - usual) + media_effect * media[institution]);
    }

    static void describe(auto& d) {
        using M = InstitutionalRecord;
        d.param("promises_effect", &M::promises_effect, {0.2, "1", -1, 1}, Uniform{0, 0.4}, assumption,
                "Trust between a record of no and of all promises kept");
        d.param("usual", &M::usual, {0.5, "1", 0, 1}, Fixed{}, "by definition",
                "Share of promises kept at which the record changes nothing");
        d.param("media_effect", &M::media_effect, {0.1, "1", -1, 1}, Uniform{0, 0.2}, assumption,
                "Trust that good news all the time adds where one knows nobody; 0: none");
        d.lever("shocks.media", &M::media, {0, "1", -1, 1}, "by definition",
                "News of the media about an institution: bad -1, none 0, good 1; it happens, and cannot be bought");
    }
};

}  // namespace adem::model
