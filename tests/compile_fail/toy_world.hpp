#pragma once
#include "engine/mechanism.hpp"

/// Two tables and a few columns, for rules that must not compile.
namespace toy {

using namespace adem;

struct Street {
    static constexpr EntityInfo info{"street", "a street"};
};
struct Resident {
    static constexpr EntityInfo info{"resident", "a resident"};
};
struct Worker {
    static constexpr EntityInfo info{"worker", "a worker"};
};
struct Outlook : Column<Resident, float> {
    static constexpr ColumnInfo info{"outlook", "1", 0, 1, "Outlook", 0.5};
};
struct Age : Column<Resident, float> {
    static constexpr ColumnInfo info{"age", "year", 0, 120, "Age", 30};
};
struct ContactPerson : Column<Resident, Ref<Worker>> {
    static constexpr ColumnInfo info{"contact_person", "1", 0, 0, "Contact person", 0};
};
struct Caseload : Column<Worker, float> {
    static constexpr ColumnInfo info{"caseload", "resident", 0, 500, "Caseload", 0};
};

}  // namespace toy
