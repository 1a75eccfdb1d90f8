/**
 * Gradient descent as a textbook writes it, from the examples: means, sums, a 2×2 Hessian and one
 * update after another. Shares no line with the product, so that what that says can be held
 * against it.
 */

/** @typedef {import('../../../web/core/run.js').RunOptions} RunOptions */
/** @typedef {ReturnType<typeof plainRun>} PlainRun */

/** @param {ArrayLike<number>} values */
const mean = (values) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/**
 * @param {ArrayLike<number>} x
 * @param {string} scaling
 */
function scalingOf(x, scaling) {
  const values = Array.from(x);
  const center = mean(values);
  switch (scaling) {
    case 'per-thousand':
      return { center: 0, scale: 1000 };
    case 'max':
      return { center: 0, scale: Math.max(...values.map(Math.abs)) };
    case 'mean-normalization':
      return { center, scale: Math.max(...values) - Math.min(...values) };
    case 'z-score':
      return { center, scale: Math.sqrt(mean(values.map((value) => (value - center) ** 2))) };
    default:
      return { center: 0, scale: 1 };
  }
}

/**
 * Where a run is: the slope's distance from the minimum's, and the mean residual. J − J* is half
 * of the sum of their squares, the first weighted with the variance.
 * @typedef {{slope: number, residual: number}} Place
 */

/**
 * @param {{x: ArrayLike<number>, y: ArrayLike<number>}} examples
 * @param {RunOptions} options
 */
export function plainRun({ x, y }, { start, scaling, fault, learningRate }) {
  const count = x.length;
  const { center, scale } = scalingOf(x, scaling);
  const z = Array.from(x, (value) => (value - center) / scale);
  const meanZ = mean(z);
  const meanY = mean(y);
  const variance = mean(z.map((value) => (value - meanZ) ** 2));
  const slope = mean(z.map((value, i) => (value - meanZ) * (y[i] - meanY))) / variance;
  const minimum = { w: slope, b: meanY - slope * meanZ };
  const minimumCost = mean(z.map((value, i) => (minimum.w * value + minimum.b - y[i]) ** 2)) / 2;
  const meanSquare = mean(z.map((value) => value * value));
  const largest = (meanSquare + 1) / 2 + Math.hypot((meanSquare - 1) / 2, meanZ);
  const smallest = variance / largest;

  /** @param {{w: number, b: number}} p scaled @returns {Place} */
  const placeOf = ({ w, b }) => ({ slope: w - minimum.w, residual: w * meanZ + b - meanY });

  /** @param {Place} place */
  const excessAt = ({ slope, residual }) => (residual * residual + variance * slope * slope) / 2;

  /** @param {Place} place */
  const gradientAt = ({ slope, residual }) => ({
    w: meanZ * residual + variance * slope,
    b: residual,
  });

  /** What the code takes for the gradient. @param {Place} place @param {number} alpha */
  function codedAt(place, alpha) {
    const { w, b } = gradientAt(place);
    switch (fault) {
      case 'b-sign-flipped':
        return { w, b: -b };
      case 'w-missing-x':
        return { w: b, b };
      case 'swapped':
        return { w: b, b: w };
      case 'missing-mean':
        return { w: count * w, b: count * b };
      case 'ascent':
        return { w: -w, b: -b };
      case 'b-frozen':
        return { w, b: 0 };
      case 'sequential':
        return { w, b: b - alpha * w * meanZ };
      default:
        return { w, b };
    }
  }

  /** @param {Place} place @param {number} alpha @returns {Place} */
  function next(place, alpha) {
    const { w, b } = codedAt(place, alpha);
    return {
      slope: place.slope - alpha * w,
      residual: place.residual - alpha * (w * meanZ + b),
    };
  }

  const scaledStart = { w: start.w * scale, b: start.b + start.w * center };
  /** The digits that a place can have, as an excess cost. */
  const noise =
    (32 *
      Number.EPSILON *
      (Math.abs(minimum.w * meanZ) +
        Math.abs(minimum.b) +
        Math.abs(meanY) +
        Math.abs(minimum.w) * Math.sqrt(variance))) **
    2;

  const places = [placeOf(scaledStart)];
  const rates = [learningRate];

  /** Spectral radius of d ← d − αMd, but for a direction that stays as it is by rank. */
  function longRunFactor(/** @type {number} */ alpha) {
    const first = codedAt({ slope: 1, residual: meanZ }, alpha);
    const second = codedAt({ slope: 0, residual: 1 }, alpha);
    const trace = first.w + second.b;
    const isRankOne = fault === 'w-missing-x' || fault === 'b-frozen';
    const determinant = isRankOne ? 0 : first.w * second.b - second.w * first.b;
    // Of the true gradient: the product is the variance, without cancellation.
    if (first.w === meanSquare && second.b === 1 && first.b === second.w) {
      return Math.max(Math.abs(1 - alpha * largest), Math.abs(1 - alpha * smallest));
    }
    const root = trace ** 2 / 4 - determinant;
    if (root < 0) return Math.sqrt(1 - alpha * trace + alpha ** 2 * determinant);
    const eigenvalues = [trace / 2 + Math.sqrt(root), trace / 2 - Math.sqrt(root)];
    const moving = isRankOne ? [trace] : eigenvalues;
    return Math.max(...moving.map((value) => Math.abs(1 - alpha * value)));
  }

  return {
    x,
    y,
    count,
    fault,
    scaling,
    center,
    scale,
    start,
    meanSquare,
    minimum,
    minimumCost,
    largest,
    smallest,
    limit: 2 / largest,
    conditionNumber: largest / smallest,
    noise,
    excessAt,
    gradientAt,
    codedAt,
    placeOf,
    longRunFactor,

    /** How small J − J* is when the run counts as converged. @param {number} roundingLevel */
    convergedExcess(roundingLevel) {
      const spread = mean(Array.from(y, (value) => (value - meanY) ** 2)) / 2;
      return Math.max(Math.min(1e-6 * this.excess(0), 1e-4 * spread), roundingLevel);
    },

    /** α from an iteration on. @param {number} iteration @param {number} alpha */
    changeRate(iteration, alpha) {
      for (let k = rates.length; k < iteration; ++k) rates.push(rates[k - 1]);
      rates.length = iteration;
      rates.push(alpha);
      places.length = Math.min(places.length, iteration + 1);
    },

    /** @param {number} iteration */
    rateAt: (iteration) => rates[Math.min(iteration, rates.length - 1)],
    rateSince: () => {
      let since = rates.length - 1;
      while (since > 0 && rates[since - 1] === rates[since]) since -= 1;
      return since;
    },

    /** @param {number} iteration @returns {Place} */
    placeAt(iteration) {
      for (let k = places.length; k <= iteration; ++k) {
        places.push(next(places[k - 1], this.rateAt(k - 1)));
      }
      return places[iteration];
    },

    /** @param {number} iteration */
    excess(iteration) {
      return excessAt(this.placeAt(iteration));
    },

    /** @param {number} iteration */
    codedGradient(iteration) {
      return codedAt(this.placeAt(iteration), this.rateAt(iteration));
    },

    /** How many times as large a distance has become by now. @param {number} iteration */
    growthUntil(iteration) {
      let growth = 1;
      for (let k = 0; k <= iteration; ++k) growth *= Math.max(1, longRunFactor(this.rateAt(k)));
      return growth;
    },

    /** Whether rounding at the start has by now grown to where it could be seen.
     * @param {number} iteration */
    isLostInRounding(iteration) {
      const grown = noise * this.growthUntil(iteration) ** 2;
      return grown > noise && !(grown < 1e-12 * this.excess(iteration));
    },

    /** In data units. @param {number} iteration */
    position(iteration) {
      const { slope, residual } = this.placeAt(iteration);
      const w = minimum.w + slope;
      const b = residual + meanY - w * meanZ;
      return { w: w / scale, b: b - (w / scale) * center, scaled: { w, b } };
    },

    /** Updates, one after another, until J − J* is this small; null if more than `most`.
     * @param {number} iteration @param {number} enough @param {number} most */
    updatesUntil(iteration, enough, most) {
      let place = this.placeAt(iteration);
      for (let taken = 0; taken <= most; ++taken) {
        const excess = excessAt(place);
        if (excess <= enough) return taken;
        if (!Number.isFinite(excess)) return null;
        place = next(place, this.rateAt(iteration));
      }
      return null;
    },
  };
}
