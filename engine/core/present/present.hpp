// Pages as data. One function a page, each pure: the same view gives the same screen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/present/view.hpp"

namespace sightline::present {

/// The screen of a page. Pages that need an attempt fall back to home without one.
[[nodiscard]] Screen build(const View& view, Page page);

/// The picture of the whole screen as plain lines, without colour or cursor addressing: for goldens,
/// the clipboard and people who read the source of truth.
[[nodiscard]] std::string to_text(const Screen& screen);

/// One sentence for a refused act: what stands in the way and what to do instead.
[[nodiscard]] std::string refusal_sentence(const words::Words& words, session::Refusal refusal);

/// "Halfway stop, 04:20": where an attempt stands, for lists.
[[nodiscard]] std::string place_sentence(const words::Words& words, const scenario::Scenario& scenario,
                                         const session::State& state);

/// What a confirmed draft asks for: an order, a pick or a report; nullopt while nothing can be handed in.
[[nodiscard]] std::optional<session::Intent> drafted(const AttemptView& attempt);

/// Everything that was read and done, as text to keep elsewhere.
[[nodiscard]] std::string plain_transcript(const View& view);

/// What the player itself has to say; the page it stands on shows it as a notice.
enum class Remark {
  saved_elsewhere,
  log_does_not_fit,
  bundle_lost,
  score_differs,
  store_failed,
  profile_erased,
  copied,
};
[[nodiscard]] std::string remark_sentence(const words::Words& words, Remark remark);

/// A pseudonym such as "Heron 14"; the same number gives the same name.
[[nodiscard]] std::string pseudonym(const words::Words& words, std::uint64_t number);

}  // namespace sightline::present
