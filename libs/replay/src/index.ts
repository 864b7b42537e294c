/** The history of anything, told from the streams themselves: step by step, as of any moment, by meaning. Pure. */
export type { Change, Said, Thing, Told } from './fold/thing.js';
export { Stage } from './fold/stage.js';
export { isStory, stagesOf, World } from './fold/world.js';
export { incidentStream } from './fold/incident.tales.js';
export { COUNTED, incidentTold, textsOf } from './incident/incident.told.js';
export { idsIn, subjectsOf } from './subjects.js';
