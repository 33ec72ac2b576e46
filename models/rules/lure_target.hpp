#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What attracts the young to crime and what holds them back:
///
///     l* = base + p · (typical - perspective) + f · (friends' lure - base) + e · (usual efficacy - efficacy)
///          - n · enforcement - y · familiarity with a youth worker - r · reach of places - j · (had a youth job)
struct LureTarget {
    static constexpr std::string_view name = "lure_target";
    Parameter<float> base, perspective, typical, friends, efficacy, enforcement, youth_worker, places, job;

    static void describe(auto& d) {
        using M = LureTarget;
        d.param("base", &M::base, {0.15, "1", 0, 1}, Beta{6, 34}, assumption, "lure where all is as usual");
        d.param("perspective", &M::perspective, {0.4, "1", -2, 2}, Normal{0.4, 0.2}, assumption,
                "effect of overall perspective");
        d.param("typical", &M::typical, {0.6, "1", 0, 1}, Fixed{}, "by definition",
                "perspective at which it adds nothing");
        d.param("friends", &M::friends, {0.3, "1", -1, 1}, Normal{0.3, 0.15},
                "Haynie & Osgood (2005), Soc. Forces 84:1109-1130, direction", "effect of the lure that friends feel");
        d.param("efficacy", &M::efficacy, {0.2, "1", -2, 2}, Normal{0.2, 0.2},
                "Sampson, Raudenbush & Earls (1997), Science 277:918-924; contested", "effect of collective efficacy");
        d.param("enforcement", &M::enforcement, {0.05, "1", -1, 1}, Normal{0.05, 0.1}, assumption,
                "effect of enforcement beyond the usual");
        d.param("youth_worker", &M::youth_worker, {0.08, "1", -1, 1}, Normal{0.08, 0.08}, assumption,
                "effect of a youth worker whom one knows well");
        d.param("places", &M::places, {0.05, "1", -1, 1}, Normal{0.05, 0.05}, assumption,
                "effect of places for the young that reach everybody");
        d.param("job", &M::job, {0.07, "1", -1, 1}, Normal{0.07, 0.04}, "Heller (2014), Science 346:1219-1223",
                "effect of having had a youth job");
    }

    struct Circumstances {
        float perspective, friends_lure, missing_efficacy, enforcement, familiarity, reach;
        bool had_job;
    };
    float of(const Circumstances& here) const {
        const float drawn = perspective * (typical - here.perspective) + friends * (here.friends_lure - base) +
                            efficacy * here.missing_efficacy;
        const float held = enforcement * here.enforcement + youth_worker * here.familiarity + places * here.reach +
                           (here.had_job ? job.value : 0);
        return math::clamp01(base + drawn - held);
    }
};

}  // namespace adem::model
