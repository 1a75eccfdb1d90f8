/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PlotEntry } from '../../plots/plots.js' */

/**
 * What a plot shows, said when its title is pressed.
 * @param {FeatureContext} context
 */
export const createPlotWords = ({ store, reader, words: { plotWords } }) => ({
  /** @param {PlotEntry['id']} plot */
  open(plot) {
    reader.dispatch({ type: 'pause' });
    const message = plotWords[plot](store.state);
    reader.dispatch({ type: 'notify', notice: { code: 'about-plot', message } });
  },
});
