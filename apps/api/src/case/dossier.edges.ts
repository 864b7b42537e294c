import { Resolver } from '@nestjs/graphql';
import { Evidence } from '../evidence/evidence.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { Case } from './case.type.js';
import type { CaseView } from './case.type.js';
import { Dossier, Handover } from './dossier.type.js';
import type { DossierView } from './dossier.type.js';

const CaseDossiersConnection = listOf(
  'CaseDossiers',
  () => Dossier,
  'The issued dossiers of a case.',
);

/** From a case to what was issued of it. */
@Resolver(() => Case)
export class CaseDossierEdges {
  @Edges('case', () => CaseDossiersConnection, 'Its issued dossiers, by number.')
  dossiers(row: CaseView & Hung) {
    return pagesBelow(row, row.pinned.load.dossiers, async (some) =>
      below(row, await row.pinned.leading(some, ({ evidenceId }) => evidenceId)),
    );
  }
}

/** From an issued dossier to the item in which it is kept, and to whoever got it. */
@Resolver(() => Dossier)
export class DossierEdges {
  @EdgeOrNull('case', () => Evidence, 'The item; its bytes are asked for as those of any other.')
  item({ evidenceId, pinned }: DossierView & Hung) {
    return pinned.thing(pinned.load.evidence, evidenceId);
  }

  // Of a handing over no other item is named: each stands under its own seal.
  @Edge('case', () => [Handover], 'To whom it was handed over, and under which rule.')
  async handovers(row: DossierView & Hung) {
    const all = await row.pinned.load.handovers.load(row.caseId);
    return below(
      row,
      all.filter(({ items }) => items.includes(row.evidenceId)),
    );
  }
}
