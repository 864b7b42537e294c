import { categoryOf, idOfStream, idsIn, isUuid } from '#kernel';
import type { Fact } from '#kernel';
import { nounOf } from '#domain';
import type { Receipt, Submission } from '#write-side';
import type { CommandInput } from '../schema/command.inputs.js';
import type { SourceInput } from '../schema/vocabulary.inputs.js';
import { dataOf } from '../schema/data-of.js';
import { chosenIdsIn } from '../schema/given.js';
import { VIA } from '../via.js';
import { Submit } from '../write-side.module.js';
import { asMayBeTold, keptIn, refusedAsAbsent } from './absent.js';
import { ifNew } from './chosen.js';
import type { Choice } from './chosen.js';
import { followed } from './followed.js';
import type { Operation } from './operation.js';
import type { SijilCommand } from './sijil-command.js';

type DataOf<K> = Extract<SijilCommand, { readonly kind: K }>['data'];

/** The member who sends this, as a source. */
export const sender = (operation: Operation) => ({
  kind: 'member' as const,
  id: operation.signedIn.viewer.memberId,
});

/** What an input says, asserted by the sender where it names no other source. */
export const asserted = <I extends CommandInput & { readonly source?: SourceInput }>(
  operation: Operation,
  input: I,
) => {
  const { source } = input;
  return { ...dataOf(input), source: source ? sourceOf(source) : sender(operation) };
};

const sourceOf = ({ kind, id, section }: SourceInput) => ({
  kind,
  id,
  ...(section ? { section: dataOf(section) } : {}),
});

/**
 * Carries out one wish: asks whether the caller may, hands it to the write side, and waits until the
 * read models have followed, so that the caller's next query sees it.
 */
export const decide = async <K extends SijilCommand['kind']>(
  operation: Operation,
  input: CommandInput,
  kind: K,
  data: DataOf<K>,
  /** What else must hold, once it is clear that the caller may know of what the wish names. */
  alsoNeeds?: () => Promise<void>,
) => {
  const { house, rights, signedIn } = operation;
  rights.need(kind);
  const submission: Submission = {
    origin: {
      commandId: input.commandId,
      by: `member-${signedIn.viewer.memberId}`,
      via: VIA,
      credential: signedIn.credentialId,
    },
    steps: [{ kind, data }],
    ...(typeof input.expectedRevision === 'number'
      ? { expectedRevision: input.expectedRevision }
      : {}),
  };
  const kept = ALWAYS_HEARD.has(kind) ? [] : await keptIn(operation, data);
  if (kept.length > 0) return await refusedAsAbsent(house, submission, kept);
  await alsoNeeds?.();
  return await ifNew(house, choiceOf(input, data), async () => {
    const receipt = await house.commands
      .execute(new Submit(submission))
      .catch(async (error: unknown) => {
        throw await asMayBeTold(operation, data, error);
      });
    operation.noteAt(receipt.position);
    return {
      __typename: `${kind}Done`,
      position: receipt.position,
      repeated: receipt.repeated,
      visible: await followed(
        house.models,
        receipt.position,
        house.limits.followMs,
        receipt.facts.map(({ type }) => type),
      ),
      ...recordOf(kind, receipt),
      made: madeIn(receipt.facts, idsIn(data)),
    };
  });
};

/** What protects people is heard also of what is under seal: or else a seal could never be corrected. */
const ALWAYS_HEARD: ReadonlySet<string> = new Set<SijilCommand['kind']>([
  'SetHandling',
  'PlaceHold',
  'LiftHold',
  'NarrowConsent',
  'WithdrawConsent',
]);

const choiceOf = (input: CommandInput, data: object): Choice => {
  const chosen = chosenIdsIn(input);
  const records = new Set(idsIn(data));
  for (const { id } of chosen) records.delete(id);
  return { commandId: input.commandId, chosen, records };
};

/** The record that was decided on: the one of the noun that decides such commands. */
const recordOf = (
  kind: string,
  { facts, revisions }: Receipt,
): { readonly id: string; readonly revision: number } => {
  const noun = nounOf(kind).name;
  const fact = facts.find(({ stream }) => categoryOf(stream) === noun) ?? facts[0];
  return fact
    ? { id: idOfStream(fact.stream), revision: revisions.get(fact.stream) ?? 0 }
    : { id: '', revision: 0 };
};

/** The ids that stand in the facts and were not sent. */
const madeIn = (facts: readonly Fact[], sent: ReadonlySet<string>) => {
  const made = new Map<string, string>();
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (name.endsWith('Id') && isUuid(value) && !sent.has(value)) made.set(value, name);
    } else if (Array.isArray(value)) value.forEach((item) => look(item, name));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, key);
  };
  for (const { data } of facts) look(data, '');
  return [...made]
    .map(([id, name]) => ({ name, id }))
    .sort((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1));
};
