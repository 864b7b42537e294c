import {
  CustodyGapStated,
  CustodyTransferred,
  fact,
  FixityChecked,
  RedactedCopyMade,
  TranslationAdded,
  WorkingCopyMade,
} from '#events';
import type { EvidenceFact } from '#events';
import { streamOf } from '../noun.js';
import { present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { needLanguage } from '../rules/languages.js';
import { isBlank, needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { needBegun, needPast } from '../rules/times.js';
import { hands, needCustodian, needKept } from './custodians.js';
import type { CustodyCommand } from './custody.commands.js';
import {
  beforeItCame,
  copyIsTheOriginal,
  fileNotKept,
  gapReversed,
  notTheHolder,
  renditionEmpty,
} from './custody.refusals.js';
import { fileGone } from './disposal.refusals.js';
import { needNoDisposal } from './disposal.rules.js';
import type { EvidenceState, Item } from './evidence.state.js';

const item = (evidenceId: string) => streamOf('evidence', evidenceId);

/** Nothing new is made while an order to return or destroy is open, and nothing that went comes back. */
const checkNew = (here: Item, { sha256 }: { readonly sha256: string }): void => {
  needNoDisposal(here);
  if (here.gone.has(sha256)) throw fileGone();
};

const checkCopy = (here: Item, of: string, file: { readonly sha256: string }): void => {
  if (!here.kept.has(of)) throw fileNotKept('/of');
  if (file.sha256 === of) throw copyIsTheOriginal();
  checkNew(here, file);
};

/** Whose hands an item goes through, how its bytes are found, and what is made of them. */
export const custodyRules: Rules<EvidenceState, CustodyCommand, EvidenceFact> = {
  TransferCustody: {
    relies: ({ data }) => hands(data.from, data.to),
    decide: (command, state, known) => {
      const { data } = command;
      const { custodian, since, findings } = present(state, 'evidence');
      if (!same(data.from, custodian)) throw notTheHolder('/from', { custodian });
      if (same(data.from, data.to)) throw nothingChanges('/to');
      needCustodian(data.to, known, '/to');
      needPast(data.at, command.now);
      if (data.at !== null && since !== null && Date.parse(data.at) < Date.parse(since))
        throw beforeItCame('/at', { since });
      needReason(data.reason);
      const transferId = needUnused(
        findings,
        idOf(command, data.transferId, 'transfer'),
        '/transferId',
      );
      return [fact(CustodyTransferred, item(data.evidenceId), { ...data, transferId })];
    },
  },

  StateCustodyGap: {
    decide: (command, state) => {
      const { data } = command;
      const { findings } = present(state, 'evidence');
      if (data.from !== null && data.to !== null && data.to < data.from.slice(0, data.to.length))
        throw gapReversed();
      needBegun(data.from, command.now, '/from');
      needBegun(data.to, command.now, '/to');
      needText(data.known, '/known');
      needReason(data.effect, '/effect');
      const gapId = needUnused(findings, idOf(command, data.gapId, 'gap'), '/gapId');
      return [fact(CustodyGapStated, item(data.evidenceId), { ...data, gapId })];
    },
  },

  CheckFixity: {
    decide: (command, state) => {
      const { data } = command;
      const here = present(state, 'evidence');
      needKept(
        here,
        data.files.map(({ sha256 }) => sha256),
      );
      const checkId = needUnused(here.findings, idOf(command, data.checkId, 'check'), '/checkId');
      return [fact(FixityChecked, item(data.evidenceId), { ...data, checkId })];
    },
  },

  MakeWorkingCopy: {
    decide: (command, state) => {
      const { data } = command;
      const here = present(state, 'evidence');
      checkCopy(here, data.of, data.file);
      needReason(data.purpose, '/purpose');
      const copyId = needUnused(here.findings, idOf(command, data.copyId, 'copy'), '/copyId');
      return [fact(WorkingCopyMade, item(data.evidenceId), { ...data, copyId })];
    },
  },

  MakeRedactedCopy: {
    decide: (command, state) => {
      const { data } = command;
      const here = present(state, 'evidence');
      checkCopy(here, data.of, data.file);
      needText(data.removed, '/removed');
      needReason(data.reason);
      const copyId = needUnused(here.findings, idOf(command, data.copyId, 'copy'), '/copyId');
      return [fact(RedactedCopyMade, item(data.evidenceId), { ...data, copyId })];
    },
  },

  AddTranslation: {
    decide: (command, state) => {
      const { data } = command;
      const here = present(state, 'evidence');
      if (data.file === undefined && isBlank(data.text)) throw renditionEmpty();
      needLanguage(data.from, '/from');
      needLanguage(data.to, '/to');
      if (data.file) checkNew(here, data.file);
      const translationId = needUnused(
        here.findings,
        idOf(command, data.translationId, 'translation'),
        '/translationId',
      );
      return [fact(TranslationAdded, item(data.evidenceId), { ...data, translationId })];
    },
  },
};
