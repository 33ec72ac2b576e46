#include "tools/adem/speed_profile.hpp"

#include <algorithm>
#include <numeric>

namespace adem::tools {

namespace {

class SpeedProfileText {
  public:
    SpeedProfileText(const model::Experiment& experiment, Language language)
        : experiment_(experiment),
          language_(language),
          profile_(experiment.profile(0)),
          residents_(experiment.residents(true)),
          resident_months_(residents_ * experiment.shape().months) {}

    std::string text() const {
        std::string text = heading();
        for (const PhaseTime& time : profile_.times) {
            text += line("  " + time.name, time.seconds, time.bytes) + "\n";
            for (const MechanismTime& mechanism : time.mechanisms)
                text += line("      " + mechanism.name, mechanism.seconds, mechanism.bytes) + longest(mechanism) + "\n";
        }
        return text + totals();
    }

  private:
    std::string say(Text text) const { return text.with(language_); }
    std::string heading() const {
        return say(
            {"Rekentijd per fase en mechanisme (één draad, eerste scenario), nanoseconde per bewonermaand; bytes "
             "per bewoner in de kolommen die ze gebruiken; van een regel over hele buurten de buurt die het "
             "langst duurt, met haar deel\n",
             "Time per phase and mechanism (one thread, first scenario), nanoseconds per resident-month; bytes "
             "per resident in the columns that they use; of a rule over whole neighbourhoods the one that takes "
             "longest, with its share\n"});
    }
    double nanoseconds_each(double seconds) const { return seconds * 1e9 / resident_months_; }
    std::string nanoseconds(double seconds) const { return right(decimal(nanoseconds_each(seconds), 1, language_), 9); }
    std::string line(const std::string& name, double seconds, std::size_t bytes) const {
        return left(name, 37) + nanoseconds(seconds) + " " +
               right(bytes == 0 ? "" : decimal(static_cast<double>(bytes) / residents_, 0, language_), 7);
    }
    std::string longest(const MechanismTime& mechanism) const {
        const std::vector<double>& seconds = mechanism.by_neighbourhood;
        const double all = std::accumulate(seconds.begin(), seconds.end(), 0.0);
        if (seconds.size() < 2 || all <= 0) return {};
        const auto most = std::max_element(seconds.begin(), seconds.end());
        const auto which = static_cast<std::size_t>(most - seconds.begin());
        return fmt::format("  {} ({}%)", experiment_.shape().neighbourhoods[which],
                           decimal(*most / all * 100, 1, language_));
    }
    std::string totals() const {
        const auto sum = [](auto first, auto last) {
            return std::accumulate(first, last, 0.0,
                                   [](double until, const PhaseTime& time) { return until + time.seconds; });
        };
        const double all = sum(profile_.times.begin(), profile_.times.end());
        const double unobserved = sum(profile_.times.begin(), profile_.times.end() - 1);  // observation comes last
        const Text serial{"  zonder waarneming {}, waarvan één draad alleen, hoeveel er ook zijn: {}%\n",
                          "  without observation {}, of which one thread alone, however many there are: {}%\n"};
        const Text memory{"Een wereld kost {} bytes geheugen per bewoner.\n",
                          "A world takes {} bytes of memory per resident.\n"};
        return line("  " + say({"samen", "together"}), all, 0) + "\n" +
               serial.with(language_, decimal(nanoseconds_each(unobserved), 1, language_),
                           decimal(profile_.serial_seconds / unobserved * 100, 1, language_)) +
               memory.with(language_, decimal(static_cast<double>(profile_.world_bytes) / residents_, 0, language_));
    }

    const model::Experiment& experiment_;
    Language language_;
    model::SpeedProfile profile_;
    double residents_, resident_months_;
};

}  // namespace

std::string speed_profile(const model::Experiment& experiment, Language language) {
    return SpeedProfileText(experiment, language).text();
}

}  // namespace adem::tools
