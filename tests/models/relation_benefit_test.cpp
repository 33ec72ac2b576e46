#include "models/rules/relation_benefit.hpp"

#include <catch2/catch.hpp>

#include "models/rules/chance_of_success.hpp"

using namespace adem;
using namespace adem::model;

namespace {

RelationBenefit with_length(float length_effect, float early_loss, int root_months = 6) {
    RelationBenefit rule;
    rule.length_effect.value = length_effect;
    rule.early_loss.value = early_loss;
    rule.root_months.value = root_months;
    return rule;
}

double chance(float familiarity, float penalty, Service service = Service::debt_help, float threshold = 0.2F) {
    ChanceOfSuccess rule;
    rule.gate.penalty.value = penalty;
    rule.gate.threshold.values.values.fill(0);
    rule.gate.threshold.values[Service::debt_help] = threshold;
    MeetingFacts facts;
    facts.service = service;
    facts.familiarity = familiarity;
    return rule.of(facts);
}

}  // namespace

TEST_CASE("a quarter to under a half of what fifteen years bring is there after two to three years", "[model]") {
    const RelationBenefit rule = with_length(0.3F, 0);
    const auto share = [&](int months) {  // from the first year on, as it was measured
        const float first = rule.benefit(0, 6);
        return static_cast<double>((rule.benefit(0, months) - first) / (rule.benefit(0, 180) - first));
    };
    CHECK(share(24) > 0.25);
    CHECK(share(30) == Approx(0.36).margin(0.02));
    CHECK(share(36) < 0.45);
}

TEST_CASE("the benefit of a relation grows ever more slowly with its length", "[model]") {
    const RelationBenefit rule = with_length(0.3F, 0.05F);
    for (int month = 12; month < 200; month += 12) {
        CHECK(rule.benefit(0, month) > rule.benefit(0, month - 12));
        CHECK(rule.benefit(0, month) - rule.benefit(0, month - 12) >
              rule.benefit(0, month + 12) - rule.benefit(0, month));
    }
}

TEST_CASE("a relation that ends early leaves a loss, one of over a year a gain; the loss may be nothing", "[model]") {
    const RelationBenefit rule = with_length(0.3F, 0.05F);
    CHECK(rule.net_at_end(0, 1) < 0);
    CHECK(rule.net_at_end(0, 9) > 0);
    CHECK(rule.net_at_end(0, 24) > rule.net_at_end(0, 12));
    CHECK(rule.loss_at_end(6) == 0);
    CHECK(with_length(0.3F, 0).net_at_end(0, 1) > 0);
}

TEST_CASE("the effect of relations can be switched off", "[model]") {
    const RelationBenefit none = with_length(0, 0);
    CHECK(none.benefit(0, 0) == 0);
    CHECK(none.benefit(0, 180) == 0);
    CHECK(none.net_at_end(0, 1) == 0);
}

TEST_CASE("difficult questions yield less to a stranger, unless there is no gate or it is reversed", "[model]") {
    CHECK(chance(0, 1) < chance(0.1F, 1));
    CHECK(chance(0.1F, 1) < chance(0.2F, 1));
    CHECK(chance(0.2F, 1) == chance(0.9F, 1));
    CHECK(chance(0, 0) == chance(0.9F, 0));
    CHECK(chance(0, -1) > chance(0.9F, -1));
    CHECK(chance(0, 1, Service::debt_help, 0) == chance(0.9F, 1, Service::debt_help, 0));
    CHECK(chance(0, 1, Service::housing_help) == chance(0.9F, 1, Service::housing_help));
}
