#include "models/biography/biography.hpp"

#include <utility>

namespace adem::model {

void Biographer::after_month(const World& world) {
    const WithinMonth within = watcher_.end_of_month();
    if (over_) return;
    std::optional<LifeMoment> now = moment_of(world, resident_);
    if (!now) {
        if (begun_) life_.events.push_back(parting(world.now(), within));
        over_ = true;
        return;
    }
    life_.fingerprints.push_back(now->fingerprint);
    if (!begun_) {
        begun_ = true;
        told_ = now->feelings;
        life_.start = *now;
    } else {
        const std::vector<Event> events = changes(life_.last, *now, within, world, told_);
        life_.events.insert(life_.events.end(), events.begin(), events.end());
    }
    life_.last = std::move(*now);
}

}  // namespace adem::model
