#pragma once

#include "models/rules/staffing.hpp"
#include "models/rules/working_time.hpp"
#include "models/state/worker.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// Workers get to know the neighbourhood and its people, slowly at first, then faster, then less and less to learn.
///
///     K' = K + pace · lead · (K + start) · (1 − K),   N' = N + pace · (presence + time · network share) · (N + start)
///     · (1 − N),   lead = max(0, 1 + c · (what the institutions know − what they knew at the start))
///
/// Both stay behind when the worker leaves. Direction: Ronfeldt, Loeb & Wyckoff (2013), Am. Educ. Res. J. 50:4-36.
struct WorkerLearning {
    static constexpr std::string_view name = "worker_learning";
    static constexpr std::string_view about = "Workers get to know the neighbourhood while they stay";
    Staffing staff;
    WorkingTimes times;
    Parameter<float> pace, start, network_time, lead;

    static void describe(auto& d) {
        using M = WorkerLearning;
        d.rule(&M::staff);
        d.rule(&M::times);
        d.param("pace", &M::pace, {0.12, "1/month", 0, 1}, LogNormal{0.12, 0.5},
                "assumption; direction: Ronfeldt, Loeb & Wyckoff 2013",
                "Speed of learning: at 0.12 half is known after about two years");
        d.param("start", &M::start, {0.05, "1", 0.001, 1}, LogNormal{0.05, 0.5}, assumption,
                "What every professional knows of any neighbourhood, and can build on");
        d.param("network_time", &M::network_time, {4, "1", 0, 50}, Uniform{0, 8}, assumption,
                "What an hour for the network builds, in hours of presence; 0: nothing");
        d.param("lead", &M::lead, {1, "1", -5, 5}, Uniform{0, 2}, assumption,
                "How much faster one learns the place where institutions know it fully; 0: no faster");
    }

    void operator()(InOut<LocalKnowledge> knowledge, InOut<Network> network, InOut<TenureMonths> tenure,
                    InOut<ContractMonthsLeft> contract, Here<LocalInformation> information,
                    Here<InformationNorm> usual) const {
        knowledge = learnt(knowledge, pace * std::max(0.0F, 1 + lead * (information - usual)));
        network = learnt(network, pace * (staff.presence_share + network_time * times.network_share));
        tenure = static_cast<std::int16_t>(tenure + 1);
        if (contract > 0) contract = static_cast<std::int16_t>(contract - 1);
    }

  private:
    float learnt(float known, float speed) const {
        return math::clamp01(known + speed * (known + start) * (1 - known));
    }
};

}  // namespace adem::model
