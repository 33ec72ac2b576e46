#include "tools/adem/story_like.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>

#include "tools/adem/story_traits.hpp"

namespace adem::tools {

namespace {

using model::Portrait;

constexpr int adult = 18, oldest = 120, years_per_trait = 10;

constexpr std::array<std::string_view, 8> negations{"no", "not", "without", "geen", "niet", "zonder", "never", "nooit"};
constexpr std::array<std::string_view, 30> fillers{"a",   "an",  "the",  "with",  "and",  "or",      "of",  "in",
                                                   "is",  "has", "on",   "aged",  "year", "years",   "old", "about",
                                                   "een", "de",  "het",  "met",   "en",   "van",     "die", "heeft",
                                                   "bij", "op",  "jaar", "jaren", "oud",  "ongeveer"};

std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> words;
    bool apart = true;
    for (const char letter : in_lower_case(text)) {
        const bool separates = std::string_view(" \t\n,;.-/()\"'").find(letter) != std::string_view::npos;
        if (!separates) {
            if (apart) words.emplace_back();
            words.back() += letter;
        }
        apart = separates;
    }
    return words;
}

/// Reads one word after the other, the longest known phrase first.
class WishReader {
  public:
    WishReader(std::vector<std::string> words, Problems& problems) : words_(std::move(words)), problems_(problems) {}

    Wish read() {
        const std::size_t before = problems_.size();
        while (at_ < words_.size()) next();
        if (wish_.traits.empty() && !wish_.age && problems_.size() == before) complain("it names nobody");
        return std::move(wish_);
    }

  private:
    static constexpr std::size_t longest = 5;

    void complain(const std::string& what) { problems_.add(Place{"--like"}, what); }
    void next() {
        const std::string& word = words_[at_];
        if (std::all_of(word.begin(), word.end(), [](unsigned char letter) { return std::isdigit(letter) != 0; }))
            return age(word);
        if (phrase()) return;
        const bool negates = std::find(negations.begin(), negations.end(), word) != negations.end();
        if (negates)
            wanted_ = false;
        else if (std::find(fillers.begin(), fillers.end(), word) == fillers.end())
            complain("unknown word " + in_quotes(word) + did_you_mean(word, phrases_of_traits()));
        ++at_;
    }
    void age(const std::string& word) {
        ++at_;
        int years = oldest + 1;
        std::from_chars(word.data(), word.data() + word.size(), years);
        if (years > oldest)
            complain("age = " + word + " (must be 0.." + std::to_string(oldest) + " year)");
        else if (wish_.age && *wish_.age != years)
            complain("two ages, " + std::to_string(*wish_.age) + " and " + word);
        else
            wish_.age = years;
    }
    bool phrase() {
        for (std::size_t length = std::min(longest, words_.size() - at_); length > 0; --length) {
            std::string text;
            for (std::size_t k = 0; k < length; ++k) text += (k == 0 ? "" : " ") + words_[at_ + k];
            const std::vector<std::size_t> means = traits_meant_by(text);
            if (means.empty()) continue;
            for (const std::size_t trait : means) wish_.traits.push_back({trait, wanted_});
            wanted_ = true;
            at_ += length;
            return true;
        }
        return false;
    }

    std::vector<std::string> words_;
    Problems& problems_;
    Wish wish_;
    std::size_t at_ = 0;
    bool wanted_ = true;
};

bool is_met(const Portrait& resident, WishedTrait wished) { return holds(wished.trait, resident) == wished.wanted; }

int distance(const Portrait& resident, const Wish& wish) {
    int years = wish.age ? std::abs(resident.age - *wish.age) : 0;
    for (const WishedTrait wished : wish.traits) years += is_met(resident, wished) ? 0 : years_per_trait;
    return years;
}

bool may_be_a_child(const Wish& wish) {
    return wish.age || std::any_of(wish.traits.begin(), wish.traits.end(),
                                   [](WishedTrait wished) { return is_of_children(wished.trait); });
}

}  // namespace

Wish read_wish(const std::string& words, Problems& problems) {
    const std::size_t before = problems.size();
    Wish wish = WishReader(words_in(words), problems).read();
    if (problems.size() > before)
        problems.add(Place{"--like"},
                     "known are an age in years and: " + listed(phrases_of_traits(), phrases_of_traits().size()));
    return wish;
}

const Portrait* nearest(const std::vector<Portrait>& residents, const Wish& wish) {
    const Portrait* best = nullptr;
    for (const Portrait& resident : residents) {
        if (resident.age < adult && !may_be_a_child(wish)) continue;
        const auto rank = [&](const Portrait& one) { return std::pair(distance(one, wish), one.who); };
        if (best == nullptr || rank(resident) < rank(*best)) best = &resident;
    }
    return best;
}

std::vector<std::string> missed(const Portrait& resident, const Wish& wish, Language language) {
    std::vector<std::string> names;
    for (const WishedTrait wished : wish.traits)
        if (!is_met(resident, wished))
            names.push_back((wished.wanted ? "" : Text{"niet ", "not "}.with(language)) +
                            trait_name(wished.trait).with(language));
    return names;
}

}  // namespace adem::tools
