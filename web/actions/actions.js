/** @import { Parameters } from '../core/core-module.js' */
/** @import { ParameterName } from '../state/parameters.js' */
/** @import { Player } from '../state/player.js' */
/** @import { Session } from '../state/session.js' */
/** @import { Remedy, ViewOptions } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { View } from '../widget/view.js' */
/** @import { DataOpening } from './open-data.js' */
/** @import { ParameterSetting } from './set-parameter.js' */
/** @import { Restart } from './restart.js' */
import { defaultStart } from '../datasets/catalogue.js';
import { backOrPhase, stepOrPhase } from '../state/phases.js';

/**
 * What controls may ask for.
 * @typedef {object} Actions
 * @property {() => void} reset
 * @property {(n: number) => void} step
 * @property {(n: number) => void} back
 * @property {(iteration: number) => void} seek
 * @property {() => void} togglePlaying
 * @property {(name: ParameterName, raw: unknown) => void} set
 * @property {(id: string) => void} chooseDataset
 * @property {(start: Parameters) => void} dragStart
 * @property {(start: Parameters) => void} dropStart
 * @property {() => void} resetStart
 * @property {(options: Partial<ViewOptions>) => void} setView
 * @property {(iteration: number | null) => void} mark
 * @property {(code: string) => void} dismiss
 * @property {() => void} showAboutData
 * @property {() => void} showGradientCheck
 * @property {() => void} share
 * @property {() => void} showData as a table
 * @property {() => void} showIterations as a table
 * @property {() => void} showKeys
 * @property {(remedy: Remedy & {kind: 'restart'}) => void} tryRemedy
 * @property {(id: string) => void} chooseScenario
 * @property {() => void} startMystery
 * @property {() => void} pin
 * @property {(number: number) => void} unpin
 * @property {(plot: string) => void} explain what a plot shows
 * @property {() => void} openLesson where its reader left it
 */

/**
 * What each of them does.
 * @param {object} parts
 * @param {Session} parts.session
 * @param {Player} parts.player
 * @param {Restart} parts.restart
 * @param {DataOpening} parts.data
 * @param {ParameterSetting} parts.parameters
 * @param {() => View} parts.getView
 * @param {() => void} parts.startMystery
 * @param {() => void} parts.openLesson
 * @param {(code: string, message: string) => void} complain
 * @param {Strings} strings
 * @returns {Actions}
 */
export function createActions(parts, complain, strings) {
  const { session, player, restart, data, parameters, getView } = parts;

  /** @param {Promise<void> | undefined} opening of something that has to be loaded first */
  const opened = (opening) =>
    opening?.catch(() => complain('part-unreachable', strings.errors.partUnreachable));

  return {
    reset: () => restart({}),
    step(n) {
      player.pause();
      stepOrPhase(session, n);
    },
    back(n) {
      player.pause();
      backOrPhase(session, n);
    },
    seek(iteration) {
      player.pause();
      session.seek(iteration);
    },
    togglePlaying: () => (session.state.playing ? player.pause() : player.play()),
    set: parameters.set,
    chooseDataset: (id) => data.openShipped(id, () => defaultStart(id)),
    dragStart(start) {
      player.pause();
      session.dragStart(start);
    },
    dropStart: (start) => restart({ start }),
    resetStart: () => restart({ start: defaultStart(session.state.dataset.id) }),
    setView: session.setView,
    mark: session.mark,
    dismiss: session.dismiss,
    showAboutData: () => getView().showAboutData(),
    showGradientCheck: () => getView().showGradientCheck(),
    showData: () => opened(getView().showData()),
    showIterations: () => opened(getView().showIterations()),
    showKeys: () => opened(getView().showKeys()),
    async share() {
      player.pause();
      try {
        await getView().share(session.snapshotAt);
      } catch {
        complain('share-unreachable', strings.errors.shareUnreachable);
      }
    },
    tryRemedy: ({ changes }) => restart(changes),
    chooseScenario: parameters.chooseScenario,
    startMystery: parts.startMystery,
    pin: session.pin,
    unpin: session.unpin,
    explain(plot) {
      player.pause();
      return opened(
        strings.plotWords().then(({ plotWords }) => {
          session.notify({ code: 'about-plot', message: plotWords[plot](session.state) });
        }),
      );
    },
    openLesson: parts.openLesson,
  };
}
