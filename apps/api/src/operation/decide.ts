import { randomUUID } from 'node:crypto';
import { categoryOf, idsIn, instead, isUuid, Refusal } from '#kernel';
import type { Fact } from '#kernel';
import { nounOf } from '#domain';
import type {
  AccountCommand,
  ActorCommand,
  CaseCommand,
  ConflictCommand,
  CorrespondenceCommand,
  EvidenceCommand,
  HandlingCommand,
  ImportCommand,
  IncidentCommand,
  MemberCommand,
  PersonCommand,
  TaskCommand,
  WordingCommand,
} from '#domain';
import { STANDING_IS_SAID_BY } from '#read-side';
import type { Receipt, Submission } from '#write-side';
import type { CommandInput } from '../schema/command.inputs.js';
import type { SourceInput } from '../schema/vocabulary.inputs.js';
import { dataOf } from '../schema/data-of.js';
import { chosenIdsIn } from '../schema/given.js';
import { VIA } from '../via.js';
import { Consider, Submit } from '../write-side.module.js';
import { ifNew } from './chosen.js';
import type { Choice } from './chosen.js';
import { followed } from './followed.js';
import { today } from './loaders.js';
import type { Operation } from './operation.js';
import { notThere } from './rights.js';

/** Every command that can be sent here. */
export type SijilCommand =
  | AccountCommand
  | ActorCommand
  | CaseCommand
  | ConflictCommand
  | CorrespondenceCommand
  | EvidenceCommand
  | HandlingCommand
  | ImportCommand
  | IncidentCommand
  | MemberCommand
  | PersonCommand
  | TaskCommand
  | WordingCommand;

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
  const unknown = ALWAYS_HEARD.has(kind) ? [] : await unknownIn(operation, data);
  if (unknown.length > 0) return await refusedAsAbsent(house, submission, unknown);
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

const choiceOf = (input: CommandInput, data: object): Choice => {
  const chosen = chosenIdsIn(input);
  const records = new Set(idsIn(data));
  for (const { id } of chosen) records.delete(id);
  return { commandId: input.commandId, chosen, records };
};

/** What protects people is heard also of what is under seal: or else a seal could never be corrected. */
const ALWAYS_HEARD: ReadonlySet<string> = new Set<SijilCommand['kind']>([
  'SetHandling',
  'PlaceHold',
  'LiftHold',
  'NarrowConsent',
  'WithdrawConsent',
]);

/** The ids in a wish that name, or stand on, what is kept from the caller. */
const unknownIn = async (
  { house, rights }: Pick<Operation, 'house' | 'rights'>,
  data: object,
): Promise<readonly string[]> => {
  const ids = [...idsIn(data)];
  if (ids.length === 0) return [];
  // By today's seals, however far behind the slowest read model is.
  const at = today(await house.models.snapshot({ projections: STANDING_IS_SAID_BY }));
  const standsOn = await house.models.handling.standsOn(at, ids);
  const records = (id: string): readonly string[] => [id, ...(standsOn.get(id) ?? [])];
  const levels = await house.models.handling.levels(at, [...new Set(ids.flatMap(records))]);
  return ids.filter((id) => !records(id).every((one) => rights.mayKnowOf(levels.get(one) ?? null)));
};

/** What is under seal for others cannot be worked on by them, nor can what stands on it: it is not there. */
export const needKnown = async (
  operation: Pick<Operation, 'house' | 'rights'>,
  data: object,
): Promise<void> => {
  if ((await unknownIn(operation, data)).length > 0) notThere();
};

/**
 * What a wish is told about what is kept from the caller: to the letter what it would be told of ids that
 * nobody ever gave to anything. Any other code or path would say that there is something.
 */
const refusedAsAbsent = async (
  { commands }: Operation['house'],
  submission: Submission,
  unknown: readonly string[],
): Promise<never> => {
  const nobody = new Map(unknown.map((id) => [id, randomUUID()]));
  const named = (text: string): string => {
    for (const [id, other] of nobody) text = text.replaceAll(other, id);
    return text;
  };
  try {
    await commands.execute(
      new Consider({ ...submission, steps: submission.steps.map((step) => instead(step, nobody)) }),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, message, path, details } = error;
    throw new Refusal(kind, code, named(message), path, details);
  }
  return notThere();
};

/** A refusal as the caller may have it: it can name something that is kept from him, such as where an act went. */
const asMayBeTold = async (
  operation: Operation,
  data: object,
  error: unknown,
): Promise<unknown> => {
  if (!(error instanceof Refusal)) return error;
  const sent = idsIn(data);
  const unknown = (await unknownIn(operation, error.details)).filter((id) => !sent.has(id));
  if (unknown.length === 0) return error;
  const { kind, code, path } = error;
  const message = unknown.reduce((said, id) => said.replaceAll(id, WITHHELD), error.message);
  const details = instead(error.details, new Map(unknown.map((id) => [id, WITHHELD])));
  return new Refusal(kind, code, message, path, details);
};

const WITHHELD = '[withheld]';

const idOfStream = (stream: string): string => stream.slice(categoryOf(stream).length + 1);

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
