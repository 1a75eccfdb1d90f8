/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PlotEntry } from '../../plots/plots.js' */

/**
 * What a plot shows, said when its title is pressed. A plot that has no words for that is described
 * as it is to those who cannot see it.
 * @param {FeatureContext} context
 */
export const createPlotWords = ({ store, reader, plots, words: { plotWords } }) => ({
  /** @param {PlotEntry['id']} id */
  open(id) {
    reader.dispatch({ type: 'pause' });
    const { description } = plots[plots.findIndex(({ plot }) => plot.id === id)];
    const message = plotWords[id]?.(store.state) ?? String(description.textContent);
    reader.dispatch({ type: 'notify', notice: { code: 'about-plot', message } });
  },
});
