#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/state/mail.hpp"

namespace adem {

/// How a rule uses a column.
enum class Use {
    own_read,     ///< of the row it was given
    own_write,    ///< of the row it was given
    across_read,  ///< of other rows: as they were when the phase began
};

struct ColumnUse {
    std::size_t column = 0;
    std::string_view entity;
    std::string_view name;
    Use use = Use::own_read;
    bool within_every = false;
};

struct MessageUse {
    std::size_t message = 0;
    std::string_view name;
    bool sends = false;
    std::function<std::unique_ptr<AnyMailbox>()> make_mailbox;
};

/// What a rule's signature says: columns, draws, messages and requests. Nothing else is within its reach.
struct Declaration {
    std::vector<ColumnUse> columns;
    std::vector<std::string_view> draws;
    std::vector<MessageUse> messages;
    std::vector<std::string> requests;
    bool tie_columns = false;    ///< goes through the ties of many rows at a time
    bool for_everybody = false;  ///< does the same arithmetic for every row

    // What grows the lists is elsewhere: every rule would have a copy of it.
    void uses(const ColumnUse& use);
    void draws_by(std::string_view name);

    template <class C>
    void uses(Use use, bool within_every = false) {
        uses({column_index<C>, C::Entity::info.name, C::info.name, use, within_every});
    }
    template <class M>
    void mails(bool sends) {
        messages.push_back({message_index<M>, M::name, sends, [] { return std::make_unique<Mailbox<M>>(); }});
    }
};

}  // namespace adem
