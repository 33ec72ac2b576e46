#include "models/world_size.hpp"

#include <algorithm>
#include <string>

#include "models/first_month.hpp"
#include "models/population/profile_reader.hpp"

namespace adem::model {

namespace {

constexpr std::size_t most_neighbourhoods = 12;
constexpr double most_residents = 3000;  // of each in the sample
constexpr double room = 1.5;             // for workers, growth, letters and copies of columns within a month

}  // namespace

double world_bytes(const std::vector<Profile>& profiles) {
    double residents = 0, in_sample = 0;
    for (const Profile& profile : profiles) residents += profile.residents.value;
    std::vector<Profile> sample;
    std::vector<Identity> identities;
    const std::size_t step = (profiles.size() + most_neighbourhoods - 1) / most_neighbourhoods;
    for (std::size_t n = 0; n < profiles.size(); n += step) {
        const double size = std::min(profiles[n].residents.value, most_residents);
        sample.push_back(scaled(profiles[n], size));
        identities.push_back(identity_of("sample " + std::to_string(n)));
        in_sample += size;
    }
    const World world = make_first_month(sample, identities, Stream::of(1, 0));
    return room * residents * static_cast<double>(world.bytes()) / in_sample;
}

}  // namespace adem::model
