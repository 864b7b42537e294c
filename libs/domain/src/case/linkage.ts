import { LINKAGE_ENDS } from '#events';
import type { StreamName } from '#kernel';
import { actorReading } from '../actor/actor.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named } from '../rules/existence.js';
import { isBlank } from '../rules/reason.js';
import type { AssertLinkage } from './charge.commands.js';
import { endNotFound, endNotNamed, linkBackwards } from './charge.refusals.js';
import type { Charge } from './charge.state.js';

type End = AssertLinkage['data']['from'];

const isActor = ({ kind }: End): boolean => kind === 'unit' || kind === 'post';

/** The streams of the actors at either end. */
export const streamsOfEnds = ({
  from,
  to,
}: Pick<AssertLinkage['data'], 'from' | 'to'>): readonly StreamName[] =>
  [from, to].flatMap((end) => (isActor(end) && end.id !== null ? [streamOf('actor', end.id)] : []));

const checkEnd = (end: End, { said }: Charge, known: Context, path: string): void => {
  const { kind, id, printed } = end;
  if (kind === 'platform') {
    if (id !== null || isBlank(printed ?? undefined)) throw endNotNamed(path);
    return;
  }
  if (id === null) throw endNotNamed(path);
  if (isActor(end)) named(known, actorReading, id, `${path}/id`);
  if (kind === 'act' && !said.acts.some(({ actId }) => actId === id))
    throw endNotFound(`${path}/id`);
  if (kind === 'suspect' && said.suspectId !== id) throw endNotFound(`${path}/id`);
};

const step = ({ kind }: End): number => LINKAGE_ENDS.indexOf(kind);

/** Refuses a link that leads nowhere or backwards. Units and posts can stand below others of their kind. */
export const checkEnds = (
  { from, to }: Pick<AssertLinkage['data'], 'from' | 'to'>,
  charge: Charge,
  known: Context,
): void => {
  checkEnd(from, charge, known, '/from');
  checkEnd(to, charge, known, '/to');
  const forwards = step(from) < step(to);
  const upwards = step(from) === step(to) && isActor(from) && from.id !== to.id;
  if (!forwards && !upwards) throw linkBackwards();
};
