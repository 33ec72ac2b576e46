#include "engine/input/projects.hpp"

#include <fmt/format.h>

namespace adem {
namespace {

std::string allowed_text(const Field& field) {
    switch (field.kind) {
        case Field::Kind::number:
            return range_text({field.low, field.high, field.unit, field.integer});
        case Field::Kind::month:
            return "a time such as 2027-01, 2027-01-15, year 3 or month 25";
        case Field::Kind::word:
            return "one of " + listed(field.allowed);
        case Field::Kind::words:
            return "of " + listed(field.allowed);
        case Field::Kind::text:
            return "text";
    }
    return "";
}

/// Reads one project by the model's table.
class ProjectReader {
  public:
    ProjectReader(std::span<const Field> fields, const RunFrame& frame, Problems& problems)
        : fields_(fields), frame_(frame), problems_(problems), keys_(names_of(fields)) {
        keys_.insert(keys_.begin(), {"name", "where", "in"});
    }

    std::optional<Project> read(const Node& map) {
        if (!map.expect(Node::Kind::map, "a map with: " + listed(keys_), problems_)) return std::nullopt;
        map.refuse_other_keys(keys_, problems_);
        Project project;
        project.origin = {map.place()};
        const auto name = map.find("name");
        if (name) {
            project.name = name->text(problems_, 200).value_or("");
            project.origin = {name->place()};
        } else {
            problems_.add(map.place(), "'name' is missing (every project has a name of its own)");
        }
        project.in = read_where(map, frame_, problems_);
        for (const Field& field : fields_) read_field(map, field, project);
        return project;
    }

  private:
    void read_field(const Node& map, const Field& field, Project& project) {
        if (field.kind == Field::Kind::month) project.months.push_back(field.name);
        const auto node = map.find(field.name);
        if (node) {
            read_given(*node, field, project);
            project.origins[field.name] = {node->place()};
        } else if (field.required) {
            problems_.add(map.place(), fmt::format("'{}' is missing (must be {}; {})", field.name, allowed_text(field),
                                                   field.about));
        } else if (field.value || !field.word.empty()) {
            take_default(field, project);
            project.origins[field.name] = {map.place(), true};
        }
    }

    void read_given(const Node& node, const Field& field, Project& project) {
        switch (field.kind) {
            case Field::Kind::number: {
                const auto value = node.number({field.low, field.high, field.unit, field.integer}, problems_);
                if (value) project.numbers[field.name] = *value;
                break;
            }
            case Field::Kind::month: {
                const auto month = read_first_month(node, frame_, problems_);
                if (month) project.numbers[field.name] = month->value;
                break;
            }
            case Field::Kind::word: {
                if (const auto word = node.word(field.allowed, problems_)) project.words[field.name] = *word;
                break;
            }
            case Field::Kind::text: {
                if (const auto text = node.text(problems_)) project.words[field.name] = *text;
                break;
            }
            case Field::Kind::words: {
                if (const auto words = node.words(field.allowed, problems_)) project.lists[field.name] = *words;
                break;
            }
        }
    }

    static void take_default(const Field& field, Project& project) {
        if (field.value) {
            project.numbers[field.name] = *field.value;
        } else if (field.kind == Field::Kind::words) {
            project.lists[field.name] = {field.word};
        } else {
            project.words[field.name] = field.word;
        }
    }

    std::span<const Field> fields_;
    const RunFrame& frame_;
    Problems& problems_;
    std::vector<std::string> keys_;
};

}  // namespace

std::vector<Project> read_projects(const Node& list, std::span<const Field> fields, const RunFrame& frame,
                                   Problems& problems) {
    std::vector<Project> projects;
    if (list.is_nothing() || !list.expect(Node::Kind::list, "a list of projects", problems)) return projects;
    ProjectReader reader(fields, frame, problems);
    std::map<std::string, int> lines;
    for (const Node& item : list.children()) {
        auto project = reader.read(item);
        if (!project) continue;
        const Place& place = project->origin.place;
        const auto [first, fresh] = lines.emplace(project->name, place.line);
        if (!fresh && !project->name.empty()) {
            problems.add(place, fmt::format("project {} is given twice (first in line {}); a project's name is its own",
                                            in_quotes(project->name), first->second));
        }
        projects.push_back(std::move(*project));
    }
    return projects;
}

}  // namespace adem
