#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "bench/reference/w1_simple.hpp"
#include "bench/reference/w1_vectorised.hpp"
#include "bench/stopwatch.hpp"
#include "bench/w1/runs.hpp"
#include "bench/w1/simulated.hpp"

/// How fast does adem simulate W1, next to a simple program and to one that is vectorised by hand? One program measures
/// all, turn by turn, so that a busy machine hinders all alike. The state in which it is measured is that of month 240.
///
///     adem_w1_bench [turns [residents ...]]        usually 15 turns with 100,000 and with 1,000,000 residents
namespace adem::bench::w1 {

namespace {

/// One of those that are compared: its name, a month of it, and how long each turn took.
struct Runner {
    std::string name;
    std::function<void()> step;
    std::vector<Seconds> turns = {};

    void take_turn(int months_of_a_turn) {
        const Seconds began = now(CLOCK_THREAD_CPUTIME_ID);
        for (int month = 0; month < months_of_a_turn; ++month) step();
        turns.push_back(now(CLOCK_THREAD_CPUTIME_ID) - began);
    }
};

struct Spread {
    double low, median, high;  // quartiles
};
template <class Value>
Spread spread(std::size_t turns, Value value) {
    std::vector<double> all;
    for (std::size_t turn = 0; turn < turns; ++turn) all.push_back(value(turn));
    std::sort(all.begin(), all.end());
    return {all[turns / 4], all[turns / 2], all[turns - 1 - turns / 4]};
}

/// Throws when the statistics of a run are not those of W1.
template <class World>
void check(const char* name, World& world, std::size_t residents) {
    const auto seen = run_and_look(world);
    if (residents != 100'000) return;  // others are further from what is expected than chance explains
    for (const std::string& difference : disagreements({seen}, residents))
        throw std::runtime_error(fmt::format("{}: {}", name, difference));
}

class Comparison {
  public:
    Comparison(std::size_t residents, std::size_t turns)
        : residents_(residents),
          turns_(turns),
          network_(draw_network(residents, 1)),
          start_(draw_start(network_, 2)),
          simple_(network_, start_, 3, Parallel(1)),
          vectorised_(network_, start_, 3, Parallel(1)),
          loading_(network_, start_, 3, Parallel(1), single_loads()),
          vectorised_by_two_(network_, start_, 3, Parallel(2)),
          adem_(network_, start_, 3, Parallel(1)),
          adem_by_two_(network_, start_, 3, Parallel(2)) {}

    void run() {
        check("simple", simple_, residents_);
        check("vectorised by hand", vectorised_, residents_);
        check("vectorised by hand, single loads", loading_, residents_);
        check("adem", adem_, residents_);
        for (int month = 0; month < months; ++month) vectorised_by_two_.step(), adem_by_two_.step();
        const int months_of_a_turn = std::max(2, static_cast<int>(1'500'000 / residents_));
        for (std::size_t turn = 0; turn < turns_; ++turn)
            for (const Which which : {simple, vectorised, loading, adem}) runners_[which].take_turn(months_of_a_turn);
        print(months_of_a_turn);
    }

  private:
    static Vectorised::Instructions single_loads() {
        const bool possible = Vectorised::best() == Vectorised::Instructions::avx512;
        return possible ? Vectorised::Instructions::avx512_loads : Vectorised::best();
    }

    enum Which { simple, vectorised, loading, adem, vectorised_by_two, adem_by_two };

    void print(int months_of_a_turn) {
        fmt::print("{} residents, {} neighbourhoods, {} ties each; {} turns of {} months; by hand for {}\n", residents_,
                   network_.neighbourhoods(),
                   static_cast<double>(network_.other.size()) / static_cast<double>(residents_), turns_,
                   months_of_a_turn, Vectorised::name_of(Vectorised::best()));
        fmt::print("  million agent-steps per second: median (quartiles)\n");
        const double steps = static_cast<double>(residents_) * months_of_a_turn / 1e6;
        for (const Which which : {simple, vectorised, loading, adem})
            row(runners_[which].name + ", 1 thread, of processor time",
                [&](std::size_t turn) { return steps / runners_[which].turns[turn].processor; });
        fmt::print("  ratios of what was measured in one turn: median (quartiles)\n");
        ratio("by hand / simple", simple, vectorised);
        ratio("by hand, single loads / simple", simple, loading);
        ratio("adem / by hand", vectorised, adem);
        ratio("adem / by hand, single loads", loading, adem);
        ratio("adem / simple", simple, adem);
        for (const int months_together : {1, months_of_a_turn}) {
            second_thread("vectorised by hand", vectorised, vectorised_by_two, months_together);
            second_thread("adem", adem, adem_by_two, months_together);
        }
        fmt::print("  adem's world: {} bytes per resident\n\n", adem_.simulation().world().bytes() / residents_);
    }
    template <class Value>
    void row(const std::string& name, Value value) const {
        const Spread found = spread(turns_, value);
        fmt::print("    {:<55}{:>8.2f} ({:.2f} - {:.2f})\n", name, found.median, found.low, found.high);
    }
    void ratio(const char* name, Which slow, Which fast) const {
        row(name, [&](std::size_t turn) {
            return runners_[slow].turns[turn].processor / runners_[fast].turns[turn].processor;
        });
    }
    /// One thread and two by turns: of a month, which is often over before somebody else wants one of the processors,
    /// and of more months in a row, as in a run, where a second thread need not be woken first. On a busy machine only
    /// the fastest turns say something, so these are compared too.
    void second_thread(const char* name, Which alone, Which together, int months_of_a_turn) {
        Runner one{"", runners_[alone].step}, two{"", runners_[together].step};
        const std::size_t months = turns_ * std::max<std::size_t>(4, 3'000'000 / residents_);
        const std::size_t turns = std::max<std::size_t>(20, months / static_cast<std::size_t>(months_of_a_turn));
        for (std::size_t turn = 0; turn < turns; ++turn)
            one.take_turn(months_of_a_turn), two.take_turn(months_of_a_turn);
        const auto wall = [&](const Runner& runner) {
            std::vector<double> seconds;
            for (const Seconds& turn : runner.turns) seconds.push_back(turn.wall);
            std::sort(seconds.begin(), seconds.end());
            return seconds;
        };
        const auto of_one = wall(one), of_two = wall(two);
        const double steps = static_cast<double>(residents_) * months_of_a_turn / 1e6;
        const auto line = [&](const char* which, std::size_t k) {
            fmt::print("    {:<40}{:>8.2f} {:>8.2f} {:>8.2f}\n", fmt::format("{}, {}", name, which), steps / of_one[k],
                       steps / of_two[k], of_one[k] / of_two[k]);
        };
        fmt::print("  {:<40}{:>10} {:>8} {:>8}\n",
                   fmt::format("on the wall, {} turns, months each: {}", turns, months_of_a_turn), "1 thread",
                   "2 threads", "ratio");
        line("median", turns / 2);
        line("fastest twentieth", turns / 20);
    }

    std::size_t residents_, turns_;
    Network network_;
    Start start_;
    Simple simple_;
    Vectorised vectorised_, loading_, vectorised_by_two_;
    Simulated adem_, adem_by_two_;
    std::vector<Runner> runners_{{"simple", [this] { simple_.step(); }},
                                 {"vectorised by hand", [this] { vectorised_.step(); }},
                                 {"by hand, single loads", [this] { loading_.step(); }},
                                 {"adem", [this] { adem_.step(); }},
                                 {"vectorised by hand, 2 threads", [this] { vectorised_by_two_.step(); }},
                                 {"adem, 2 threads", [this] { adem_by_two_.step(); }}};
};

}  // namespace

}  // namespace adem::bench::w1

int main(int count, char** arguments) {
    try {
        const auto turns = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 15;
        std::vector<std::size_t> sizes;
        for (int k = 2; k < count; ++k) sizes.push_back(std::strtoul(arguments[k], nullptr, 10));
        if (sizes.empty()) sizes = {100'000, 1'000'000};
        for (const std::size_t residents : sizes) {
            if (turns == 0 || residents == 0) throw std::runtime_error("turns and residents are numbers above 0");
            adem::bench::w1::Comparison(residents, turns).run();
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
