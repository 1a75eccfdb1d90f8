/** @import { FeatureContext } from '../../widget/feature-host.js' */

import { drawBowl } from './draw-bowl.js';
import { bowlSight } from './sight.js';
import { attachBowlTurner } from './turner.js';

/**
 * The third way to see the contours: as the bowl whose heights they are.
 * @param {FeatureContext} context
 */
export function createBowl({ store, plots }) {
  const { overlay, showBowl } = plots.find(({ plane }) => plane) ?? {};
  if (!overlay || !showBowl) return {};
  showBowl({ bowlSight, drawBowl });
  attachBowlTurner(
    overlay,
    () => store.state,
    (viewpoint) => store.dispatch({ type: 'view', options: { viewpoint } }),
  );
  return {};
}
