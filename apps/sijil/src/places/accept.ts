import { randomUUID } from 'node:crypto';
import { isUuid, Refusal, refuse, uuidV5 } from '#kernel';
import { areasOf } from '#places';
import type { Gazetteer, Proposed } from '#places';
import type { Desk } from '../desk/desk.js';
import { byOperator, operatorOf } from '../desk/open-register.js';
import { VIA } from '../version.js';
import { openPlaces, proposalsFor } from './desk.places.js';

/** Under this name the matcher records what is exact. */
const MATCHER_PROCESS = 'process:places';

/** What was accepted for an incident. */
export interface Accepted {
  readonly incidentId: string;
  readonly printed: string | null;
  readonly code: string;
  readonly name: string;
}

const asFact = ({ tool, score, exact, unique }: Proposed) => ({ tool, score, exact, unique });

/** A member's choice of a place, with what the matcher had proposed of it, if it had. */
export const acceptPlace = async (
  desk: Desk,
  gazetteer: Gazetteer,
  wish: {
    readonly incidentId: string;
    readonly code: string;
    readonly reason?: string | undefined;
  },
): Promise<Accepted> => {
  const { incidentId, code, reason } = wish;
  if (!isUuid(incidentId))
    refuse('invalid', 'USAGE_INCIDENT', 'An incident is named by its id (a UUID).', '/incidentId');
  const place =
    gazetteer.byCode(code) ??
    refuse('not-found', 'PLACE_CODE_UNKNOWN', 'The gazetteer has no place of this code.', '/code');
  const at = await desk.readModels.snapshot({ projections: ['incidents'] });
  const [open] = await proposalsFor(desk, gazetteer, at, [incidentId], 50);
  const proposal = open?.proposals.find((one) => one.place.code === code);
  const printed = open?.sought.names[0] ?? null;
  await desk.writeSide.submit({
    origin: byOperator(await operatorOf(desk), randomUUID()),
    steps: [
      {
        kind: 'ResolvePlace',
        data: {
          incidentId,
          gazetteer: gazetteer.label,
          code,
          areas: areasOf(place),
          ...(printed === null ? {} : { printed }),
          ...(proposal ? { proposal: asFact(proposal) } : {}),
          ...(reason === undefined ? {} : { reason }),
        },
      },
    ],
  });
  return { incidentId, printed, code, name: place.en };
};

/** Records, as the tool, every open place whose printed name is exact and that one place alone has. */
export const acceptWhatIsExact = async (
  desk: Desk,
  gazetteer: Gazetteer,
): Promise<readonly Accepted[]> => {
  const at = await desk.readModels.snapshot({ projections: ['incidents'] });
  const accepted: Accepted[] = [];
  for await (const places of openPlaces(desk, gazetteer, at, 1))
    for (const { incidentId, sought, proposals } of places) {
      const [best] = proposals;
      const printed = sought.names[0] ?? null;
      if (!best?.acceptsItself || printed === null) continue;
      const recorded = await recordedBy(desk, {
        origin: {
          commandId: uuidV5(incidentId, `place:${gazetteer.label}:${best.place.code}`),
          by: MATCHER_PROCESS,
          via: VIA,
        },
        steps: [
          {
            kind: 'ResolvePlace',
            data: {
              incidentId,
              gazetteer: gazetteer.label,
              code: best.place.code,
              areas: areasOf(best.place),
              printed,
              proposal: asFact(best),
            },
          },
        ],
      });
      if (recorded)
        accepted.push({ incidentId, printed, code: best.place.code, name: best.place.en });
    }
  return accepted;
};

/** Whether it was recorded; no where somebody decided meanwhile, or where it is not to be decided any more. */
const recordedBy = async (
  desk: Desk,
  submission: Parameters<Desk['writeSide']['submit']>[0],
): Promise<boolean> => {
  try {
    return !(await desk.writeSide.submit(submission)).repeated;
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'unavailable') return false;
    throw error;
  }
};
