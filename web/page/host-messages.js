/**
 * What this page tells the page that frames it. It listens to nothing.
 *
 * The height goes out as `lti.frameResize`, which Canvas, PreTeXt and Runestone act on. It is no
 * secret, so that any host may have it.
 */

/** Long enough for what belongs to one change to be told at once, too short to be seen. */
const settlingTime = 60;

/** Tells the host how high the page is, now and whenever that has changed. */
export function tellHeight() {
  let told = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const tell = () => {
    const height = contentHeight();
    // Otherwise a host that does as it is told would be told again.
    if (height === told) return;
    told = height;
    const width = document.documentElement.clientWidth;
    send({ subject: 'lti.frameResize', height, width });
  };

  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, settlingTime);
  }).observe(document.body);
}

/** Of the body and the space around it; unlike the document's, it never follows the frame's. */
function contentHeight() {
  const { marginBlockStart, marginBlockEnd } = getComputedStyle(document.body);
  const margins = Number.parseFloat(marginBlockStart) + Number.parseFloat(marginBlockEnd);
  return Math.ceil(document.body.getBoundingClientRect().height + margins);
}

/** @param {{subject: string, [detail: string]: unknown}} message */
function send(message) {
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  window.parent.postMessage({ ...message, message_id: id }, '*');
}
