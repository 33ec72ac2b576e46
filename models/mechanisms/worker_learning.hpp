#pragma once

#include "models/rules/staffing.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers get to know the neighbourhood and its people, slowly at first, then faster, then less and less to learn.
///
///     K' = K + pace · (K + start) · (1 − K)          N' = N + pace · presence · (N + start) · (1 − N)
///
/// Both stay behind when the worker leaves. Direction: Ronfeldt, Loeb & Wyckoff (2013), Am. Educ. Res. J. 50:4-36.
struct WorkerLearning {
    static constexpr std::string_view name = "worker_learning";
    static constexpr std::string_view about = "Workers get to know the neighbourhood while they stay";
    Staffing staff;
    Parameter<float> pace, start;

    static void describe(auto& d) {
        d.rule(&WorkerLearning::staff);
        d.param("pace", &WorkerLearning::pace, {0.12, "1/month", 0, 1}, LogNormal{0.12, 0.5},
                "assumption; direction: Ronfeldt, Loeb & Wyckoff 2013",
                "Speed of learning: at 0.12 half is known after about two years");
        d.param("start", &WorkerLearning::start, {0.05, "1", 0.001, 1}, LogNormal{0.05, 0.5}, assumption,
                "What every professional knows of any neighbourhood, and can build on");
    }

    void operator()(InOut<LocalKnowledge> knowledge, InOut<Network> network, InOut<TenureMonths> tenure,
                    InOut<ContractMonthsLeft> contract) const {
        knowledge = learnt(knowledge, pace);
        network = learnt(network, pace * staff.presence_share);
        tenure = static_cast<std::int16_t>(tenure + 1);
        if (contract > 0) contract = static_cast<std::int16_t>(contract - 1);
    }

  private:
    float learnt(float known, float speed) const {
        return math::clamp01(known + speed * (known + start) * (1 - known));
    }
};

}  // namespace adem::model
