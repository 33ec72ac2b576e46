// A checkpoint with some bytes changed and its sums set right, or any bytes as one: the work goes on from it, or it is
// refused.
#include <fuzzer/FuzzedDataProvider.h>

#include "engine/output/checkpoint_file.hpp"
#include "engine/state/snapshot.hpp"
#include "tests/fuzz/file_of.hpp"
#include "tests/support/forged_sums.hpp"
#include "tests/support/toy_model.hpp"

using namespace adem;

namespace {

constexpr std::size_t longest_piece = 64;

/// A toy world under way, with letters that are still to be read.
class Town : public Resumable {
  public:
    Town() : simulation_(toy::toy_world({.households = 4}), schedule(), Policy{}) {}

    void month() { simulation_.run(simulation_.world().now() + 1); }
    /// What whoever restores a world looks at too: else a rule may find a reference to nobody.
    bool can_go_on() const {
        const World& world = simulation_.world();
        return world.audit().empty() && world.now() >= Month{-600} && world.now() < Month{600};
    }

    void save(ByteWriter& out) const override { Snapshot::save(simulation_.world(), out); }
    void restore(ByteReader& in) override { Snapshot::restore(simulation_.world(), in); }
    std::string where() const override { return "the toy town"; }

  private:
    static std::shared_ptr<const Schedule> schedule() {
        static const auto made = std::make_shared<const Schedule>(toy::toy_schedule());
        return made;
    }

    Simulation simulation_;
};

CheckpointKey key() { return {"1.2.3", "deadbee", this_platform(), 0xabcdef, 0}; }

std::string whole_checkpoint() {
    Town town;
    for (int month = 0; month < 3; ++month) town.month();
    const auto path = fuzz::file_of("", "checkpoint");
    AtomicFile file(path);
    write_checkpoint(file, key(), town);
    file.commit();
    return input_test::text_of(path);
}

void change(std::string& bytes, FuzzedDataProvider& wish) {
    enum class Change { byte, number, erase, insert, repeat, kMaxValue = repeat };
    const auto at = wish.ConsumeIntegralInRange<std::size_t>(0, bytes.size());
    switch (wish.ConsumeEnum<Change>()) {
        case Change::byte:
            if (at < bytes.size()) bytes[at] = wish.ConsumeIntegral<char>();
            break;
        case Change::number: {
            const auto number = wish.ConsumeIntegral<std::uint64_t>();
            const auto size = wish.PickValueInArray<std::size_t>({2, 4, 8});
            if (at + size <= bytes.size()) std::memcpy(bytes.data() + at, &number, size);
            break;
        }
        case Change::erase:
            bytes.erase(at, wish.ConsumeIntegralInRange<std::size_t>(1, longest_piece));
            break;
        case Change::insert:
            bytes.insert(at, wish.ConsumeRandomLengthString(longest_piece));
            break;
        case Change::repeat: {
            const auto from = wish.ConsumeIntegralInRange<std::size_t>(0, bytes.size());
            bytes.insert(at, bytes.substr(from, wish.ConsumeIntegralInRange<std::size_t>(1, longest_piece)));
        }
    }
}

std::string file_wished(FuzzedDataProvider& wish) {
    enum class Kind { any_bytes, wrong_sums, right_sums, kMaxValue = right_sums };
    static const std::string whole = whole_checkpoint();
    const Kind kind = wish.ConsumeEnum<Kind>();
    if (kind == Kind::any_bytes) return wish.ConsumeRemainingBytesAsString();
    std::string bytes = whole;
    for (int changes = wish.ConsumeIntegralInRange(0, 4); changes > 0; --changes) change(bytes, wish);
    if (kind == Kind::right_sums) test::forge_checkpoint(bytes);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider wish(data, size);
    const auto path = fuzz::file_of(file_wished(wish), "checkpoint");
    Town town;
    try {
        const CheckpointCheck check = read_checkpoint(path, key(), town);
        if (check.state != CheckpointState::sound || !town.can_go_on()) return 0;
        town.month();
    } catch (const MachineError&) {
    } catch (const InputError&) {
    }
    return 0;
}
