#pragma once

#include "engine/mechanism.hpp"
#include "models/state/governance.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Partners who work on a shared vision come to agree, slowly, and fall apart when they stop.
///
///     alignment' = alignment + pace · (vision · partners present / partners − alignment)
///
/// It takes about a year. A new council or alderman takes a share of it away, unless insulated. What agreement does:
/// rules/promise_keeping.hpp and rules/promise_news.hpp; what it costs: coordination (rules/prices.hpp). Form and
/// sizes: assumption.
struct SharedVision {
    static constexpr std::string_view name = "shared_vision";
    static constexpr std::string_view about = "Partners come to agree on a vision, or fall apart";
    Parameter<float> pace, unsettled;
    Lever<float> vision, insulation;

    static void describe(auto& d) {
        using M = SharedVision;
        d.param("pace", &M::pace, {0.08, "1/month", 0, 1}, LogNormal{0.08, 0.35}, assumption,
                "Share of the gap closed in a month: two thirds in 6 to 18 months");
        d.param("unsettled", &M::unsettled, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Share of the agreement that a new council or alderman undoes");
        d.lever("governance.shared_vision", &M::vision, {0, "1", 0, 1}, assumption,
                "Work on a vision that all partners share");
        d.lever("governance.insulation", &M::insulation, {0, "1", 0, 1}, assumption, "");
    }

    void operator()(Whole<Neighbourhood, In<PartnerPresent>, In<PoliticalEventNow>, InOut<Alignment>> here) const {
        float present = 0;
        for (const auto partner : here.get<PartnerPresent>()) present += static_cast<float>(partner);
        const float share = present / static_cast<float>(vocabulary_size<Institution>);
        float& alignment = here.get<Alignment>();
        if (here.get<PoliticalEventNow>() != PoliticalEvent::none) alignment *= 1 - unsettled * (1 - insulation);
        alignment += pace * (vision * share - alignment);
    }
};

}  // namespace adem::model
