#pragma once

#include <string_view>

#include "tests/support/toy_model.hpp"

/// A town of two neighbourhoods that a test fills one by one, everybody known by name.
namespace adem::toy {

class Town {
  public:
    static constexpr std::size_t north = 0, south = 1;

    Town() : world(toy_layout(), Stream::of(1, 0), {identity_of("North"), identity_of("South")}) {
        for (const std::size_t entity :
             {entity_index<Dwelling>, entity_index<Household>, entity_index<Resident>, entity_index<Worker>})
            world.reserve(entity, std::vector<std::size_t>(2, 4));
    }

    void dwelling(std::string_view name, std::size_t neighbourhood) {
        world.add<Dwelling>(neighbourhood, identity_of(name));
    }
    /// In the neighbourhood of its dwelling.
    void household(std::string_view name, std::string_view dwelling) {
        const Row site = row<Dwelling>(dwelling);
        const Row row = world.add<Household>(world.table<Dwelling>().neighbourhood_of(site), identity_of(name));
        world.at<DwellingOf>(row) = Ref<Dwelling>(site);
    }
    void resident(std::string_view name, std::string_view household) {
        const Row home = row<Household>(household);
        const Row row = world.add<Resident>(world.table<Household>().neighbourhood_of(home), identity_of(name));
        world.at<HouseholdOf>(row) = Ref<Household>(home);
    }
    /// A dwelling, a household and a single resident in it: "Ann", "Ann's", "Ann's house".
    void single(const std::string& name, std::size_t neighbourhood) {
        dwelling(name + "'s house", neighbourhood);
        household(name + "'s", name + "'s house");
        resident(name, name + "'s");
    }

    template <class E>
    Row row(std::string_view name) const {
        return world.table<E>().find(identity_of(name));
    }
    template <class E>
    bool there(std::string_view name) const {
        return row<E>(name) != no_row;
    }
    template <class E>
    std::size_t neighbourhood(std::string_view name) const {
        return world.table<E>().neighbourhood_of(row<E>(name));
    }
    template <class C>
    typename C::Value& of(std::string_view name) {
        return world.at<C>(row<typename C::Entity>(name));
    }

    // Requests, as rules make them.
    template <class E>
    void dies(std::string_view name) {
        world.requests().deaths.push_back({entity_index<E>, row<E>(name), identity_of(name)});
    }
    void wishes(std::string_view household, std::size_t neighbourhood, double rank) {
        world.requests().moves.push_back({row<Household>(household), identity_of(household), neighbourhood, rank});
    }
    void born(std::string_view name, std::string_view household, std::size_t neighbourhood) {
        const Row home = row<Household>(household);
        Birth birth{entity_index<Resident>, identity_of(name), neighbourhood, {}, {}};
        birth.refs.push_back({column_index<HouseholdOf>, 0, home, identity_of(household)});
        world.requests().births.push_back(birth);
    }
    void arrives(std::string_view household, std::string_view dwelling, std::size_t neighbourhood) {
        Birth birth{entity_index<Household>, identity_of(household), neighbourhood, {}, {}};
        birth.refs.push_back({column_index<DwellingOf>, 0, row<Dwelling>(dwelling), identity_of(dwelling)});
        world.requests().births.push_back(birth);
    }
    void offers(std::string_view from, std::string_view to, float strength, Met context = Met::outside) {
        world.requests().tie_offers.push_back({row<Resident>(from), row<Resident>(to), identity_of(from),
                                               identity_of(to), strength, static_cast<std::uint8_t>(context)});
    }
    void agree(std::string_view a, std::string_view b, float strength, Met context = Met::outside) {
        offers(a, b, strength, context);
        offers(b, a, strength, context);
    }
    const Tie* tie(std::string_view a, std::string_view b) const {
        return world.ties().find(row<Resident>(a), row<Resident>(b));
    }

    /// The month ends; months that are not the first of a year leave the rows where they are.
    void month_ends(int month = 1) {
        world.set_now(Month{month});
        world.apply_births_deaths_moves_and_ties();
    }

    World world;
};

}  // namespace adem::toy
