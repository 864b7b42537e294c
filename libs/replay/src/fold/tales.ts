import { actorTales } from './actor.tales.js';
import { caseTales } from './case.tales.js';
import { correspondenceTales } from './correspondence.tales.js';
import { claimTales } from './claim.tales.js';
import { evidenceTales } from './evidence.tales.js';
import { incidentTales } from './incident.tales.js';
import { officeTales } from './office.tales.js';
import { peopleTales } from './people.tales.js';
import { reportTales } from './report.tales.js';
import { taskTales } from './task.tales.js';
import { wordingTales } from './wording.tales.js';
import type { EventOf, Tale, Tales } from './tale.js';

/** What every fact tells of things. A new fact does not compile before it has a tale, be it `silent`. */
const tales: Tales = {
  ...officeTales,
  ...reportTales,
  ...evidenceTales,
  ...peopleTales,
  ...actorTales,
  ...correspondenceTales,
  ...wordingTales,
  ...incidentTales,
  ...claimTales,
  ...caseTales,
  ...taskTales,
};

/** The tale of an event. */
export const taleOf = ({ fact }: EventOf): Tale<EventOf['fact']['type']> =>
  // Each tale gets its own type of fact alone, which the map guarantees and the compiler cannot see.
  tales[fact.type] as unknown as Tale<EventOf['fact']['type']>;
