#include "engine/state/tie_columns.hpp"

#include <algorithm>

#include "engine/base/processor.hpp"

#ifdef ADEM_HAS_LANES
#include <immintrin.h>
#endif

namespace adem {

void TieColumns::follow(const Ties& ties) {
    if (version_ == ties.version() && degree_.size() >= ties.rows()) return;
    version_ = ties.version();
    const std::size_t count = (ties.rows() + rows_at_once - 1) / rows_at_once;
    degree_.assign(ties.degrees().begin(), ties.degrees().end());
    degree_.resize(count * rows_at_once, 0);
    first_.assign(count + 1, 0);
    for (std::size_t group = 0; group < count; ++group)
        first_[group + 1] = first_[group] + *std::max_element(degrees(group), degrees(group) + rows_at_once);
    known_.resize(first_.back() * rows_at_once);
    for (std::size_t group = 0; group < count; ++group) {
        Row* to = known_.data() + first_[group] * rows_at_once;
        for (std::size_t lane = 0; lane < rows_at_once; ++lane) {
            const auto row = static_cast<Row>(group * rows_at_once + lane);
            const auto mine = row < ties.rows() ? ties.of(row) : std::span<const Tie>{};
            for (std::size_t k = 0; k < columns(group); ++k)
                to[k * rows_at_once + lane] = k < mine.size() ? mine[k].other : row;
        }
    }
}

namespace {

using Means = void (*)(const TieColumns& ties, std::size_t group, const float* values, float bound, float* means);
constexpr std::size_t lanes = TieColumns::rows_at_once;

/// `there`: how many rows of the group exist.
void one_by_one(const TieColumns& ties, std::size_t group, std::span<const float> values, float bound, float* means) {
    const std::size_t there = std::min(lanes, values.size() - group * lanes);
    for (std::size_t lane = 0; lane < there; ++lane) {
        const float own = values[group * lanes + lane];
        float sum = 0, count = 0;
        for (std::size_t k = 0; k < ties.degrees(group)[lane]; ++k) {
            const float theirs = values[ties.of(group)[k * lanes + lane]];
            const float apart = theirs - own;
            const bool near = apart <= bound && apart >= -bound;
            sum += near ? theirs : 0;
            count += near ? 1.0F : 0;
        }
        means[lane] = count > 0 ? sum / count : own;
    }
}

#ifdef ADEM_HAS_LANES

// Single loads: a processor's own gather is slower on many.
ADEM_AVX2 inline __m128 four(const float* values, const Row* rows) {
    __m128 found = _mm_load_ss(values + rows[0]);
    found = _mm_insert_ps(found, _mm_load_ss(values + rows[1]), 0x10);
    found = _mm_insert_ps(found, _mm_load_ss(values + rows[2]), 0x20);
    return _mm_insert_ps(found, _mm_load_ss(values + rows[3]), 0x30);
}
ADEM_AVX2 inline __m256 eight(const float* values, const Row* rows) {
    return _mm256_insertf128_ps(_mm256_castps128_ps256(four(values, rows)), four(values, rows + 4), 1);
}

ADEM_AVX2 void eight_at_a_time(const TieColumns& ties, std::size_t group, const float* values, float bound,
                               float* means) {
    const __m256 most = _mm256_set1_ps(bound), least = _mm256_set1_ps(-bound), one = _mm256_set1_ps(1);
    for (std::size_t half = 0; half < lanes; half += lanes / 2) {
        const __m256 own = _mm256_loadu_ps(values + group * lanes + half);
        const __m256i degree =
            _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(ties.degrees(group) + half)));
        const Row* known = ties.of(group) + half;
        __m256 sum = _mm256_setzero_ps(), count = sum;
        for (std::size_t k = 0; k < ties.columns(group); ++k, known += lanes) {
            const __m256 theirs = eight(values, known);
            const __m256 apart = _mm256_sub_ps(theirs, own);
            const __m256 tied = _mm256_castsi256_ps(_mm256_cmpgt_epi32(degree, _mm256_set1_epi32(static_cast<int>(k))));
            const __m256 near = _mm256_and_ps(
                tied, _mm256_and_ps(_mm256_cmp_ps(apart, most, _CMP_LE_OQ), _mm256_cmp_ps(apart, least, _CMP_GE_OQ)));
            sum = _mm256_add_ps(sum, _mm256_and_ps(near, theirs));
            count = _mm256_add_ps(count, _mm256_and_ps(near, one));
        }
        const __m256 any = _mm256_cmp_ps(count, _mm256_setzero_ps(), _CMP_GT_OQ);
        _mm256_storeu_ps(means + half, _mm256_blendv_ps(own, _mm256_div_ps(sum, count), any));
    }
}

ADEM_AVX512 void sixteen_at_a_time(const TieColumns& ties, std::size_t group, const float* values, float bound,
                                   float* means) {
    const __m512 own = _mm512_loadu_ps(values + group * lanes);
    const __m512 most = _mm512_set1_ps(bound), least = _mm512_set1_ps(-bound), one = _mm512_set1_ps(1);
    const __m512i degree =
        _mm512_maskz_cvtepu8_epi32(0xffff, _mm_loadu_si128(reinterpret_cast<const __m128i*>(ties.degrees(group))));
    const Row* known = ties.of(group);
    __m512 sum = _mm512_setzero_ps(), count = sum;
    for (std::size_t k = 0; k < ties.columns(group); ++k, known += lanes) {
        const __mmask16 tied = _mm512_cmpgt_epi32_mask(degree, _mm512_set1_epi32(static_cast<int>(k)));
        const __m512 theirs =
            _mm512_insertf32x8(_mm512_castps256_ps512(eight(values, known)), eight(values, known + 8), 1);
        const __m512 apart = _mm512_sub_ps(theirs, own);
        const __mmask16 near =
            _mm512_mask_cmp_ps_mask(_mm512_mask_cmp_ps_mask(tied, apart, most, _CMP_LE_OQ), apart, least, _CMP_GE_OQ);
        sum = _mm512_mask_add_ps(sum, near, sum, theirs);
        count = _mm512_mask_add_ps(count, near, count, one);
    }
    const __mmask16 any = _mm512_cmp_ps_mask(count, _mm512_setzero_ps(), _CMP_GT_OQ);
    _mm512_storeu_ps(means, _mm512_mask_div_ps(own, any, sum, count));
}

Means best_means() {
    if (lanes_in_use() == Lanes::avx512) return sixteen_at_a_time;
    if (lanes_in_use() == Lanes::avx2) return eight_at_a_time;
    return nullptr;
}

#endif

}  // namespace

void near_means(const TieColumns& ties, Groups groups, std::span<const float> values, float bound, float* means) {
    for (std::size_t group = groups.first; group < groups.last; ++group, means += lanes) {
#ifdef ADEM_HAS_LANES
        static const Means several = best_means();
        if (several != nullptr && (group + 1) * lanes <= values.size()) {  // the last group may be cut off
            several(ties, group, values.data(), bound, means);
            continue;
        }
#endif
        one_by_one(ties, group, values, bound, means);
    }
}

}  // namespace adem
