import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { between, viewports } from './devices.js';
import { paths } from './engines.js';

/** @import { Device, EngineBrowser, EnginePage, Point } from './open-browser.js' */

/** Its style sheet for GTK lets a window be as narrow as a phone. */
const settings = fileURLToPath(new URL('webkit-settings', import.meta.url));

/** W3C WebDriver's names of keys. @type {Record<string, string>} */
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A browser that is not there by then will never be; starting it anew helps. */
const patience = 20_000;
const mostStarts = 4;

/**
 * The engine of every iPhone, through plain W3C WebDriver. One session, and so one page, at a time.
 * @returns {Promise<EngineBrowser>}
 */
export async function openWebKit() {
  const border = await createBorder();
  let driver = await startDriver();

  /** @param {Device} [device] */
  const begin = async (device) => {
    for (let starts = 1; ; ++starts) {
      try {
        return await newPage(driver.address, border, device);
      } catch (error) {
        const isTimeout = /** @type {Error} */ (error).name === 'TimeoutError';
        if (!isTimeout || starts === mostStarts) throw error;
        await driver.stop();
        driver = await startDriver();
      }
    }
  };

  return {
    newPage: begin,
    async close() {
      await driver.stop();
      border.close();
    },
  };
}

async function startDriver() {
  const spare = createServer();
  const port = await listen(spare);
  spare.close();
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1400x24', String(paths.webkit), `--port=${port}`],
    { detached: true, stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: settings } },
  );
  const address = `http://127.0.0.1:${port}`;
  for (let waits = 0; !(await isUp(address)); ++waits) {
    if (waits === 400) throw new Error('WebKitWebDriver does not answer');
    await pause(50);
  }
  return {
    address,
    async stop() {
      const closed = once(driver, 'exit');
      process.kill(-Number(driver.pid));
      // A browser in trouble may not heed that.
      if ((await Promise.race([closed, pause(5000)])) === undefined) {
        process.kill(-Number(driver.pid), 'SIGKILL');
        await closed;
      }
    },
  };
}

/** @param {string} address of the driver */
const isUp = async (address) => {
  const signal = AbortSignal.timeout(1000);
  return (await fetch(`${address}/status`, { signal }).catch(() => undefined))?.ok;
};

/** @param {import('node:http').Server} server @returns {Promise<number>} the port it listens to */
async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

/** Where the browser sends what is not for this machine: it is noted and refused. */
async function createBorder() {
  /** @type {string[]} */
  const crossed = [];
  const server = createServer((request, response) => {
    crossed.push(String(request.url));
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    crossed.push(`https://${url}`);
    socket.end();
  });
  const port = await listen(server);
  return { crossed, address: `127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @param {number} [timeout] ms
 */
async function command(method, url, body, timeout = 60_000) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(timeout),
  });
  const { value } = /** @type {{value: any}} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/**
 * @param {string} address of the driver
 * @param {{crossed: string[], address: string}} border
 * @param {Device} [device]
 * @returns {Promise<EnginePage>}
 */
async function newPage(address, border, device = 'desk') {
  const options = { binary: paths.miniBrowser, args: ['--automation'] };
  const wanted = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': options,
    proxy: {
      proxyType: 'manual',
      httpProxy: border.address,
      sslProxy: border.address,
      noProxy: ['127.0.0.1', 'localhost'],
    },
  };
  const { sessionId } = await command(
    'POST',
    `${address}/session`,
    { capabilities: { alwaysMatch: wanted } },
    patience,
  );
  const session = `${address}/session/${sessionId}`;
  /** @param {string} path @param {object} [body] */
  const post = (path, body = {}) => command('POST', `${session}/${path}`, body);
  /** @param {string} script @param {unknown[]} args */
  const run = (script, args = []) => post('execute/sync', { script, args });
  /** @param {string} type @param {object[]} actions @param {object} [parameters] */
  const perform = (type, actions, parameters) =>
    post('actions', { actions: [{ type, id: type, actions, parameters }] });
  /** @param {object[]} actions */
  const point = (actions) => perform('pointer', actions, { pointerType: 'mouse' });
  /** @param {string} text */
  const type = (text) =>
    perform(
      'key',
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  /** @param {number} x @param {number} y */
  const click = (x, y) => point([move(x, y), down, up]);
  /** @param {Point} from @param {Point} to */
  const drag = (from, to) =>
    point([move(...from), down, ...between(from, to).map((place) => move(...place)), up]);
  /** @param {number} width @param {number} height */
  const resize = async (width, height) => {
    // The window has a frame of its own around the viewport.
    const [inWidth, inHeight] = await run('return [innerWidth, innerHeight]');
    const window = await command('GET', `${session}/window/rect`);
    await post('window/rect', {
      width: width + window.width - inWidth,
      height: height + window.height - inHeight,
    });
    const reached = () => run('return innerWidth === arguments[0]', [width]);
    for (let i = 0; i < 20 && !(await reached()); ++i) await pause(50);
  };
  const { width, height } = viewports[device];
  await resize(width, height);

  /** @type {import('./open-browser.js').Evaluate} */
  const evaluate = async (act, argument, selector) => {
    if (selector) {
      await post('frame', {
        id: await post('element', { using: 'css selector', value: selector }),
      });
    }
    try {
      return await run(`return (${act})(arguments[0])`, [argument]);
    } finally {
      if (selector) await post('frame', { id: null });
    }
  };
  /**
   * In the page and each of its frames.
   * @param {() => string[]} act
   */
  const everywhere = async (act) => {
    const lists = [await evaluate(act)];
    const count = await run('return document.querySelectorAll("iframe").length');
    for (let frame = 0; frame < count; ++frame) {
      await post('frame', { id: frame });
      lists.push(await run(`return (${act})()`));
      await post('frame', { id: null });
    }
    return lists.flat();
  };

  return {
    errors: () => everywhere(() => Reflect.get(window, 'errorsSeen') ?? []),
    requests: async () => [
      ...border.crossed,
      ...(await everywhere(() => [
        location.href,
        ...performance.getEntriesByType('resource').map(({ name }) => name),
      ])),
    ],
    async goto(url) {
      border.crossed.length = 0;
      await post('url', { url });
    },
    evaluate,
    click,
    // The driver takes a pointer of type touch, but what arrives is a mouse's, and no touch events.
    tap: click,
    drag,
    swipe: drag,
    type,
    press: (key) => type(keys[key]),
    resize,
    screenshot: async () => Buffer.from(await command('GET', `${session}/screenshot`), 'base64'),
    close: () => command('DELETE', session),
  };
}
