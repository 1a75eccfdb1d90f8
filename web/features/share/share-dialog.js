/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { ShareWords } from './words/en.js' */

import { wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';
import { saveFile } from '../../dom/save-file.js';
import { attributesOf, linkedAttributes, linkTo } from '../../state/link.js';
import { isVeiled } from '../../state/state.js';
import { isSite, linkBaseOf } from '../../widget/link-base.js';
import { copyField } from './copy-field.js';
import { pictureOf } from './picture.js';
import css from './share.css?inline';
import { elementOf, iframeOf } from './snippets.js';
import { examplesCsv, strideTo, trajectoryCsv } from './trajectory-csv.js';

const sheet = sheetOf(css);

/**
 * The share dialog: the present state as a link, as HTML, as a picture and as numbers.
 * @param {FeatureContext} context
 */
export function createShare(context) {
  const { store, reader, slots, plots, getTheme, strings } = context;
  const { root } = slots;
  /** @type {{words: ShareWords}} */
  const { words } = context.words;
  adoptSheet(root, sheet);
  const status = element('p', { className: 'share-status', role: 'status' });
  /** @param {string} sentence */
  const announce = (sentence) => {
    status.textContent = sentence;
  };
  /** @param {string} label @param {() => void} onclick */
  const saveButton = (label, onclick) => element('button', { type: 'button', onclick }, label);

  /** What the buttons save, made of the state in which the dialog was opened. */
  let offer = {
    picture: () => {},
    trajectory: () => '',
    examples: () => '',
  };
  /** @param {string} name @param {string} text */
  const saveCsv = (name, text) => {
    saveFile(name, new Blob([text], { type: 'text/csv' }));
    announce(words.saving(name));
  };

  const link = copyField(words.link, words, announce);
  const iframe = copyField(words.iframe, words, announce);
  const custom = copyField(words.element, words, announce);
  const fields = [link, iframe, custom];
  const noSite = element('p', {}, words.noSite);
  const texts = element(
    'div',
    { className: 'share-texts' },
    ...fields.map(({ root }) => root),
    noSite,
  );
  const tooLong = element('p');
  const ownData = element(
    'div',
    { className: 'share-own-data' },
    tooLong,
    saveButton(words.saveData, () => saveCsv(words.dataFile, offer.examples())),
  );
  const preview = element('img', { className: 'share-preview' });
  const rows = element('p');
  const files = [
    element(
      'div',
      { className: 'share-file' },
      element('h4', {}, words.picture),
      preview,
      saveButton(words.savePicture, () => offer.picture()),
    ),
    element(
      'div',
      { className: 'share-file' },
      element('h4', {}, words.trajectory),
      rows,
      saveButton(words.saveTrajectory, () => saveCsv(words.trajectoryFile, offer.trajectory())),
    ),
  ];
  const {
    root: dialog,
    title,
    show,
  } = createDialog(strings, 'share', texts, ownData, ...files, status);
  title.textContent = words.title;
  root.append(dialog);

  /** @param {State} state */
  const showTexts = (state) => {
    const attributes = linkedAttributes(state);
    texts.hidden = attributes === null;
    ownData.hidden = attributes !== null;
    if (attributes === null) {
      tooLong.textContent = words.dataTooLong(state.dataset.x.length);
      return;
    }
    // Links leave the presentation out, since they lead to another page.
    const embedded = [...attributes, ...attributesOf(state.presentation)];
    const { host } = /** @type {ShadowRoot} */ (root.getRootNode());
    const base = linkBaseOf(host);
    const site = base && isSite(base) ? base : null;
    // The one-file build has no page for a frame beside it.
    link.root.hidden = base === null;
    iframe.root.hidden = site === null;
    custom.root.hidden = base !== null && site === null;
    noSite.hidden = base !== null;
    if (base) link.show(linkTo(base, attributes));
    if (site) iframe.show(iframeOf(site, embedded, words.frameTitle));
    custom.show(elementOf(site, embedded, words.still));
  };

  return {
    open() {
      reader.dispatch({ type: 'pause' });
      const { state } = store;
      if (!root.isConnected || root.querySelector('dialog[open]')) return;
      const { iteration } = state.snapshot;
      const heading = words.pictureTitle(wordsOf(state.dataset, strings).title);
      const legend = isVeiled(state) ? [] : words.legend(state, strings);
      const picture = pictureOf(slots.plots, plots, getTheme(), heading, legend);
      offer = {
        picture: () =>
          picture.toBlob((content) => {
            if (!content) return;
            saveFile(words.pictureFile, content);
            announce(words.saving(words.pictureFile));
          }),
        trajectory: () => trajectoryCsv(iteration, store.ask.snapshots),
        examples: () => examplesCsv(state.dataset),
      };
      showTexts(state);
      // The legend of the picture and the α of the trajectory would tell what a mystery hides.
      for (const file of files) file.hidden = isVeiled(state);
      // Not an object URL, which strict policies for images refuse.
      preview.src = picture.toDataURL();
      preview.alt = [heading, ...legend].join(', ');
      rows.textContent = words.rows(iteration, strideTo(iteration));
      announce('');
      show();
      for (const field of fields) field.fit();
    },
  };
}
