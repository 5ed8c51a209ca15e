// A value, or why there is none: for machine trouble such as a disk that is full.
#pragma once
#include <string>
#include <utility>
#include <variant>

namespace sightline {

/// What is wrong, where, and what to do next, ready to show.
struct Failure {
  std::string message;
};

/// Holds either a T or a Failure. Ask before use: `if (!result) return result.failure();`
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}            // NOLINT: returning a value is the point
  Result(Failure failure) : held_(std::move(failure)) {}  // NOLINT

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  /// Only after a successful test; otherwise undefined.
  T& operator*() { return *std::get_if<T>(&held_); }
  const T& operator*() const { return *std::get_if<T>(&held_); }
  T* operator->() { return std::get_if<T>(&held_); }
  const T* operator->() const { return std::get_if<T>(&held_); }
  /// Only after a failed test.
  [[nodiscard]] const Failure& failure() const { return *std::get_if<Failure>(&held_); }

 private:
  std::variant<T, Failure> held_;
};

/// For work that gives nothing back.
struct Done {};
using Status = Result<Done>;

}  // namespace sightline
