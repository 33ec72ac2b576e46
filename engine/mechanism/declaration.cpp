#include "engine/mechanism/declaration.hpp"

namespace adem {

void Declaration::uses(const ColumnUse& use) { columns.push_back(use); }

void Declaration::draws_by(std::string_view name) { draws.push_back(name); }

}  // namespace adem
