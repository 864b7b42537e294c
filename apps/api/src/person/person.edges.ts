import { Resolver } from '@nestjs/graphql';
import { Account } from '../account/account.type.js';
import { Actor } from '../actor/actor.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { Destruction } from './destruction.type.js';
import { Consent, Fate, Identity, Person, PersonPart, PostHeld } from './person.type.js';
import type { PersonView, PostHeldView } from './person.type.js';

const PersonPartsConnection = listOf(
  'PersonParts',
  () => PersonPart,
  'The parts that a person has in matters.',
);

type Row = PersonView & Hung;

/** From a person to everything said of them. */
@Resolver(() => Person)
export class PersonEdges {
  @Edge('public', () => Identity, 'Who it is. Each field says so or says why it is withheld.')
  identity(row: Row) {
    // Its fields ask the policy, then the vault; nothing of it stands in this row.
    return {
      personId: row.id,
      identity: row.identityState,
      identityEvent: row.identityEvent,
      identityCommitment: row.identityCommitment,
      handling: row.handling,
    };
  }

  @Edges('case', () => PersonPartsConnection, 'The parts this person was said to have in matters.')
  parts(row: Row) {
    return pagesBelow(row, row.pinned.load.partsOfPersons, async (some) =>
      row.pinned.parts(row, await row.pinned.leading(some, ({ ofId }) => ofId)),
    );
  }

  @Edge('case', () => [Fate], 'What became of this person, as sources say.')
  async fates(row: Row) {
    return below(row, await row.pinned.load.fates.load(row.id));
  }

  @Edge('case', () => [PostHeld], 'The posts this person was said to hold.')
  async posts(row: Row) {
    const all = await row.pinned.load.postsHeld.load(row.id);
    return below(row, await row.pinned.leading(all, ({ postId }) => postId));
  }

  @Edge('case', () => [Consent], 'What this person agreed to.')
  async consents(row: Row) {
    return below(row, await row.pinned.load.consents.load(row.id));
  }

  @Edge('case', () => [Destruction], 'Requests to destroy the identity, as they were made.')
  async destructions(row: Row) {
    return below(row, await row.pinned.load.destructions.load(row.id));
  }

  @Edge('case', () => [Account], 'What this person said, occasion by occasion.')
  async accounts(row: Row) {
    return row.pinned.things(await row.pinned.load.accountsOfPersons.load(row.id));
  }

  @EdgeOrNull('public', () => Person, 'The record into which this one was merged.')
  mergedInto(row: Row) {
    return row.pinned.thing(row.pinned.load.persons, row.mergedIntoId);
  }

  @Edge('public', () => [Person], 'The records that were merged into this one.')
  async absorbed(row: Row) {
    return row.pinned.things(await row.pinned.load.absorbedPersons.load(row.id));
  }
}

/** From a part to the person who has it. */
@Resolver(() => PersonPart)
export class PersonPartEdges {
  @EdgeOrNull('case', () => Person)
  person({ personId, pinned }: { readonly personId: string } & Hung) {
    return pinned.thing(pinned.load.persons, personId);
  }
}

/** From a post held to both of its ends. */
@Resolver(() => PostHeld)
export class PostHeldEdges {
  @EdgeOrNull('case', () => Person)
  person({ personId, pinned }: PostHeldView & Hung) {
    return pinned.thing(pinned.load.persons, personId);
  }

  @EdgeOrNull('case', () => Actor)
  post({ postId, pinned }: PostHeldView & Hung) {
    return pinned.thing(pinned.load.actors, postId);
  }
}
