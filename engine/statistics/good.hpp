#pragma once

namespace adem {

/// The direction in which an indicator is good; `neither` where that is not ours to say.
enum class Good { up, down, neither };

}  // namespace adem
