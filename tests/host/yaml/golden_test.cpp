#include <doctest/doctest.h>

#include <set>
#include <string>

#include "host/yaml/read_yaml.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;

namespace {

const std::string folder = "diagnostics/yaml";

std::string findings(const std::string& name, const std::string& bytes, document::Limits limits = {}) {
  const document::Parsed parsed = yaml::read_yaml(name, bytes, limits);
  return golden::format_all(parsed.diagnostics, parsed.document.source);
}

void compare_made(const std::string& name, const std::string& bytes, document::Limits limits = {}) {
  golden::compare(golden::golden_folder(folder) / (name + ".expected"),
                  findings(name + ".yaml", bytes, limits));
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("yaml: every slip is reported at its place with the mended line") {
  golden::compare_folder(
      folder, [](const std::string& name, const std::string& bytes) { return findings(name, bytes); });
}

TEST_CASE("yaml: each file of slips names a fault, and each fault is named by its own code") {
  std::set<std::string> codes;
  for (const auto& path : golden::files(folder, ".yaml")) {
    CAPTURE(path.filename().string());
    const auto parsed = yaml::read_yaml("a.yaml", golden::read_bytes(path));
    CHECK_FALSE(parsed.diagnostics.empty());
    for (const auto& diagnostic : parsed.diagnostics) codes.insert(diagnostic.code);
  }
  for (const std::string code : {"after-end",
                                 "alias",
                                 "anchor",
                                 "bad-indentation",
                                 "bad-yaml",
                                 "colon-in-text",
                                 "comma-in-braces",
                                 "comment-after-text",
                                 "complex-key",
                                 "control-character",
                                 "curly-quotes",
                                 "directive",
                                 "duplicate-key",
                                 "hash-in-text",
                                 "line-break-in-quotes",
                                 "merge-key",
                                 "missing-dash",
                                 "missing-space",
                                 "narration-colon",
                                 "no-key",
                                 "second-document",
                                 "special-start",
                                 "tab",
                                 "tag",
                                 "text-after-quote",
                                 "text-needs-key",
                                 "too-deep",
                                 "unclosed-bracket",
                                 "unterminated-quote"}) {
    CAPTURE(code);
    CHECK(codes.count(code) == 1);
  }
}

TEST_CASE("yaml: a file with a NUL byte is refused") { compare_made("nul", std::string("a: b\0c\n", 7)); }

TEST_CASE("yaml: bad UTF-8 is refused where it starts") {
  compare_made("bad-utf8", "a: good\nb: caf\xe9 au lait\n");
}

TEST_CASE("yaml: control and bidi characters are refused, each at its place") {
  compare_made("control", "a: one\x1b[31m\nb: two\xc2\x85\nc: x\ry\nd: access\xe2\x80\xae gnp.exe\n");
}

TEST_CASE("yaml: an empty file is an error, and so is one of remarks") {
  compare_made("empty", "");
  compare_made("only-remarks", "\n# nothing here\n\n");
}

TEST_CASE("yaml: one byte more than the limit is refused unread") {
  const std::string most = "a: " + repeated("x", (1 << 20) - 4) + "\n";
  CHECK(findings("a.yaml", most).empty());
  compare_made("too-big", most + "#");
}

TEST_CASE("yaml: 32 levels are read, 33 are refused, in blocks and in brackets") {
  std::string nested;
  for (int i = 0; i < 32; ++i) nested += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(findings("a.yaml", nested).empty());
  compare_made("too-deep-block", nested + std::string(32, ' ') + "a: 1\n");
  CHECK(findings("a.yaml", "a: " + repeated("[", 31) + repeated("]", 31) + "\n").empty());
  compare_made("too-deep-brackets", "a: " + repeated("[", 32) + repeated("]", 32) + "\n");
}

TEST_CASE("yaml: one value more than the limit is refused") {
  CHECK(findings("a.yaml", repeated("- a\n", 199'999)).empty());
  const std::string out = findings("a.yaml", repeated("- a\n", 200'000));
  CHECK(out.find("[too-many-nodes]") != std::string::npos);
  compare_made("too-many-nodes", "- a\n- b\n- c\n", {.nodes = 3});
}
