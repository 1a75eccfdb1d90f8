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
import { attachSlidePointer } from './slide-pointer.js';

/** The end of the slider, as a multiple of the limit 2/λmax. It begins at 0. */
const greatest = 1.8;
const stops = 1000;

/**
 * How the zone of a fate is drawn.
 * @type {Record<LearningRateFate, 'crawls' | 'converges' | 'bounces' | 'diverges'>}
 */
const zoneOf = {
  crawls: 'crawls',
  'bounces-then-crawls': 'crawls',
  converges: 'converges',
  bounces: 'bounces',
  diverges: 'diverges',
};

/**
 * The control of α: a band with the fate of each α on the present data, with the present scaling and
 * start. A mark above the band is the limit; a needle below it is α, and its tag is a text field.
 * The position is the cube root of α, so that each of the fates has room.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createLearningRateControl(strings, reader) {
  /** @type {Landscape | undefined} */
  let shown;
  /** The zones of the band, from left to right. @type {{zone: HTMLElement, start: number, end: number}[]} */
  let band = [];

  const slider = element('input', {
    type: 'range',
    className: 'learning-rate',
    min: '0',
    max: String(stops),
    step: '1',
    'aria-label': strings.learningRate,
    oninput() {
      if (!shown) return;
      // α is above 0, and every stop but the first is.
      if (slider.value === '0') slider.value = '1';
      const learningRate = rounded(valueAt(slider.valueAsNumber / stops, shown), 3);
      reader.set('learningRate', learningRate);
    },
  });
  const field = labelledNumber('α', (text) => reader.set('learningRate', text));
  field.input.setAttribute('aria-label', strings.learningRate);
  field.root.dataset.control = 'alpha';
  const readout = element('span', { className: 'learning-rate-readout' });
  const fateNow = element('strong', { className: 'fate-now' });
  const limit = element('span', { className: 'limit', title: strings.limitTitle });
  const zones = element('div', { className: 'zones', 'aria-hidden': 'true' });
  const limitMark = element('div', { className: 'limit-mark', 'aria-hidden': 'true' });
  const batchLimitMark = element('div', { className: 'limit-mark of-batches', hidden: true });
  // A name that does not fit into its zone is left out. The layout is known when this is called.
  const fits = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const name = /** @type {HTMLElement} */ (target.firstElementChild);
      name.hidden = false;
      name.hidden = name.offsetWidth >= contentRect.width;
    }
  });
  const needle = element('div', { className: 'needle', 'aria-hidden': 'true' });
  const track = element(
    'div',
    { className: 'track', 'data-control': 'alpha' },
    zones,
    limitMark,
    batchLimitMark,
    needle,
    slider,
    field.root,
  );
  attachSlidePointer(track, slider, () => ({ start: 0, length: track.clientWidth }));

  const root = element(
    'div',
    { className: 'learning-rate-control', part: 'learning-rate' },
    element(
      'div',
      { className: 'learning-rate-line' },
      element('span', { className: 'name' }, strings.learningRateName),
      readout,
      fateNow,
      limit,
    ),
    track,
  );
  // On this scale the limit always stands at the same place.
  root.style.setProperty('--_limit-at', `${100 * Math.cbrt(1 / greatest)}%`);

  /** @param {State} state */
  const showLandscape = ({ landscape, batchesDivergeFrom }) => {
    const limitAt = landscape.maxStableLearningRate;
    setText(
      limit,
      batchesDivergeFrom === null
        ? strings.limit(limitAt)
        : strings.batch.limit(landscape.batchSize, batchesDivergeFrom),
    );
    limit.hidden = batchesDivergeFrom === null ? false : batchesDivergeFrom > greatest * limitAt;
    batchLimitMark.hidden = batchesDivergeFrom === null || limit.hidden;
    place(batchLimitMark, batchesDivergeFrom ?? limitAt, landscape);
    place(limitMark, limitAt, landscape);
    band = fatesBetween(landscape.fatesFromStart, 0, greatest * limitAt).map(
      ({ fate, from, to }) => {
        const name = element('span', { className: 'zone-name' }, strings.fates[zoneOf[fate]]);
        const zone = element('div', { className: `zone ${zoneOf[fate]}`, 'data-fate': fate }, name);
        const [start, end] = [positionOf(from, landscape), positionOf(to, landscape)];
        zone.style.flexGrow = String(end - start);
        return { zone, start, end };
      },
    );
    fits.disconnect();
    zones.replaceChildren(...band.map(({ zone }) => zone));
    for (const { zone } of band) fits.observe(zone);
  };

  /**
   * Marks the zone that the needle is in, and moves its name into the larger part beside the needle.
   * @param {number} position of the needle, 0…1
   */
  const markZone = (position) => {
    const here = band.find(({ end }) => position <= end);
    for (const { zone, start, end } of band) {
      const isHere = zone === here?.zone;
      const needleAt = (position - start) / (end - start);
      const nameAt = !isHere ? 0.5 : needleAt < 0.5 ? (needleAt + 1) / 2 : needleAt / 2;
      zone.classList.toggle('current', isHere);
      zone.style.setProperty('--_name-at', `${100 * nameAt}%`);
    }
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
    needle.hidden = true;
    limitMark.hidden = true;
    batchLimitMark.hidden = true;
    root.classList.remove('zones-differ', 'in-batches');
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
        needle.hidden = false;
        limitMark.hidden = false;
        showLandscape(state);
      }
      const position = positionOf(learningRate, landscape);
      place(needle, learningRate, landscape);
      place(field.root, learningRate, landscape);
      markZone(position);
      const stop = Math.round(stops * position);
      // While the needle is dragged it stays under the finger: rounding must not move it.
      if (Math.abs(slider.valueAsNumber - stop) > 1) slider.value = String(stop);
      const fate = fateOf(landscape.fatesFromStart, learningRate);
      const written = editable(learningRate);
      field.show(written);
      field.root.style.setProperty('--_letters', String(written.length));
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
      // The band says it too, where its zones are those of the run.
      fateNow.classList.toggle('unseen', !faulty && !inBatches);
      root.classList.toggle('in-batches', inBatches);
      fateNow.dataset.fate = zoneOf[batchesDiverge ? 'diverges' : fate];
    },
  };
}

/** @typedef {Pick<Landscape, 'maxStableLearningRate'>} Limit */

/** @param {number} position 0…1 @param {Limit} limit */
const valueAt = (position, { maxStableLearningRate }) =>
  greatest * maxStableLearningRate * position ** 3;

/** @param {number} learningRate @param {Limit} limit */
const positionOf = (learningRate, { maxStableLearningRate }) =>
  Math.min(Math.cbrt(learningRate / (greatest * maxStableLearningRate)), 1);

/** @param {HTMLElement} mark @param {number} learningRate @param {Limit} limit */
const place = (mark, learningRate, limit) =>
  mark.style.setProperty('--_at', `${100 * positionOf(learningRate, limit)}%`);
