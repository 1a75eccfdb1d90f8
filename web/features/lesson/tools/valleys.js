/** @import { Parameters } from '../../../core/core-module.js' */
/** @import { Descent } from '../../../core/lesson-layouts.js' */
/** @import { Context } from '../step-view.js' */
import { element, setText } from '../../../dom/elements.js';
import { descentFrom, endOf, rectangle, starts, surfaceOf } from '../two-valleys.js';

const playMilliseconds = 3000;

/**
 * The cost with two valleys. Once the question is answered, two descents run on it, and from then
 * on the reader can move their starts.
 * @param {Context} context
 */
export function createValleys({ study: { model }, strings, words: { valleys: words }, meet }) {
  const place = element('div', { className: 'valleys-place' });
  const lines = starts.map(() => element('li'));
  const root = element(
    'div',
    { className: 'valleys-tool' },
    place,
    element('div', { role: 'status' }, element('ol', { className: 'descents' }, ...lines)),
  );
  const surface = surfaceOf(model);
  const minima = model.valleys(rectangle);
  /** @type {Descent[]} */
  let descents = [];
  /** @type {'asked' | 'playing' | 'answered'} */
  let status = 'asked';
  /** @type {ReturnType<typeof import('./valley-plot.js').createValleyPlot> | undefined} */
  let plot;
  let isGone = false;

  const startsSaid = () =>
    descents.map(({ w, b, cost }, i) => words.starts(i + 1, { w: w[0], b: b[0] }, cost[0]));
  const endsSaid = () => descents.map((descent, i) => words.ended(i + 1, endOf(model, descent)));

  /** @param {Descent[]} [drawn] as far as they have come */
  const draw = (drawn = descents) => {
    plot?.render({ surface, minima, areMinimaMarked: status === 'answered', descents: drawn });
  };

  const show = () => {
    const said = status === 'answered' ? endsSaid() : startsSaid();
    lines.forEach((line, i) => {
      setText(line, said[i]);
    });
    root.toggleAttribute('data-asking', status !== 'answered');
    draw(status === 'asked' ? descents.map((descent) => firstOf(descent, 1)) : descents);
  };

  const begin = () => {
    descents = starts.map((start) => descentFrom(model, start));
    status = 'asked';
    show();
  };

  /** @param {0 | 1} which @param {Parameters} start */
  const move = (which, start) => {
    if (status !== 'answered') return;
    descents = descents.map((descent, i) => (i === which ? descentFrom(model, start) : descent));
    show();
  };

  // Loaded here, since nothing else needs the plot or d3-contour.
  const loaded = import('./valley-plot.js').then(
    ({ createValleyPlot }) => {
      if (isGone) return;
      plot = createValleyPlot(
        {
          title: words.plot,
          keys: words.keys,
          w: 'w',
          b: 'b',
          formatTick: strings.numbers.formatTick,
          described: () =>
            [...startsSaid(), ...(status === 'answered' ? endsSaid() : [])].join(' '),
        },
        move,
      );
      place.append(plot.root);
      show();
    },
    (cause) => {
      place.append(element('p', {}, words.unreachable));
      console.error(cause);
    },
  );

  /**
   * Plays the descents with more and more updates per frame, since the last ones are too short to
   * be seen one by one.
   */
  const play = () =>
    new Promise((resolve) => {
      const longest = Math.max(...descents.map(({ w }) => w.length));
      /** @type {number | undefined} */
      let from;
      /** @param {number} time */
      const onFrame = (time) => {
        from ??= time;
        const part = Math.min((time - from) / playMilliseconds, 1);
        if (isGone || status !== 'playing' || part === 1) {
          resolve(undefined);
          return;
        }
        const count = Math.ceil(longest ** part);
        draw(descents.map((descent) => firstOf(descent, count)));
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });

  begin();

  return {
    root,
    render: () => {
      if (status !== 'playing') show();
    },

    /** The question is answered. @param {{atOnce: boolean}} manner */
    async reveal({ atOnce }) {
      await loaded;
      status = 'playing';
      if (plot && !atOnce) {
        meet(place);
        await play();
      }
      status = 'answered';
      show();
    },

    /** The question is asked again. */
    conceal: begin,

    destroy() {
      isGone = true;
      plot?.destroy();
    },
  };
}

/** @param {Descent} descent @param {number} count of its points */
const firstOf = ({ w, b, cost }, count) => ({
  w: w.subarray(0, count),
  b: b.subarray(0, count),
  cost: cost.subarray(0, count),
});
