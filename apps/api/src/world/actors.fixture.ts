import { pinpoint, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Wisher } from './wisher.fixture.js';

/** A State, a force, a unit and a post, one below the other. */
export const addActors = async ({ done }: Wisher, source: object) => {
  const state = await done('lawyer', 'registerActor', {
    kind: 'state',
    name: { en: 'A State', ar: 'دولة' },
    source,
    code: 'a-state',
  });
  const force = await done('lawyer', 'registerActor', {
    kind: 'force',
    name: { en: 'An Air Force' },
    source,
  });
  const unit = await done('lawyer', 'registerActor', {
    kind: 'unit',
    name: { en: 'A Squadron' },
    source,
    pinpoint,
    note: 'A note',
  });
  const unitAgain = await done('lawyer', 'registerActor', {
    kind: 'unit',
    name: { en: 'Squadron A' },
    source,
  });
  const post = await done('lawyer', 'registerActor', {
    kind: 'post',
    name: { en: 'Commander of the Squadron' },
    source,
    invented: true,
  });
  const during = { from: '2016', to: null };
  await done('lawyer', 'addName', { actorId: unit.id, name: { ar: 'سرب' }, source, pinpoint });
  await done('lawyer', 'assertMembership', { actorId: force.id, of: state.id, during, source });
  const membership = await done('lawyer', 'assertMembership', {
    actorId: unit.id,
    of: force.id,
    during: { from: '2016', to: '2018' },
    source,
    pinpoint,
    certainty: word('sure'),
    note: 'A note',
  });
  await done('lawyer', 'assertMembership', { actorId: post.id, of: unit.id, during, source });
  const command = await done('lawyer', 'assertCommand', {
    actorId: unit.id,
    under: force.id,
    basis: 'deJure',
    during,
    source,
    pinpoint,
    certainty: word('sure'),
    note: 'A note',
  });
  const stray = await done('lawyer', 'assertCommand', {
    actorId: unitAgain.id,
    under: force.id,
    basis: 'deFacto',
    during,
    source,
  });
  await done('lawyer', 'endCommand', {
    actorId: unitAgain.id,
    claimId: made(stray, 'claimId'),
    reason: 'A mistake.',
  });
  const loose = await done('lawyer', 'assertMembership', {
    actorId: unitAgain.id,
    of: force.id,
    during,
    source,
  });
  await done('lawyer', 'endMembership', {
    actorId: unitAgain.id,
    claimId: made(loose, 'claimId'),
    reason: 'A mistake.',
  });
  await done('lawyer', 'mergeActors', {
    actorId: unitAgain.id,
    into: unit.id,
    reason: 'The same.',
  });
  await done('lawyer', 'unmergeActors', { actorId: unitAgain.id, reason: 'Not the same.' });
  await done('lawyer', 'mergeActors', {
    actorId: unitAgain.id,
    into: unit.id,
    reason: 'The same after all.',
  });

  return { command, force, membership, post, state, unit };
};
