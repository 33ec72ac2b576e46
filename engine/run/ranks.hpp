#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace adem {

/// The processes that share one piece of work, on one machine or many. This file's .cpp is the only one that knows MPI;
/// without it (ADEM_WITHOUT_MPI), or when the program was not started by mpirun or srun, there is one process.
///
/// Make one in `main` and keep it to the end; another one beside it is a process of its own. What all processes must
/// call together says so; an exception between two such calls leaves the others waiting, so tell them instead.
class Ranks {
  public:
    Ranks();
    ~Ranks();
    Ranks(const Ranks&) = delete;
    Ranks& operator=(const Ranks&) = delete;

    int number() const { return number_; }
    int count() const { return count_; }
    /// The one that reads, writes and speaks for all.
    bool is_first() const { return number_ == 0; }
    /// How many of them run on this machine, and share its memory and processors.
    int on_this_machine() const { return on_this_machine_; }

    /// All together: every process gets what the first one has.
    void share(std::vector<std::uint32_t>& numbers) const;
    /// All together: the first process gets the text of each, in the order of their numbers; the others nothing.
    std::vector<std::string> gather(const std::string& text) const;

  private:
    [[maybe_unused]] bool started_ = false;  // by us; never without MPI
    int number_ = 0;
    int count_ = 1;
    int on_this_machine_ = 1;
};

}  // namespace adem
