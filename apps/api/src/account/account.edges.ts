import { Resolver } from '@nestjs/graphql';
import { Evidence } from '../evidence/evidence.type.js';
import { Incident } from '../incident/incident.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Person } from '../person/person.type.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import {
  Account,
  AccountDocument,
  Inconsistency,
  Passage,
  PassageTranslation,
} from './account.type.js';
import type { AccountDocumentView, AccountView, PassageView } from './account.type.js';

const AccountPassagesConnection = listOf(
  'AccountPassages',
  () => Passage,
  'The passages of an account.',
);

type Row = AccountView & Hung;

/** From an account to its passages, and to those it speaks of. */
@Resolver(() => Account)
export class AccountEdges {
  @Edges(
    'case',
    () => AccountPassagesConnection,
    'Its passages, in order.',
    ({ number }: PassageView) => String(number),
  )
  passages(row: Row) {
    return pagesBelow(row, row.pinned.load.passages, (some) => below(row, some));
  }

  @Edge('case', () => [Inconsistency], 'With what it does not agree.')
  async inconsistencies(row: Row) {
    return below(row, await row.pinned.load.inconsistencies.load(row.id));
  }

  @Edge('case', () => [AccountDocument], 'The items that hold it, besides the one it was taken in.')
  async documents(row: Row) {
    const all = await row.pinned.load.accountDocuments.load(row.id);
    return below(row, await row.pinned.leading(all, ({ evidenceId }) => evidenceId));
  }

  @EdgeOrNull('case', () => Person, 'Who spoke, under the pseudonym.')
  person(row: Row) {
    return row.pinned.thing(row.pinned.load.persons, row.personId);
  }

  @EdgeOrNull('case', () => Evidence, 'The item in which it stands.')
  evidence(row: Row) {
    return row.pinned.thing(row.pinned.load.evidence, row.evidenceId);
  }

  @EdgeOrNull('case', () => Incident, 'The incident it is about.')
  incident(row: Row) {
    return row.pinned.thing(row.pinned.load.incidents, row.incidentId);
  }
}

/** From what holds an account to the item. */
@Resolver(() => AccountDocument)
export class AccountDocumentEdges {
  @EdgeOrNull('case', () => Evidence)
  item({ evidenceId, pinned }: AccountDocumentView & Hung) {
    return pinned.thing(pinned.load.evidence, evidenceId);
  }
}

/** From a passage to its translations. */
@Resolver(() => Passage)
export class PassageEdges {
  @Edge('case', () => [PassageTranslation], 'Its translations.')
  async translations(row: PassageView & Hung) {
    const all = await row.pinned.load.translations.load(row.accountId);
    return below(
      row,
      all.filter(({ number }) => number === row.number),
    );
  }
}
