/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PaperWords } from './words/en.js' */
import { wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element } from '../../dom/elements.js';
import { loopNumbers } from '../../panels/loop-numbers.js';
import { readTheme } from '../../plots/theme.js';
import { linkedAttributes, linkTo } from '../../state/link.js';
import { linkBaseOf, pageOf } from '../../widget/link-base.js';
import css from './paper.css?inline';

const sheet = sheetOf(css);

/** Pixels of the plots to one of the layout. Browsers print halves exactly, and thirds not. */
const printedRatio = 2;

/**
 * The run on paper: plots, verdict, numbers and a link, light and on one page. While the browser prints,
 * the frame has a class of its own, so that the plots can be drawn at the size that they have there.
 * @param {FeatureContext} context
 */
export function createPaper({ store, slots, plots, strings, words: own }) {
  /** @type {{words: PaperWords}} */
  const { words } = own;
  const { root, frame } = slots;
  const { host } = /** @type {ShadowRoot} */ (root.getRootNode());
  const gone = new AbortController();
  const title = element('p', { className: 'paper paper-title' });
  const sheetOfRun = element('div', { className: 'paper' });
  root.append(title, sheetOfRun);
  adoptSheet(root, sheet);

  /** @param {State} state */
  const loopOf = (state) =>
    loopNumbers(state, strings).map(({ lines, notes }, i) =>
      element(
        'li',
        {},
        element('strong', {}, strings.phases[i]),
        element('span', {}, lines.join('; ')),
        element('span', { className: 'note' }, notes.join('; ')),
      ),
    );

  /** @param {State} state */
  const linkOf = (state) => {
    const attributes = linkedAttributes(state);
    const base = linkBaseOf(host) ?? pageOf(host);
    const href = linkTo(base, attributes ?? []);
    const says = attributes ? words.link : words.linkWithoutData(state.dataset.x.length);
    return element('p', {}, says, element('a', { href }, href));
  };

  /** @param {number} [ratio] of the plots' pixels */
  const draw = (ratio) => {
    const theme = readTheme(root);
    for (const plot of plots) {
      plot.resize(ratio);
      plot.render(store.state, theme, null);
    }
  };

  const begin = () => {
    const { state } = store;
    title.textContent = words.title(wordsOf(state.dataset, strings).title);
    sheetOfRun.replaceChildren(
      element('p', {}, words.run(state, strings).join(' · ')),
      element('ol', {}, ...loopOf(state)),
      linkOf(state),
    );
    frame.classList.add('on-paper');
    draw(printedRatio);
  };
  const end = () => {
    frame.classList.remove('on-paper');
    draw();
  };

  addEventListener('beforeprint', begin, { signal: gone.signal });
  addEventListener('afterprint', end, { signal: gone.signal });
  return {
    destroy() {
      gone.abort();
      frame.classList.remove('on-paper');
    },
  };
}
