// A value that may differ between the cases of a scenario (format.md section 1, "By case").
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "core/scenario/ids.hpp"

namespace sightline::scenario {

template <class T>
class ByCase {
 public:
  ByCase() = default;
  /// The same in every case.
  ByCase(T common) { values_.push_back(std::move(common)); }  // NOLINT: a plain value is the common case
  /// One entry a case, in case order; an empty one means that the key is absent there.
  explicit ByCase(std::vector<std::optional<T>> values) : values_(std::move(values)), differs_(true) {}

  /// nullptr where the author gave none.
  [[nodiscard]] const T* find(CaseId which) const {
    if (values_.empty()) return nullptr;
    const std::size_t at = differs_ ? which.index() : 0;
    return at < values_.size() && values_[at] ? &*values_[at] : nullptr;
  }
  /// The value there, or a default-made one.
  [[nodiscard]] T get(CaseId which) const {
    const T* value = find(which);
    return value != nullptr ? *value : T{};
  }
  [[nodiscard]] bool is_absent() const { return values_.empty(); }
  [[nodiscard]] bool differs() const { return differs_; }
  /// For walking over all that was written.
  [[nodiscard]] const std::vector<std::optional<T>>& values() const { return values_; }

 private:
  std::vector<std::optional<T>> values_;
  bool differs_ = false;
};

}  // namespace sightline::scenario
