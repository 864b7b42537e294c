import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { refuse } from '#kernel';
import { asKept } from '#read-side';
import type { SealedParts } from '#read-side';
import { chronicleTold, sayThing, storyTold, titled } from '#replay';
import type { Calling, Difference, Point, ReplaySubject, Standing, Step } from '#replay';
import { Operation } from '../operation/operation.js';
import { readAt } from '../operation/pinned.js';
import type { Pinned } from '../operation/pinned.js';
import { AsOfInput } from '../schema/as-of.inputs.js';
import { Given } from '../schema/given.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { subjectNamed } from './finding.js';
import { eventsAbout, eventsBetween, MOST_EVENTS, notToldIn } from './reading.js';
import { Replay } from './replay.type.js';

@ArgsType()
export class ReplayArgs extends AsOfArgs {
  @Given.text({
    doc: 'The id of anything; the reference of a case, the key of a report, a pseudonym, the code of an actor; or `register`.',
  })
  readonly subject!: string;
  @Given.fields(() => AsOfInput, { maybe: true, doc: 'The moment with which it is compared.' })
  readonly since?: AsOfInput;
}

/** The history of anything, told from the events themselves. */
@Resolver(() => Replay)
export class ReplayResolver {
  @Question(
    'case',
    () => Replay,
    'The history of anything: who, when, why, what changed; what stands of it; what is different since.',
  )
  async replay(
    @Args() { subject: name, since, asOf }: ReplayArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const from = since ? (await operation.pin(since)).position : null;
    if (from !== null && from > pinned.position)
      refuse(
        'invalid',
        'SINCE_AFTER',
        'The moment of comparison must not be later than the moment itself.',
        '/since',
      );
    const subject = await subjectNamed(operation, pinned, name);
    const story =
      subject.stream === null
        ? await ofRegister(operation, pinned, from)
        : await ofRecord(operation, pinned, { ...subject, stream: subject.stream }, from);
    pinned.allowance.spend(story.standing.length);
    return { ...readAt(pinned, asOf), ...story, subject, id: subject.id, pinned };
  }
}

const ofRecord = async (
  operation: Operation,
  pinned: Pinned,
  subject: ReplaySubject & { readonly stream: string },
  since: number | null,
) => {
  const events = await eventsAbout(operation, pinned, subject);
  const { steps, standing, difference, call } = await operation.inTurns(
    storyTold(subject, events, {
      since,
      at: pinned.position,
      notTold: await notToldIn(operation, pinned, events),
    }),
  );
  const counts = new Map<string, { type: string; says: string; count: number }>();
  for (const { type, says } of steps)
    counts.set(type, { type, says, count: (counts.get(type)?.count ?? 0) + 1 });
  return {
    told: steps.map(stepShown),
    standing: standing.map((thing) => thingShown(thing, call)),
    difference: difference && differenceShown(difference),
    tallies: [...counts.values()].sort((a, b) => b.count - a.count),
    handling: await pinned.load.handling.load(subject.id),
  };
};

const ofRegister = async (operation: Operation, pinned: Pinned, since: number | null) => {
  const from = since ?? Math.max(0, pinned.position - MOST_EVENTS);
  const events = await eventsBetween(operation, pinned, from);
  const { steps, tallies, en } = await operation.inTurns(
    chronicleTold(events, { from, to: pinned.position }),
  );
  return {
    told: steps.map(stepShown),
    standing: [],
    difference: { from, to: pinned.position, en, ar: [], changes: [], coverage: [] },
    tallies,
    handling: null,
  };
};

const changeShown = ({ fields, ...point }: Point) => ({
  ...point,
  fields: fields.map(({ label, ...field }) => ({ ...field, en: label.en, ar: label.ar })),
});

const stepShown = ({ sealed, ...step }: Step) => ({
  ...step,
  // As the read models keep it: it is opened by the one way by which everything is.
  sealed: sealed && asKept(sealed as unknown as SealedParts),
  changes: step.changes.map(changeShown),
});

const differenceShown = ({ points, ...difference }: Difference) => ({
  ...difference,
  changes: points.map(changeShown),
});

/** What of a thing is ciphertext, or only opens it. */
const CLOSED = /sealed|^lastSaid$|^digest$/i;

const thingShown = (thing: Standing, call: Calling) => {
  const { kind, key, said } = thing;
  return {
    kind,
    key,
    en: sayThing(thing, call),
    ar: titled(thing, 'ar', call),
    said: Object.fromEntries(Object.entries(said).filter(([field]) => !CLOSED.test(field))),
  };
};
