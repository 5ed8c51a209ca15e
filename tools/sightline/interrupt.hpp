// Ctrl-C in the text player: the input ends, and so the program ends as it does at the end of input.
#pragma once

namespace sightline {

/// From now on Ctrl-C makes standard input end instead of ending the program.
void end_input_on_interrupt();
[[nodiscard]] bool was_interrupted();

}  // namespace sightline
