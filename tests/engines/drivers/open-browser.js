import { openChromium } from './chromium.js';
import { openFirefox } from './firefox.js';
import { openWebKit } from './webkit.js';

/** @import { Engine } from './engines.js' */

/**
 * A page in one of the three engines. Points are CSS pixels in the page's viewport.
 * @typedef {object} EnginePage
 * @property {(url: string) => Promise<void>} goto resolves when the page has loaded
 * @property {Evaluate} evaluate in the page, or in the frame that the selector finds in it; a
 *   promise is awaited, and only what JSON can say comes back
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} tap with a finger, where the engine can be
 *   told so; WebKit's driver has but a mouse
 * @property {(from: Point, to: Point) => Promise<void>} drag
 * @property {(from: Point, to: Point) => Promise<void>} swipe drag with a finger, as tap does
 * @property {(text: string) => Promise<void>} type into what has the focus
 * @property {(key: Key) => Promise<void>} press
 * @property {(width: number, height: number) => Promise<void>} resize the viewport
 * @property {() => Promise<Buffer>} screenshot PNG of the viewport
 * @property {() => Promise<string[]>} errors in the console, and exceptions that nobody caught, since
 *   the last goto, in every frame; in WebKit those that watch.js sees
 * @property {() => Promise<string[]>} requests addresses asked for since the last goto, in every frame
 * @property {() => Promise<void>} close
 */

/** @typedef {[x: number, y: number]} Point */
/** @typedef {'Tab' | 'Enter' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'} Key */
/**
 * @typedef {<Result>(act: (argument: any) => Result | Promise<Result>, argument?: unknown, frame?: string)
 *   => Promise<Result>} Evaluate
 */

/** @typedef {keyof typeof import('./devices.js').viewports} Device what its screen is like; in Chromium also whether it is a mobile browser */
/** @typedef {{newPage: (device?: Device) => Promise<EnginePage>, close: () => Promise<void>}} EngineBrowser */

/** @type {Record<Engine, () => Promise<EngineBrowser>>} */
const openers = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

/**
 * Starts a browser. Each page is on its own: no cookies, caches or storage of another's.
 * @param {Engine} engine
 */
export const openBrowser = (engine) => openers[engine]();
