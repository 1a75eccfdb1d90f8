/** The lesson's formulas. After a change here, run write-formulas.js. */
export const tex = {
  model: String.raw`f(x) = w x + b`,
  cost: String.raw`J(w, b) = \frac{1}{2m} \sum_{i=1}^{m} \left( f(x^{(i)}) - y^{(i)} \right)^2`,
  updateW: String.raw`w \leftarrow w - \alpha \, \frac{\partial J}{\partial w}`,
  update: String.raw`w \leftarrow w - \alpha \, \frac{\partial J}{\partial w}, \quad b \leftarrow b - \alpha \, \frac{\partial J}{\partial b}`,
  gradient: String.raw`\frac{\partial J}{\partial w} = \frac{1}{m} \sum_{i=1}^{m} \left( f(x^{(i)}) - y^{(i)} \right) x^{(i)}`,
  hessian: String.raw`H = \frac{1}{m} \begin{pmatrix} \sum z^2 & \sum z \\ \sum z & m \end{pmatrix}`,
  squareModel: String.raw`f(x) = s \, (w z + b)^2`,
  typicalMiss: String.raw`\sqrt{\frac{1}{m} \sum_{i=1}^{m} \left( f(x^{(i)}) - y^{(i)} \right)^2} = \sqrt{2 J}`,
};
