/**
 * The messages of this page to the page that frames it. It receives none.
 *
 * It sends its height as `lti.frameResize`, which Canvas, PreTeXt and Runestone act on. The height
 * is no secret, so that it is sent to any host.
 */

/** Milliseconds for which changes of the height are collected into one message. */
const settlingTime = 250;

/** Tells the host the height of the page, now and whenever it has changed. */
export function tellHeight() {
  let told = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const tell = () => {
    const height = contentHeight();
    // A host that has acted on a height must not be told it again.
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

/** The height of the body with its margins. That of the document would follow the frame's. */
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
