import { Args, ArgsType, Context, registerEnumType, Resolver } from '@nestjs/graphql';
import { envelopeOf, readEvent } from '#events';
import type { StoredEvent } from '#events';
import { isUuid, refuse } from '#kernel';
import { idsIn } from '#replay';
import { OPENABLE, openedParts } from '#vault';
import type { Openable } from '#vault';
import { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';
import { Given } from '../schema/given.js';
import { Question } from '../schema/question.js';
import { Proof } from './proof.type.js';

/** What of an event can be opened besides its ids. */
export const ProofPart = { case: 'case', confidential: 'confidential' };
registerEnumType(ProofPart, {
  name: 'ProofPart',
  description:
    'What of an event a proof can open besides its ids. Reasons of the team and identities are never handed out.',
});

@ArgsType()
export class ProofArgs {
  @Given.text({ doc: 'The id of an event, or its position.' }) readonly event!: string;
  @Given.word(ProofPart, { maybe: true, list: true, doc: 'Left out: its ids alone.' })
  readonly open?: readonly ('case' | 'confidential')[];
}

const notFound = (): never =>
  refuse('not-found', 'EVENT_NOT_FOUND', 'There is no such event, or not for you.', '/event');

/** Proofs of events, for somebody who may see some of their parts. */
@Resolver(() => Proof)
export class ProofResolver {
  @Question(
    'case',
    () => Proof,
    'A proof of an event with some of its parts opened, as far as you may see them, for whoever shall check it.',
  )
  async proof(@Args() { event, open = [] }: ProofArgs, @Context('operation') operation: Operation) {
    const { proofs } = operation.house;
    if (!proofs)
      return refuse(
        'unavailable',
        'PROOFS_NOT_HERE',
        'This service has no ledger at hand. Ask where the register is sealed.',
      );
    const pinned = await operation.pin();
    const stored = await eventNamed(operation, pinned, event);
    const asked: readonly string[] = open ?? [];
    const classes = OPENABLE.filter((name) => name === 'public' || asked.includes(name));
    await needSeeAll(operation, pinned, stored, classes);
    const opened = await openedParts(operation.house.vault, stored, classes);
    const { id, stream, parts } = envelopeOf(stored.leaf);
    const confidential = opened.get('confidential');
    for (const field of Object.keys(JSON.parse(confidential?.text ?? '{}') as object))
      operation.disclosures.note('confidential', field, stream);
    operation.noteAt(stored.position);
    const { text, checkpoint, size, timeStamp } = await proofs.prove(stored, opened);
    return {
      position: stored.position,
      eventId: id,
      opened: [...opened.keys()],
      closed: Object.keys(parts).filter((name) => !opened.has(name as Openable)),
      text,
      checkpoint,
      size,
      timeStamp: timeStamp && Buffer.from(timeStamp).toString('base64'),
    };
  }
}

/** What came after the position of the answer is not there yet: what it stands on cannot be known either. */
const eventNamed = async (
  { house }: Operation,
  pinned: Pinned,
  event: string,
): Promise<StoredEvent> => {
  const position = isUuid(event)
    ? ((await house.proofs?.positionOf(event)) ?? 0)
    : /^[1-9]\d{0,14}$/.test(event)
      ? Number(event)
      : 0;
  const there = position > 0 && position <= pinned.position;
  const [stored] = there ? await house.streams.readAll(position - 1, 1) : [];
  if (stored?.position === position) return stored;
  await pinned.likeKept();
  return notFound();
};

/**
 * Refuses what the caller may not see of the event. It is handled as strictly as anything that it names,
 * and whatever that stands on: where one of them is kept for others, the event is not there.
 */
const needSeeAll = async (
  { rights }: Operation,
  pinned: Pinned,
  stored: StoredEvent,
  classes: readonly Openable[],
): Promise<void> => {
  for (const name of classes) rights.needSee(name, null);
  const levels = await Promise.all([...idsIn(readEvent(stored))].map((id) => pinned.levelsOf(id)));
  if (!levels.flat().every((level) => rights.mayKnowOf(level))) notFound();
  for (const level of levels.flat()) for (const name of classes) rights.needSee(name, level);
};
