// A scenario file into a checked model, beside yaml-cpp's own events of the same bytes.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <string>

#include "core/check/check.hpp"
#include "core/scenario/bind.hpp"
#include "host/yaml/read_yaml.hpp"
#include "sections.hpp"
#include "shipped.hpp"
#include "tests/support/large_scenario.hpp"

namespace sightline::bench {
namespace {

/// Counts events and keeps nothing.
class Counter final : public YAML::EventHandler {
 public:
  int events = 0;
  void OnDocumentStart(const YAML::Mark&) override { ++events; }
  void OnDocumentEnd() override { ++events; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {
    ++events;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override { ++events; }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override { ++events; }
};

double events_alone(const std::string& text, int times) {
  return median(work_of(times, [&] {
    std::istringstream in(text);
    YAML::Parser parser(in);
    Counter counter;
    parser.HandleNextDocument(counter);
    keep(counter.events);
  }));
}

double load_all(const std::string& text, int times) {
  const Assets& with = assets();
  return median(work_of(times, [&] {
    const auto parsed = yaml::read_yaml("large.yaml", text);
    const auto bound = scenario::bind(parsed.document, {with.catalog, with.contacts, with.kit, with.english});
    keep(check::check(*bound.scenario, {"large.yaml", text, with.catalog, with.contacts, {}}));
  }));
}

}  // namespace

Rows measure_loading(Effort effort) {
  const std::string small = test::large_scenario(80);
  const std::string usual = test::large_scenario(200);
  const std::string large = test::large_scenario(effort.quick ? 160 : 800);
  static_cast<void>(bound_large(200));  // says what is wrong if it cannot be bound
  const int times = effort.times(15, 1);
  Rows rows;
  rows.push_back({"load", "load + bind + check, 200 scenes", "ms", 80, 40, Better::less,
                  load_all(usual, times) * 1e3, events_alone(usual, times) * 1e3,
                  "yaml-cpp's events of the same bytes",
                  "the file has " + std::to_string(usual.size() / 1000) + " kB"});
  rows.push_back({"load-growth", "the same, 800 scenes / 80 scenes", "x", 13, 11, Better::less,
                  load_all(large, times) / load_all(small, times),
                  events_alone(large, times) / events_alone(small, times), "yaml-cpp's events",
                  effort.quick ? "quick: 160 / 80 scenes" : ""});
  return rows;
}

}  // namespace sightline::bench
