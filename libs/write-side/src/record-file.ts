import type { AddEvidence } from '#domain';
import type { Pinpoint } from '#events';
import { Refusal, uuidV5 } from '#kernel';
import type { Command, Position } from '#kernel';
import type { Receipt } from './submission.js';

/** On what a file bears, where that was said. */
export interface BearsOn {
  readonly incidentId?: string | undefined;
  /** The account that it holds. */
  readonly accountId?: string | undefined;
  /** Where in it. */
  readonly pinpoint?: Pinpoint | undefined;
}

/** Submits steps that stand or fall together, as whoever brings the file. */
export type Submitting = (commandId: string, steps: readonly Command[]) => Promise<Receipt>;

/** Submits; undefined where the register says that it stands already. */
const unless = async (
  standing: string,
  submitted: Promise<Receipt>,
): Promise<Receipt | undefined> => {
  try {
    return await submitted;
  } catch (error) {
    if (error instanceof Refusal && error.code === standing) return undefined;
    throw error;
  }
};

/**
 * Tells the register of a file that is in the store: a new item with what it bears on, all or nothing; or,
 * where these very bytes are held, what they bear on besides.
 */
export const recordFile = async (
  submit: Submitting,
  commandId: string,
  item: AddEvidence['data'],
  { incidentId, accountId, pinpoint }: BearsOn,
): Promise<{ readonly already: boolean; readonly position: Position | undefined }> => {
  const { evidenceId } = item;
  const where = pinpoint === undefined ? {} : { pinpoint };
  const links: Command[] = [
    ...(incidentId === undefined
      ? []
      : [{ kind: 'LinkEvidence', data: { evidenceId, incidentId, ...where } }]),
    ...(accountId === undefined
      ? []
      : [{ kind: 'DocumentAccount', data: { evidenceId, accountId, ...where } }]),
  ];
  const steps = [{ kind: 'AddEvidence', data: item }, ...links];
  const added = await unless('EVIDENCE_ALREADY_EXISTS', submit(commandId, steps));
  if (added) return { already: false, position: added.position };
  let position: Position | undefined;
  for (const link of links) {
    const linked = submit(uuidV5(commandId, link.kind), [link]);
    position = (await unless('NOTHING_CHANGES', linked))?.position ?? position;
  }
  return { already: true, position };
};
