/** @import { State, ViewOptions } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element, labelledSelect, setText } from '../dom/elements.js';
import { icon } from '../dom/icons.js';
import { backAction, stepAction } from '../state/phases.js';
import { speeds } from '../state/state.js';
import { holdButton } from './hold-button.js';
import { attachSlidePointer } from './slide-pointer.js';

/** Width of the scrubber's thumb, as in controls.css. */
const thumbInEms = 1.5;

/**
 * The buttons reset, back, play and step; the scrubber over all computed iterations; the speed.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createTransport(strings, reader) {
  const reset = element(
    'button',
    {
      type: 'button',
      title: strings.resetTitle,
      'aria-label': strings.reset,
      'data-control': 'play',
      onclick: () => reader.load({}),
    },
    icon('reset'),
  );
  const back = holdButton(
    { title: strings.backTitle, 'aria-label': strings.back, 'data-control': 'step' },
    (n) => reader.act((state) => backAction(state, n)),
    icon('back'),
  );
  const playLabel = element('span', {}, strings.play);
  const playIcon = element('span', { className: 'icon-slot' }, icon('play'));
  const play = element(
    'button',
    {
      type: 'button',
      className: 'primary',
      'data-control': 'play',
      onclick: () => reader.act(({ playing }) => ({ type: playing ? 'pause' : 'play' })),
    },
    playIcon,
    playLabel,
  );
  const step = holdButton(
    { title: strings.stepTitle, 'data-control': 'step' },
    (n) => reader.act((state) => stepAction(state, n)),
    element('span', {}, strings.step),
    icon('step'),
  );

  const readout = element('output', {
    className: 'iteration',
    // It changes in every frame, and the announcer tells what matters.
    'aria-live': 'off',
  });
  const scrubber = element('input', {
    type: 'range',
    className: 'scrubber',
    'data-control': 'step',
    min: '0',
    step: '1',
    'aria-label': strings.scrubber,
    oninput: () => reader.dispatch({ type: 'seek', iteration: scrubber.valueAsNumber }),
  });
  const speed = labelledSelect(
    strings.speedLabel,
    speeds.map((value) => ({ id: String(value), title: strings.speed(value) })),
    (id) => reader.dispatch({ type: 'view', options: { speed: Number(id) } }),
  );
  speed.root.dataset.control = 'play';

  const slide = element('div', { className: 'slide' }, scrubber);
  attachSlidePointer(slide, scrubber, () => {
    const { fontSize } = getComputedStyle(slide);
    const thumb = thumbInEms * Number.parseFloat(fontSize);
    return { start: thumb / 2, length: slide.clientWidth - thumb };
  });

  let shownPlaying = false;
  /** @type {ViewOptions | undefined} */
  let shownView;
  return {
    play,
    buttons: element(
      'div',
      { className: 'buttons', part: 'buttons', 'data-group': '' },
      reset,
      back,
      play,
      step,
    ),
    scrubber: element('div', { className: 'scrub' }, readout, slide, speed.root),

    /** @param {State} state */
    render({ snapshot, furthestIteration, playing, view, phase }) {
      const atStart = snapshot.iteration === 0 && phase === 0;
      back.disabled = atStart;
      scrubber.disabled = furthestIteration === 0;
      scrubber.max = String(Math.max(furthestIteration, 1));
      scrubber.value = String(snapshot.iteration);
      const filled = (100 * snapshot.iteration) / Math.max(furthestIteration, 1);
      scrubber.style.setProperty('--_filled', `${filled}%`);
      setText(readout, strings.iterationOf(snapshot.iteration, furthestIteration));
      if (view !== shownView) speed.select.value = String(view.speed);
      shownView = view;
      if (playing !== shownPlaying) {
        shownPlaying = playing;
        setText(playLabel, playing ? strings.pause : strings.play);
        playIcon.replaceChildren(icon(playing ? 'pause' : 'play'));
      }
    },
  };
}
