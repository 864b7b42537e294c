import { uuidV5 } from '#kernel';

/** What the plan of one unit is made within: ids that do not change from one version of a file to the next. */
export interface UnitContext {
  readonly registerId: string;
  readonly reportId: string;
  readonly importId: string;
  /** The publication as an item of evidence: it speaks, whatever version of its file is read. */
  readonly publicationId: string;
  /** Whether a text names a person of the report. */
  readonly names: (text: string) => boolean;
  /** A keyed digest, so that an id made from what a file says tells nothing of it. */
  readonly mac: (domain: string, text: string) => string;
}

/** The id of an incident: the unit of a report, whatever version of the file lists it. */
export const incidentIdOf = ({ reportId }: Pick<UnitContext, 'reportId'>, unitId: string): string =>
  uuidV5(reportId, `unit:${unitId}`);

/** The id of a thing within a unit, named by its place there. */
export const idWithin = (incidentId: string, noun: string, place: string | number): string =>
  uuidV5(incidentId, `${noun}:${place}`);

/** The id of a thing within a unit, named by what the unit says of it: the same words, the same id. */
export const idOfContent = (
  context: UnitContext,
  incidentId: string,
  noun: string,
  content: string,
): string => uuidV5(incidentId, `${noun}:${context.mac(noun, content)}`);

/** The id of the actor that a party as printed stands for. */
export const partyIdOf = (
  registerId: string,
  party: { readonly code: string | null; readonly printed: string },
): string =>
  uuidV5(registerId, `party:${party.code ?? party.printed.normalize('NFC').toLowerCase()}`);
