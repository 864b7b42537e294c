import { DossierIssued, fact, ItemDisclosed } from '#events';
import type { ANCHOR_KINDS, CaseFact, DOSSIER_ANCHORS } from '#events';
import { needNoDisposal } from '../evidence/disposal.rules.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { registerReading } from '../register/register.state.js';
import { allNamed, named, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { maybeReason, needText } from '../rules/reason.js';
import type { Rules } from '../rules/rules.js';
import { needBegun } from '../rules/times.js';
import { sealReading, sealStream } from '../seal/seal.state.js';
import type { Case, CaseState } from './case.state.js';
import type { DossierCommand, IssueDossier } from './dossier.commands.js';
import {
  dossierAnchorNotRecorded,
  dossierDifferencesMissing,
  dossierNotAnchored,
  dossierNotFound,
  dossierNotSealed,
  dossierNumberTaken,
  dossierOfAnotherKind,
  itemNotInCase,
  nothingHandedOver,
} from './dossier.refusals.js';

const file = (caseId: string) => streamOf('case', caseId);
const item = (evidenceId: string) => streamOf('evidence', evidenceId);
const REGISTER = 'register';

const checkReplaced = ({ dossiers }: Case, data: IssueDossier['data']): void => {
  const { replaces, differences = [], causes = [], profile, language } = data;
  if ((replaces === undefined) !== (differences.length === 0)) throw dossierDifferencesMissing();
  if (replaces === undefined && causes.length > 0) throw dossierDifferencesMissing('/causes');
  if (replaces === undefined) return;
  const former = dossiers.get(replaces);
  if (!former) throw dossierNotFound();
  if (former.profile !== profile || former.language !== language) throw dossierOfAnotherKind();
};

type Anchor = Exclude<(typeof DOSSIER_ANCHORS)[number], 'none'>;

/** By which kind of confirmation the register knows what a dossier says of its head. */
const RECORDED_AS: Readonly<Record<Anchor, (typeof ANCHOR_KINDS)[number]>> = {
  timeStamp: 'rfc3161',
  cosignature: 'cosignature',
};

const checkAnchor = ({ anchor, checkpoint }: IssueDossier['data'], known: Context): void => {
  if (anchor === 'none') return;
  const seal = known.of(sealReading, sealStream(checkpoint.digest));
  if (
    seal.status === 'absent' ||
    seal.size !== checkpoint.size ||
    seal.root !== checkpoint.root ||
    ![...seal.tokens.values()].includes(RECORDED_AS[anchor])
  )
    throw dossierAnchorNotRecorded();
};

/** What belongs to a case: its exhibits, those too that were taken out, and its issued dossiers. */
const itemsOf = ({ exhibits, dossiers }: Case): ReadonlySet<string> =>
  new Set([
    ...[...exhibits.values()].map(({ said }) => said.evidenceId),
    ...[...dossiers.values()].map(({ evidenceId }) => evidenceId),
  ]);

/**
 * How a case leaves the house: as a numbered dossier, or item by item. What an outsider confirmed (`anchor`)
 * the register was told by the notary, who held the stamp or cosignature against the head; it lies in the
 * bag, and the checker reads it again. Without it a court gets no dossier.
 */
export const dossierRules: Rules<CaseState, DossierCommand, CaseFact> = {
  IssueDossier: {
    relies: ({ data }) => [
      REGISTER,
      item(data.evidenceId),
      ...(data.anchor === 'none' ? [] : [sealStream(data.checkpoint.digest)]),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'case');
      if (data.number !== Math.max(0, ...here.dossiers.keys()) + 1) throw dossierNumberTaken();
      if (data.position > data.checkpoint.size) throw dossierNotSealed();
      const { purpose } = present(known.of(registerReading, REGISTER), 'register', '');
      if (data.profile === 'court' && data.anchor === 'none' && purpose !== 'demo')
        throw dossierNotAnchored();
      checkAnchor(data, known);
      checkReplaced(here, data);
      named(known, evidenceReading, data.evidenceId, '/evidenceId');
      maybeReason(data.reason);
      const dossierId = needUnused(
        here.issues,
        idOf(command, data.dossierId, 'dossier'),
        '/dossierId',
      );
      return [fact(DossierIssued, file(data.caseId), { ...data, dossierId })];
    },
  },

  DiscloseItem: {
    relies: ({ data }) => [...data.items, ...(data.receipt ? [data.receipt] : [])].map(item),
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'case');
      if (data.items.length === 0 || new Set(data.items).size !== data.items.length)
        throw nothingHandedOver();
      allNamed(known, evidenceReading, data.items, '/items').forEach((one, i) =>
        needNoDisposal(one, `/items/${i}`),
      );
      const own = itemsOf(here);
      data.items.forEach((id, i) => {
        if (!own.has(id)) throw itemNotInCase(`/items/${i}`);
      });
      if (data.receipt !== undefined) named(known, evidenceReading, data.receipt, '/receipt');
      needBegun(data.on, command.now, '/on');
      needText(data.to, '/to');
      needText(data.rule.printed, '/rule/printed');
      maybeReason(data.reason);
      const disclosureId = needUnused(
        here.issues,
        idOf(command, data.disclosureId, 'disclosure'),
        '/disclosureId',
      );
      return [fact(ItemDisclosed, file(data.caseId), { ...data, disclosureId })];
    },
  },
};
