// The pages there are, and what a person can set.
#pragma once

namespace sightline::present {

/// Every page there is. Those after `play` open over whatever is up and close back to it.
enum class Page {
  profiles,
  home,
  course,
  recovery,
  briefing,
  play,
  debrief,
  notebook,
  transcript,
  glossary,
  support,
  accessibility,
  keys,
  pause,
  replay,
  attempts,
  about,
  guide,
  neutral,
};

enum class Setting { text_size, font, theme, motion, read_aloud, speech_rate, language, show_keys };

}  // namespace sightline::present
