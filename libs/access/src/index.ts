/** Who may do and see what: pure questions, one policy for every path. */
export * from './viewer.js';
export {
  POLICY_VERSION,
  classesOpenTo,
  knowerOf,
  mayAskWhoSaw,
  mayDo,
  maySee,
  strictest,
} from './decide.js';
export type { Knower } from './decide.js';
export { mayBeNamed, mayLeave, TOLD_TO } from './consent.js';
export type { Agreed, Telling } from './consent.js';
