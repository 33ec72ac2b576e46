#pragma once

#include <algorithm>
#include <vector>

#include "models/rules/accountability.hpp"
#include "models/rules/appointment.hpp"
#include "models/rules/needs.hpp"

namespace adem::model {

struct Request {
    Service service;
    Client who;
    bool is_known;  ///< has a contact person
    double place;   ///< in the queue
};

/// Whether a request is still open: asked for, and not answered yet this month.
inline bool is_open(const Client& who, Service service) {
    return who.get<Seeking>()[service] != 0 && who.get<OutcomeThisMonth>()[service] == HelpOutcome::none;
}

/// The open requests, service by service: first who has a contact person, each group in a random order, in which
/// accounting for results may bring the easy cases forward.
inline std::vector<Request> requests_in_order(const Clients& residents, const Accountability& accounts,
                                              const auto& turn) {
    std::vector<Request> requests;
    for (const Client resident : residents) {
        if (nothing(resident.get<Seeking>())) continue;
        const Draws turns = turn.of(resident);
        for (const Service service : all_of<Service>())
            if (is_open(resident, service))
                requests.push_back(
                    {service, resident, static_cast<bool>(resident.get<ContactPerson>()[service]),
                     accounts.turn(turns.uniform(static_cast<unsigned>(service)), resident.get<Need>()[service])});
    }
    std::sort(requests.begin(), requests.end(), [](const Request& a, const Request& b) {
        if (a.service != b.service) return a.service < b.service;
        if (a.is_known != b.is_known) return a.is_known;
        if (a.place != b.place) return a.place < b.place;
        return a.who.identity() < b.who.identity();
    });
    return requests;
}

}  // namespace adem::model
