#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "examples.hpp"

namespace descent::test {

struct Example {
  double x;
  double y;
};

struct ShippedDataset {
  std::string id;
  std::vector<Example> rows;
};

/// Every file of public/datasets.
const std::vector<ShippedDataset>& shipped_datasets();

inline Examples examples_of(const ShippedDataset& shipped) {
  Examples examples;
  for (const auto& [x, y] : shipped.rows) {
    examples.x.push_back(x);
    examples.y.push_back(y);
  }
  return examples;
}

inline Examples shipped(const std::string& id) {
  const auto& all = shipped_datasets();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ShippedDataset& dataset) { return dataset.id == id; });
  if (found == all.end()) throw std::invalid_argument("public/datasets has no " + id + ".csv");
  return examples_of(*found);
}

}  // namespace descent::test
