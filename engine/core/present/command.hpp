// Everything a face can ask of the player. A control carries one; tests and scripts press controls by it.
#pragma once
#include <string>
#include <variant>

#include "core/present/attempt_command.hpp"
#include "core/present/page.hpp"
#include "core/session/intent.hpp"

namespace sightline::present {

namespace command {

struct Open {
  Page page = Page::home;
  bool operator==(const Open&) const = default;
};
struct Close {
  bool operator==(const Close&) const = default;
};  ///< back to what was below
struct QuickExit {
  bool operator==(const QuickExit&) const = default;
};  ///< to the neutral page and back
struct PickProfile {
  int index = 0;
  bool operator==(const PickProfile&) const = default;
};
struct NewProfile {
  bool operator==(const NewProfile&) const = default;
};  ///< under the name on show
struct AnotherName {
  bool operator==(const AnotherName&) const = default;
};
struct Guest {
  bool operator==(const Guest&) const = default;
};
struct EraseProfile {
  int index = 0;
  bool sure = false;  ///< first asked, then done
  bool operator==(const EraseProfile&) const = default;
};
struct OpenScenario {
  int index = 0;
  bool operator==(const OpenScenario&) const = default;
};
struct OpenCourse {
  int index = 0;
  bool operator==(const OpenCourse&) const = default;
};
struct ChooseRole {
  int index = 0;
  bool operator==(const ChooseRole&) const = default;
};  ///< of the briefed scenario
struct ChooseChapter {
  int index = 0;
  bool operator==(const ChooseChapter&) const = default;
};  ///< to go on from; the one after the last: start fresh
struct Begin {
  session::Mode mode = session::Mode::assess;
  bool operator==(const Begin&) const = default;
};
struct Continue {
  int index = 0;
  bool operator==(const Continue&) const = default;
};  ///< an unfinished attempt
struct StartOver {
  int index = 0;
  bool operator==(const StartOver&) const = default;
};
struct OpenAttempt {
  int index = 0;
  bool operator==(const OpenAttempt&) const = default;
};
struct Set {
  Setting setting = Setting::text_size;
  int value = 0;
  bool operator==(const Set&) const = default;
};
struct ResetSettings {
  bool operator==(const ResetSettings&) const = default;
};
struct Search {
  std::string text;
  bool operator==(const Search&) const = default;
};  ///< in the transcript
struct Copy {
  bool operator==(const Copy&) const = default;
};  ///< the page's text to the clipboard
struct Repeat {
  bool operator==(const Repeat&) const = default;
};  ///< read the screen aloud again
struct Retry {
  bool operator==(const Retry&) const = default;
};  ///< write the step that could not be saved
struct CopyLog {
  bool operator==(const CopyLog&) const = default;
};  ///< the attempt so far to the clipboard, to be kept elsewhere
struct Quit {
  bool operator==(const Quit&) const = default;
};

}  // namespace command

using Command = std::variant<command::Open, command::Close, command::QuickExit, command::PickProfile,
                             command::NewProfile, command::AnotherName, command::Guest, command::EraseProfile,
                             command::OpenScenario, command::OpenCourse, command::ChooseRole,
                             command::ChooseChapter, command::Begin, command::Continue, command::StartOver,
                             command::OpenAttempt, command::Act, command::PlaceItem, command::TogglePick,
                             command::ToggleCite, command::ChooseChannel, command::Confirm, command::Filter,
                             command::ShowMoment, command::Set, command::ResetSettings, command::Search,
                             command::Copy, command::Repeat, command::Retry, command::CopyLog, command::Quit>;

}  // namespace sightline::present
