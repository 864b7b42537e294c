import * as events from '#events';
import type { Fact } from '#kernel';
import { Dice } from '#testing';
import type { MadeEvent } from './made-event.js';

/** What a case file is about, and how large it is. */
export interface CaseOf {
  readonly reference: string;
  readonly by: string;
  readonly incidents: readonly string[];
  readonly items: readonly string[];
  readonly exhibits: number;
}

const EVERY_FIFTH = 5;

/** A case file: two suspects, incidents, exhibits under their numbers, a bearing for every fifth. */
export const caseFile = (seed: number, of: CaseOf): readonly MadeEvent[] => {
  const dice = new Dice(seed);
  const caseId = dice.uuid();
  const stream = `case-${caseId}`;
  const exhibitIds = Array.from({ length: of.exhibits }, () => dice.uuid());
  const facts: Fact[] = [
    events.fact(events.CaseOpened, stream, {
      caseId,
      reference: of.reference,
      title: { en: 'A made-up case' },
      forum: 'ICC',
      mandate: 'at the request of nobody',
    }),
    ...[1, 2].map(() =>
      events.fact(events.SuspectNamed, stream, {
        caseId,
        suspectId: dice.uuid(),
        person: null,
        post: null,
        on: '2017-09-29',
        invented: 'invented' as const,
        reason: 'held the post',
      }),
    ),
    ...of.incidents.map((incidentId) =>
      events.fact(events.IncidentIncluded, stream, { caseId, incidentId, reason: 'same pattern' }),
    ),
    ...exhibitIds.map((exhibitId, i) =>
      events.fact(events.EvidenceIncluded, stream, {
        caseId,
        exhibitId,
        evidenceId: of.items[i % of.items.length] ?? '',
        number: i + 1,
        firstPage: i * 10 + 1,
        lastPage: i * 10 + 10,
      }),
    ),
    ...exhibitIds
      .filter((_, i) => i % EVERY_FIFTH === 0)
      .map((exhibitId) =>
        events.fact(events.BearingAssessed, stream, {
          caseId,
          exhibitId,
          suspectId: null,
          bearing: dice.pick(events.BEARINGS),
          reason: 'by what it shows',
        }),
      ),
  ];
  const commandId = dice.uuid();
  return facts.map((fact, ordinal) => {
    const definition = events.catalogue.get(fact.type);
    if (definition === undefined) throw new Error(`${fact.type} is not in the catalogue.`);
    return {
      type: fact.type,
      version: fact.version,
      stream,
      revision: ordinal,
      commandId,
      ordinal,
      by: of.by,
      parts: events.divide(definition, fact, (bytes) => dice.bytes(bytes)),
    };
  });
};
