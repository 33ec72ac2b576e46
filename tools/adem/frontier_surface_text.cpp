#include <cmath>

#include "tools/adem/frontier_report.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t columns = 49, lines = 13;  // of the drawing
constexpr double middle = 0.5;

double place_of(std::size_t k, std::size_t all) {
    return discovery::first_place +
           (discovery::last_place - discovery::first_place) * static_cast<double>(k) / static_cast<double>(all - 1);
}

class Surface {
  public:
    Surface(const FrontierFound& found, Language language) : found_(found), language_(language) {}

    std::string text() const {
        if (!found_.surface_is_reliable()) return no_surface();
        std::string text = say({"Waar A en B gelijk uitkomen, gemiddeld over al het andere\n",
                                "Where A and B break even, on average over all else\n"});
        text += found_.shaped.size() == 1 ? one_axis() : table();
        text += reading();
        if (found_.shaped.size() > 1) text += "\n" + surface_drawing(found_, language_);
        return text;
    }

  private:
    std::string say(Text text, const auto&... values) const { return text.with(language_, values...); }
    const std::string& name(std::size_t k) const { return found_.axes[found_.shaped[k]].name; }
    std::string with_unit(std::size_t k) const {
        return fmt::format("{} ({})", name(k), found_.axes[found_.shaped[k]].unit);
    }
    std::string value(std::size_t k, double place) const {
        return short_number(found_.axes.value(found_.shaped[k], place), language_);
    }
    std::string in_100(double share) const { return decimal(100 * share, 0, language_); }

    std::string no_surface() const {
        if (found_.shaped.empty())
            return found_.strong == 0
                       ? say({"Er is geen grensvlak: niets van wat onzeker is, steekt boven het toeval uit.\n",
                              "There is no break-even surface: nothing of what is uncertain stands out from chance.\n"})
                       : say({"Er is geen grensvlak: daarvoor zijn er te weinig werelden.\n",
                              "There is no break-even surface: there are too few worlds for one.\n"});
        return say(
            {"Er is geen betrouwbaar grensvlak. Een vlak over {}\nvoorspelt {}% van de variantie tussen werelden die "
             "het niet zag (vanaf {}% wordt het getoond).\nWie wint hangt af van meer, of van toeval.\n",
             "There is no reliable break-even surface. One over {}\nforetells {}% of the variance between worlds that "
             "it "
             "did not see (it is shown from {}%).\nWho wins hangs on more than that, or on chance.\n"},
            names(), in_100(std::max(0.0, found_.surface->cross_validated())), in_100(least_cross_validated));
    }
    std::string names() const {
        std::string all;
        for (std::size_t k = 0; k < found_.shaped.size(); ++k) all += (k > 0 ? ", " : "") + name(k);
        return all;
    }

    std::string cell(const discovery::Place& place) const {
        const BreakEvenLine line = break_even_line(found_, place);
        std::string text;
        for (const NaturalBreakEven& one : line.crossings) {
            const auto end = [&](double value, bool open) {
                return open ? std::string("…") : short_number(value, language_);
            };
            text +=
                say({"{}{}: {} [{}; {}]", "{}{}: {} [{}; {}]"}, text.empty() ? "" : ", ", above(one.better_above),
                    short_number(one.at, language_), end(one.low, one.low_is_open), end(one.high, one.high_is_open));
        }
        if (!line.crossings.empty()) return text;
        return line.everywhere != 0 ? say({"overal {}", "{} all along"}, letter_of(line.everywhere))
                                    : say({"niet te zeggen", "cannot be told"});
    }
    std::string above(int verdict) const { return say({"{} vanaf", "{} from"}, letter_of(verdict)); }

    std::string one_axis() const { return fmt::format("{}: {}\n", with_unit(0), cell({middle})); }

    std::string table() const {
        const bool third = found_.shaped.size() > 2;
        std::vector<std::vector<std::string>> rows{{with_unit(0)}};
        if (!third) rows[0].push_back(with_unit(1));
        for (const double z : shown_third)
            if (third) rows[0].push_back(say({"bij {} = {}", "at {} = {}"}, name(2), value(2, z)));
        for (const double x : shown_first) {
            std::vector<std::string>& row = rows.emplace_back();
            row.push_back(value(0, x));
            if (!third) row.push_back(cell({x, middle}));
            for (const double z : shown_third)
                if (third) row.push_back(cell({x, middle, z}));
        }
        const std::string of = third ? say({"In de cellen: {}\n", "In the cells: {}\n"}, with_unit(1)) : "";
        return of + text_table(rows);
    }

    std::string reading() const {
        return say(
            {"‘B vanaf: x [l; h]’: gemiddeld is B boven x beter en A eronder; tussen l en h is dat niet te zeggen "
             "(…: tot het einde).\nHet vlak voorspelt {}% van de variantie tussen werelden die het niet zag; "
             "van 100 werelden waarin te zeggen is wie\nwint, wijst het er {} goed aan.\n",
             "‘B from: x [l; h]’: on average B is better above x and A below; between l and h that cannot be "
             "told (…: to the end).\nThe surface foretells {}% of the variance between worlds that it did not "
             "see; of 100 worlds in which it can be told\nwho wins, it gets {} right.\n"},
            in_100(found_.surface->cross_validated()), in_100(found_.rightly_foretold()));
    }

    const FrontierFound& found_;
    Language language_;
};

}  // namespace

std::string surface_text(const FrontierFound& found, Language language) { return Surface(found, language).text(); }

/// The second axis upwards, the first to the right, each from its lowest to its highest hundredth.
std::string surface_drawing(const FrontierFound& found, Language language) {
    const auto number = [&](std::size_t k, double place) {
        return short_number(found.axes.value(found.shaped[k], place), language);
    };
    const auto label = [&](std::size_t line) {
        return line % (lines / 2) == 0 ? number(1, place_of(lines - 1 - line, lines)) : std::string();
    };
    constexpr std::size_t margin = 9;
    std::string text = found.axes[found.shaped[1]].name + "\n";
    for (std::size_t line = 0; line < lines; ++line) {
        text += right(label(line), margin) + " |";
        for (std::size_t column = 0; column < columns; ++column) {
            discovery::Place place{place_of(column, columns), place_of(lines - 1 - line, lines)};
            if (found.shaped.size() > 2) place.push_back(middle);
            text += letter_of(found.surface->height(place).sign());
        }
        text += "\n";
    }
    text += std::string(margin + 2, ' ') + left(number(0, discovery::first_place), columns / 2 - 2) +
            left(number(0, middle), columns / 2 - 2) + number(0, discovery::last_place) + "\n" +
            right(found.axes[found.shaped[0]].name, margin + 2 + columns) + "\n";
    text += Text{"A, B: die is daar gemiddeld beter; =: niet te zeggen",
                 "A, B: that one is better there on average; "
                 "=: cannot be told"}
                .with(language);
    if (found.shaped.size() > 2)
        text +=
            Text{"; bij {} = {}", "; at {} = {}"}.with(language, found.axes[found.shaped[2]].name, number(2, middle));
    return text + ".\n";
}

}  // namespace adem::tools
