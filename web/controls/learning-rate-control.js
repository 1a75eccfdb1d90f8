/** @import { Landscape } from '../core/layouts.js' */
/** @import { LearningRateFate } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element, labelledNumber, setText } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { fateOf, fatesBetween } from '../state/fates.js';
import { isVeiled, learningRateOf } from '../state/state.js';
import { editable, rounded } from '../strings/format.js';

/** The ends of the slider, as parts of the limit 2/λmax. */
const least = 1e-3;
const greatest = 2;
const stops = 1000;

/**
 * The fates in the legend, and which of them a run has.
 * @type {Record<LearningRateFate, ('crawls' | 'converges' | 'bounces' | 'diverges')[]>}
 */
const legendFates = {
  crawls: ['crawls'],
  'bounces-then-crawls': ['crawls', 'bounces'],
  converges: ['converges'],
  bounces: ['bounces'],
  diverges: ['diverges'],
};
const fateOrder = /** @type {const} */ (['crawls', 'converges', 'bounces', 'diverges']);

/**
 * The control of α: a logarithmic slider and a field. The track shows the fate of each α on the
 * present data, with the present scaling and start.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createLearningRateControl(strings, reader) {
  /** @type {Landscape | undefined} */
  let shown;

  const slider = element('input', {
    type: 'range',
    className: 'learning-rate',
    min: '0',
    max: String(stops),
    step: '1',
    'aria-label': strings.learningRate,
    oninput() {
      if (!shown) return;
      const learningRate = rounded(valueAt(slider.valueAsNumber / stops, shown), 3);
      reader.set('learningRate', learningRate);
    },
  });
  const field = labelledNumber('α', (text) => reader.set('learningRate', text));
  field.input.setAttribute('aria-label', strings.learningRate);
  field.root.dataset.control = 'alpha';
  const readout = element('span', { className: 'learning-rate-readout' });
  const fateNow = element('strong', { className: 'fate-now' });
  const limit = element('span', { className: 'limit' });
  const zones = element('div', { className: 'zones', 'aria-hidden': 'true' });
  const limitMark = element('div', { className: 'limit-mark', 'aria-hidden': 'true' });
  const batchLimitMark = element('div', { className: 'limit-mark of-batches', hidden: true });
  const legend = new Map(
    fateOrder.map((fate) => [
      fate,
      element('li', {}, element('span', { className: `swatch ${fate}` }), strings.fates[fate]),
    ]),
  );

  const root = element(
    'div',
    { className: 'learning-rate-control', part: 'learning-rate' },
    element(
      'div',
      { className: 'learning-rate-line' },
      element('span', { className: 'name' }, strings.learningRate),
      field.root,
      readout,
      fateNow,
    ),
    element('div', { className: 'track', 'data-control': 'alpha' }, zones, slider),
    element(
      'div',
      { className: 'learning-rate-foot', 'data-control': 'alpha' },
      element('ul', { className: 'fates' }, ...legend.values()),
      limit,
    ),
  );

  /** @param {State} state */
  const showLandscape = ({ landscape, batchesDivergeFrom }) => {
    const limitAt = landscape.maxStableLearningRate;
    setText(
      limit,
      batchesDivergeFrom === null
        ? strings.limit(limitAt)
        : strings.batch.limit(landscape.batchSize, batchesDivergeFrom),
    );
    const part = (batchesDivergeFrom ?? 0) / limitAt;
    batchLimitMark.hidden = part < least || part > greatest;
    batchLimitMark.style.insetInlineStart = `${100 * positionOf(batchesDivergeFrom ?? limitAt, landscape)}%`;
    limitMark.style.insetInlineStart = `${100 * positionOf(limitAt, landscape)}%`;
    zones.replaceChildren(
      ...fatesBetween(landscape.fatesFromStart, least * limitAt, greatest * limitAt).map(
        (stretch) => {
          const zone = element('div', { className: `zone ${legendFates[stretch.fate][0]}` });
          zone.style.flexGrow = String(Math.log(stretch.to / stretch.from));
          return zone;
        },
      ),
      limitMark,
      batchLimitMark,
    );
  };

  /** Hides α, and the limit, which would tell the scaling. */
  const blank = () => {
    shown = undefined;
    field.show('');
    field.input.disabled = true;
    setText(readout, '');
    slider.value = '0';
    slider.disabled = true;
    slider.removeAttribute('aria-valuetext');
    zones.replaceChildren();
    setText(limit, '');
    setText(fateNow, '');
    delete fateNow.dataset.fate;
    root.classList.remove('zones-differ', 'in-batches');
    for (const item of legend.values()) item.classList.remove('current');
  };

  const isChanged = changeDetector((state) => [
    state.landscape,
    learningRateOf(state),
    state.options.fault,
    isVeiled(state),
    state.batch === null,
  ]);

  return {
    root,

    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      if (isVeiled(state)) {
        blank();
        return;
      }
      field.input.disabled = false;
      slider.disabled = false;
      const { landscape } = state;
      const learningRate = learningRateOf(state);
      if (landscape !== shown) {
        shown = landscape;
        showLandscape(state);
      }
      const position = Math.round(stops * positionOf(learningRate, landscape));
      // While the thumb is dragged it stays under the finger: rounding must not move it.
      if (Math.abs(slider.valueAsNumber - position) > 1) slider.value = String(position);
      const fate = fateOf(landscape.fatesFromStart, learningRate);
      field.show(editable(learningRate));
      setText(readout, strings.learningRateIs(learningRate));
      // The zones are those of the true gradient over all examples.
      const faulty = state.options.fault !== 'none';
      const inBatches = state.batch !== null;
      const told = strings.fates[fate];
      const grows = faulty
        ? learningRate > (state.batchesDivergeFrom ?? 0)
        : state.diagnosis.evidence.longRunFactor > 1;
      const batchesDiverge = inBatches && grows;
      const name = batchesDiverge
        ? strings.batch.diverges(landscape.batchSize)
        : inBatches
          ? strings.batch.fate(told)
          : told;
      const words = faulty ? strings.withoutBug(name) : name;
      setText(fateNow, words);
      slider.setAttribute('aria-valuetext', strings.learningRateValue(learningRate, words));
      root.classList.toggle('zones-differ', faulty || inBatches);
      root.classList.toggle('in-batches', inBatches);
      const shownFates = legendFates[batchesDiverge ? 'diverges' : fate];
      fateNow.dataset.fate = shownFates[0];
      for (const [name, item] of legend) {
        item.classList.toggle('current', shownFates.includes(name));
      }
    },
  };
}

/** @param {number} position 0…1 @param {Landscape} landscape */
const valueAt = (position, { maxStableLearningRate }) =>
  maxStableLearningRate * least * (greatest / least) ** position;

/** @param {number} learningRate @param {Landscape} landscape */
function positionOf(learningRate, { maxStableLearningRate }) {
  const position =
    Math.log(learningRate / (least * maxStableLearningRate)) / Math.log(greatest / least);
  return Math.min(Math.max(position, 0), 1);
}
