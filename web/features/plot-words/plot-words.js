/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PlotEntry } from '../../plots/plots.js' */
import { whereaboutsOf } from '../../panels/whereabouts.js';

/**
 * What a plot shows, said when its title is pressed. A plot that has no words for that is described
 * as it is to those who cannot see it.
 * @param {FeatureContext} context
 */
export const createPlotWords = ({ store, reader, strings, words: { plotWords } }) => ({
  /** @param {PlotEntry['id']} plot */
  open(plot) {
    reader.dispatch({ type: 'pause' });
    const { state } = store;
    const message =
      plotWords[plot]?.(state) ?? strings.descriptions[plot](state, whereaboutsOf(state));
    reader.dispatch({ type: 'notify', notice: { code: 'about-plot', message } });
  },
});
