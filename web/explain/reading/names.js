/** What programs call the quantities of a run. */

/** @typedef {'iteration' | 'w' | 'b' | 'cost' | 'gradientW' | 'gradientB'} Quantity */

/** Each as it is without case, blanks and marks. @type {readonly [Quantity, RegExp][]} */
const names = [
  [
    'iteration',
    /^(?:#|no|it|iter|iters|iteration|iterations|epoch|epochs|step|steps|i|k|num_?iters?|update)$/,
  ],
  [
    'gradientW',
    /^(?:d[jl]?_?d?w|d[jl]\/?dw|∂[jl]\/∂w|grad(?:ient)?_?w|gw|w_?grad(?:ient)?|dweights?|dm|d_?theta_?1)$/,
  ],
  [
    'gradientB',
    /^(?:d[jl]?_?d?b|d[jl]\/?db|∂[jl]\/∂b|grad(?:ient)?_?b|gb|b_?grad(?:ient)?|dbias|dc|d_?theta_?0)$/,
  ],
  [
    'w',
    /^(?:w|ws|w1|w_?1|w_?(?:hist|history|list|values?|new|final)|weights?|weight_?history|slopes?|m|m_?history|theta_?1|theta_?1_?history|θ_?1|beta_?1|β_?1|coef|coef_|coefficient)$/,
  ],
  [
    'b',
    /^(?:b|bs|b_?0|w_?0|b_?(?:hist|history|list|values?|new|final)|bias|biases|bias_?history|intercepts?|intercept_|c|c_?history|theta_?0|theta_?0_?history|θ_?0|beta_?0|β_?0)$/,
  ],
  [
    'cost',
    /^(?:cost|costs|cost_?(?:hist|history|list|function)|loss|losses|loss_?(?:hist|history|list)|j|js|j_?(?:hist|history|list|wb)|j\(w,b\)|j\(theta\)|mse|sse|error|errors|train(?:ing)?_?(?:loss|cost|error)|avg_?loss|average_?loss|mean_?squared_?error|total_?(?:cost|loss)|squared_?error)$/,
  ],
];

/**
 * The quantity that a name stands for, if any.
 * @param {string} name
 * @returns {Quantity | undefined}
 */
export function quantityOf(name) {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^["'`*]+|["'`*:=]+$/g, '')
    .replace(/[\s.-]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** The two parameters in one, the intercept first: theta = [θ₀, θ₁]. @param {string} name */
export const isTheta = (name) =>
  /^(?:theta|thetas|θ|beta|β|theta_?(?:hist|history))$/i.test(name.trim());
