#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/rules/neighbour_contact.hpp"
#include "models/state/governance.hpp"
#include "models/state/observation.hpp"

namespace adem::model {

namespace {

/// Each question has numbers of its own for its answers.
enum class Question : unsigned {
    rating,
    expected_future,
    nuisance,
    trust_in_municipality,
    trust_in_police,
    trust_in_people,
    neighbour_contact,
    volunteers,
    loneliness,
    health,
    safety,
    knows_programmes,
    approves_of_programmes
};

/// Somebody who answers: what chance adds to the answer, and where this person begins to say yes.
struct Respondent {
    const World& world;
    Row row;
    unsigned question;

    Identity who() const { return world.table<Resident>().identity(row); }
    double e() const { return Draws(world.stream(), {who(), world.now(), draw_code("survey: slip")}).normal(question); }
    double threshold() const {
        return Draws(world.stream(), {who(), Month{0}, draw_code("survey: threshold")}).uniform(question);
    }
};

auto who_answered() {
    return [](const World& world) {
        const auto* answers = world.column<AnswersSurvey>().live();
        return [answers](Row row) { return answers[row] != 0; };
    };
}

/// The questions of a survey, each with the mean of its answers and the standard error of that mean.
class Questionnaire {
  public:
    explicit Questionnaire(const SurveyAnswers& rule) : rule_(rule) {}

    /// `feeling(world, row)` in [0, 1], answered on a scale of five.
    void agreement(Question question, IndicatorInfo info, auto feeling) {
        ask(question, std::move(info), [rule = rule_, feeling](const Respondent& person) {
            return rule.agreement(feeling(person.world, person.row), person.e());
        });
    }
    /// `feeling(world, row)` from 1 to 10, answered with a whole mark.
    void mark(Question question, IndicatorInfo info, auto feeling) {
        ask(question, std::move(info), [rule = rule_, feeling](const Respondent& person) {
            return rule.mark(feeling(person.world, person.row), person.e());
        });
    }
    /// `feeling(world, row)`: how inclined one is to say yes; NaN: the question is not put.
    void yes(Question question, IndicatorInfo info, auto feeling) {
        ask(question, std::move(info), [feeling](const Respondent& person) {
            const double inclined = feeling(person.world, person.row);
            return std::isnan(inclined) ? not_defined : SurveyAnswers::yes(inclined, person.threshold());
        });
    }
    std::vector<Measure> measures;

  private:
    void ask(Question question, IndicatorInfo info, auto answer) {
        const auto value = among(who_answered(), of_resident([question, answer](const World& world, Row row) {
                                     return answer(Respondent{world, row, static_cast<unsigned>(question)});
                                 }));
        IndicatorInfo error = indicator(info.name + "_error", info.unit, info.label_nl + ", standaardfout",
                                        info.label_en + ", standard error", neither, yearly, 0, info.high);
        measures.push_back(group_mean(std::move(info), value));
        measures.push_back(group_spread(std::move(error), value, true));
    }

    SurveyAnswers rule_;
};

template <class C>
auto column() {
    return [](const World& world, Row row) { return static_cast<double>(world.at<C>(row)); };
}
template <class C, class Key>
auto element_of(Key key) {
    return [key](const World& world, Row row) { return static_cast<double>(world.at<C>(row)[key]); };
}

IndicatorInfo asked(std::string name, std::string dutch, std::string english, Good good, std::string unit = "1",
                    double low = 0, double high = 1) {
    return indicator("survey_" + std::move(name), std::move(unit), std::move(dutch) + ", enquête",
                     std::move(english) + ", survey", good, yearly, low, high);
}

void ask_about_programmes(Questionnaire& ask) {
    ask.yes(Question::knows_programmes,
            asked("aware_share", "Kent een project in de wijk", "Knows a project in the neighbourhood", neither),
            [](const World& world, Row row) {
                return world.at<ViewOfProgrammes>(row) == ProgrammeView::unaware ? 0.0 : 1.0;
            });
    ask.yes(Question::approves_of_programmes,
            asked("approval_share", "Vindt dat projecten de wijk beter maakten, van wie er een kent",
                  "Says projects improved the area, of those who know one", up),
            [](const World& world, Row row) {
                const ProgrammeView view = world.at<ViewOfProgrammes>(row);
                return view == ProgrammeView::unaware ? not_defined : view == ProgrammeView::approves ? 1.0 : 0.0;
            });
}

}  // namespace

std::vector<Measure> survey_measures(const SurveyAnswers& rule) {
    Questionnaire ask(rule);
    ask.mark(Question::rating,
             asked("rating", "Rapportcijfer voor de wijk", "Rating of the neighbourhood", up, "mark", 1, 10),
             column<NeighbourhoodRating>());
    ask.agreement(Question::expected_future, asked("expected_future", "Toekomstverwachting", "Expected future", up),
                  column<ExpectationOfFuture>());
    ask.agreement(Question::nuisance, asked("nuisance", "Ervaren overlast", "Perceived nuisance", down),
                  column<PerceivedNuisance>());
    ask.agreement(Question::trust_in_municipality,
                  asked("trust_in_municipality", "Vertrouwen in de gemeente", "Trust in the municipality", up),
                  element_of<TrustInInstitutions>(Institution::municipality));
    ask.agreement(Question::trust_in_police,
                  asked("trust_in_police", "Vertrouwen in de politie", "Trust in the police", up),
                  element_of<TrustInInstitutions>(Institution::police));
    ask.yes(
        Question::trust_in_people,
        asked("trust_in_people_share", "Vindt de meeste mensen te vertrouwen", "Finds most people can be trusted", up),
        column<TrustInPeople>());
    ask.yes(Question::neighbour_contact,
            asked("neighbour_contact_share", "Spreekt elke week buurtgenoten", "Talks with neighbours every week", up),
            [](const World& world, Row row) { return sees_neighbours_weekly(world.ties().of(row)) ? 1.0 : 0.0; });
    ask.yes(Question::volunteers,
            asked("volunteers_share", "Is actief voor de wijk", "Is active for the neighbourhood", up),
            [](const World& world, Row row) { return world.at<ActiveIn>(row) ? 1.0 : 0.0; });
    ask.agreement(Question::loneliness, asked("loneliness", "Eenzaamheid", "Loneliness", down), column<Loneliness>());
    ask.agreement(Question::health, asked("health", "Ervaren gezondheid", "Perceived health", up),
                  element_of<LifeDomains>(Domain::health));
    ask.agreement(Question::safety, asked("safety", "Gevoel van veiligheid", "Feeling of safety", up),
                  element_of<LifeDomains>(Domain::safety));
    ask_about_programmes(ask);
    ask.measures.push_back(group_total(indicator("survey_respondents", "person", "Deelnemers aan de enquête",
                                                 "Respondents of the survey", neither, yearly, 0, unbounded),
                                       number<AnswersSurvey>()));
    return std::move(ask.measures);
}

}  // namespace adem::model
