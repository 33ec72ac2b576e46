#include "engine/run/ranks.hpp"

#ifndef ADEM_WITHOUT_MPI
#include <mpi.h>

#include <algorithm>
#include <cstdlib>
#endif

namespace adem {

#ifdef ADEM_WITHOUT_MPI

Ranks::Ranks() = default;
Ranks::~Ranks() = default;
void Ranks::share(std::vector<std::uint32_t>&) const {}
std::vector<std::string> Ranks::gather(const std::string& text) const { return {text}; }

#else

namespace {

/// A program that stands alone needs no MPI, and starts faster without it.
bool was_started_together() {
    const auto is_set = [](const char* name) { return std::getenv(name) != nullptr; };
    return is_set("OMPI_COMM_WORLD_SIZE") || is_set("PMI_RANK") || is_set("PMIX_RANK");
}

int number_in(MPI_Comm group) {
    int number = 0;
    MPI_Comm_rank(group, &number);
    return number;
}

int size_of(MPI_Comm group) {
    int size = 1;
    MPI_Comm_size(group, &size);
    return size;
}

}  // namespace

Ranks::Ranks() {
    int there_is_one = 0;
    MPI_Initialized(&there_is_one);
    if (there_is_one != 0 || !was_started_together()) return;
    int provided = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
    started_ = true;
    number_ = number_in(MPI_COMM_WORLD);
    count_ = size_of(MPI_COMM_WORLD);
    MPI_Comm here = MPI_COMM_NULL;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &here);
    on_this_machine_ = size_of(here);
    MPI_Comm_free(&here);
}

Ranks::~Ranks() {
    if (started_) MPI_Finalize();
}

void Ranks::share(std::vector<std::uint32_t>& numbers) const {
    if (count_ == 1) return;
    auto size = static_cast<std::uint64_t>(numbers.size());
    MPI_Bcast(&size, 1, MPI_UINT64_T, 0, MPI_COMM_WORLD);
    numbers.resize(size);
    MPI_Bcast(numbers.data(), static_cast<int>(size), MPI_UINT32_T, 0, MPI_COMM_WORLD);
}

std::vector<std::string> Ranks::gather(const std::string& text) const {
    if (count_ == 1) return {text};
    const auto ranks = static_cast<std::size_t>(count_);
    const int size = static_cast<int>(text.size());
    std::vector<int> sizes(ranks), begins(ranks);
    MPI_Gather(&size, 1, MPI_INT, sizes.data(), 1, MPI_INT, 0, MPI_COMM_WORLD);
    int total = 0;
    for (std::size_t k = 0; k < ranks; ++k) {
        begins[k] = total;
        total += sizes[k];
    }
    std::string all(static_cast<std::size_t>(total), ' ');
    MPI_Gatherv(text.data(), size, MPI_CHAR, all.data(), sizes.data(), begins.data(), MPI_CHAR, 0, MPI_COMM_WORLD);
    std::vector<std::string> texts;
    if (!is_first()) return texts;
    for (std::size_t k = 0; k < ranks; ++k)
        texts.push_back(all.substr(static_cast<std::size_t>(begins[k]), static_cast<std::size_t>(sizes[k])));
    return texts;
}

#endif

}  // namespace adem
