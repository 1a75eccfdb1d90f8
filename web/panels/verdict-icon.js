/** @import { Diagnosis } from '../core/layouts.js' */
import { drawing } from '../dom/icons.js';

const ring = 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19z';
const square = 'M4 3.5h16a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1z';

/** The shape of each kind of verdict, so that colour is not the only difference. */
const shapes = {
  good: `${ring}M7.5 12.3l3 3 6-6.2`,
  warn: `${square}M6 13.5c1.5-5 3-5 4.5-1s3 4 4.5 0 2-3.5 3-2.5`,
  bad: 'M12 2.8 22.5 20.5H1.5zM12 9v5.5M12 17.3v.01',
  none: `${ring}M10 8.3v7.4l5.8-3.7z`,
};

/** @typedef {keyof typeof shapes} VerdictKind */

/**
 * A run that converges, but far too slowly because of the scaling, is no good sign.
 * @param {Pick<Diagnosis, 'verdict' | 'cause'>} diagnosis
 * @returns {VerdictKind}
 */
export function kindOf({ verdict, cause }) {
  if (verdict === 'converging') return cause === 'feature-scaling' ? 'warn' : 'good';
  if (verdict === 'converged') return 'good';
  if (verdict === 'diverging') return 'bad';
  return verdict === 'not-started' ? 'none' : 'warn';
}

/** An icon that shows the kind of a verdict. */
export function createVerdictIcon() {
  const root = drawing('0 0 24 24', 'verdict-icon', {});
  return {
    root,
    /** @param {VerdictKind} kind */
    show: (kind) => root.firstElementChild?.setAttribute('d', shapes[kind]),
  };
}
