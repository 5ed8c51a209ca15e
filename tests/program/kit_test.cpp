// What an author sees of the picture kit.
#include <doctest/doctest.h>

#include "run.hpp"

using namespace program_test;

TEST_CASE("kit: one page names and shows every place, person, pose, mood and prop, and needs no network") {
  Folder folder;
  const std::string file = folder / "kit.html";
  const Ended ended = run({"kit", "-o", file});
  CHECK(ended.code == 0);
  CHECK(ended.out.empty());
  const std::string page = bytes_of(file);
  for (const char* name :
       {"bay-9-morning", "coach-door", "man-grey-jacket", "standing-turned", "worried", "ticket-pair"}) {
    CAPTURE(name);
    CHECK(has(page, "<code>" + std::string(name) + "</code>"));
  }
  CHECK(count(page, "<img ") > 100);
  CHECK(count(page, "<img ") == count(page, "src=\"data:image/svg+xml,"));
  CHECK_FALSE(has(page, "http-equiv"));
  CHECK_FALSE(has(page, "src=\"http"));
  CHECK_FALSE(has(page, "href=\"http"));
}

TEST_CASE("kit: without a file it writes to standard output, the same each time") {
  const Ended once = run({"kit"});
  CHECK(once.code == 0);
  CHECK(has(once.out, "</html>"));
  CHECK(once.out == run({"kit"}).out);
}

TEST_CASE("kit: a folder without a kit, or a file that cannot be written, is named") {
  Folder folder;
  copy_root(folder.path());
  fs::remove_all(folder.path() / "assets/kit");
  const Ended none = run({"kit", "--root", folder.path().string()});
  CHECK(none.code == 3);
  CHECK(has(none.err, "assets/kit"));
  const Ended unwritable = run({"kit", "-o", folder / "no/kit.html"});
  CHECK(unwritable.code == 3);
  CHECK(has(unwritable.err, "no/kit.html"));
}
