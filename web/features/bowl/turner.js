/** @import { State, Viewpoint } from '../../state/state.js' */
import { arrowDirection } from '../../controls/own-keys.js';
import { placeOn } from '../../dom/host-scale.js';

/** Degrees by which a pixel of dragging, or a press on an arrow key, turns the bowl. */
const degreesPerPixel = 0.5;
const degreesPerKey = 5;
/** Degrees above the ground; from 90 the bowl is seen as its rings are. */
const elevations = { least: 15, most: 90 };

/** @param {Pick<State, 'view'>} state */
const isBowl = ({ view }) => view.shape === 'bowl';

/**
 * Turns the bowl by drag and by the arrow keys. It changes what is seen, not the run, so that a
 * locked widget has it too.
 * @param {HTMLCanvasElement} canvas of the contour plot
 * @param {() => State} getState
 * @param {(viewpoint: Viewpoint) => void} onTurn
 */
export function attachBowlTurner(canvas, getState, onTurn) {
  /** @type {{pointerId: number, x: number, y: number, from: Viewpoint} | undefined} */
  let press;

  /** @param {Viewpoint} from @param {number} azimuth @param {number} elevation */
  const turn = (from, azimuth, elevation) =>
    onTurn({
      azimuth: Math.round((((from.azimuth + azimuth) % 360) + 360) % 360),
      elevation: Math.round(
        Math.min(Math.max(from.elevation + elevation, elevations.least), elevations.most),
      ),
    });

  canvas.addEventListener('pointerdown', (event) => {
    const state = getState();
    if (!isBowl(state) || !event.isPrimary || event.button !== 0) return;
    const { pointerId } = event;
    press = { pointerId, ...placeOn(event), from: state.view.viewpoint };
    canvas.setPointerCapture(pointerId);
  });
  // In the capture phase, before iteration-pointer.js: a bowl that turns marks no iterate.
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (press?.pointerId !== event.pointerId) return;
      event.stopImmediatePropagation();
      const { x, y } = placeOn(event);
      turn(press.from, degreesPerPixel * (x - press.x), degreesPerPixel * (y - press.y));
    },
    { capture: true },
  );
  const onEnd = (/** @type {PointerEvent} */ { pointerId }) => {
    if (press?.pointerId === pointerId) press = undefined;
  };
  canvas.addEventListener('pointerup', onEnd);
  canvas.addEventListener('pointercancel', onEnd);

  canvas.addEventListener('keydown', (event) => {
    const direction = arrowDirection(event);
    const state = getState();
    if (!direction || !isBowl(state)) return;
    event.preventDefault();
    event.stopPropagation();
    const [azimuth, elevation] = direction.map((sign) => degreesPerKey * sign);
    turn(state.view.viewpoint, azimuth, elevation);
  });
}
