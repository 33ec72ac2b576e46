#include "engine/run/checkpoint_rhythm.hpp"

#include <catch2/catch.hpp>

using namespace adem;
using namespace std::chrono_literals;

TEST_CASE("a checkpoint every so many months falls on the same months of settling and of the run", "[unit]") {
    const CheckpointRhythm rhythm = CheckpointRhythm::every(5);
    for (int month = -20; month <= 20; ++month) CHECK(rhythm.due(Month{month}) == (month % 5 == 0));
    CHECK_FALSE(CheckpointRhythm::never().due(Month{60}));
    CHECK_FALSE(CheckpointRhythm::never().wanted());
}

TEST_CASE("by default a year ends with a checkpoint once half a minute would be lost", "[unit]") {
    const auto start = CheckpointRhythm::Clock::now();
    CheckpointRhythm rhythm = CheckpointRhythm::yearly_when_long();
    CHECK_FALSE(rhythm.due(Month{12}, start + 20s));
    CHECK(rhythm.due(Month{24}, start + 40s));
    CHECK_FALSE(rhythm.due(Month{25}, start + 40s));
    rhythm.kept(start + 40s, start + 41s);
    CHECK_FALSE(rhythm.due(Month{36}, start + 70s));
    CHECK(rhythm.due(Month{36}, start + 71s));
}

TEST_CASE("by default checkpoints take at most a twentieth of the time, however slow the disk", "[unit]") {
    const auto start = CheckpointRhythm::Clock::now();
    CheckpointRhythm rhythm = CheckpointRhythm::yearly_when_long();
    rhythm.kept(start, start + 60s);
    CHECK_FALSE(rhythm.due(Month{12}, start + 60s + 19min));
    CHECK(rhythm.due(Month{12}, start + 60s + 20min));
}
