import {
  fact,
  OfficialTextLoaded,
  OfficialTextReplaced,
  ParaphraseSignatureWithdrawn,
  ParaphraseSigned,
} from '#events';
import type { PinnedLaw, WordingFact, WordingSeen } from '#events';
import { wordingIdOf, wordingsOf } from '#law';
import type { Wording } from '#law';
import { streamOf } from '../noun.js';
import { needLaw } from '../rules/characterising.js';
import { needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type { OnStream } from '../rules/wish.js';
import type { WordingCommand } from './wording.commands.js';
import {
  officialTextMissing,
  officialTextStands,
  paraphraseDiffers,
  paraphraseNotSigned,
  paraphraseSigned,
  partUnknown,
} from './wording.refusals.js';
import { textKey, wordingReading } from './wording.state.js';
import type { WordingState } from './wording.state.js';

interface Worded {
  readonly law: PinnedLaw;
  readonly part: string;
}

const stream = (law: PinnedLaw) => streamOf('wording', wordingIdOf(law));

/** What is worded: a part that the pinned entry has. */
const needPart = ({ law, part }: Worded): Wording => {
  const entry = needLaw(law, ['crime', 'mode', 'ground', 'rule'], '/law');
  const found = wordingsOf(entry).find((one) => one.part === part);
  if (!found) throw partUnknown();
  return found;
};

const standing = (state: WordingState, of: { readonly part: string; readonly lang: string }) =>
  state.status === 'present' ? state.official.get(textKey(of)) : undefined;
const signedIn = (state: WordingState, part: string) =>
  state.status === 'present' ? state.signed.get(part) : undefined;

const identified = <D extends Worded>(data: D) => ({ ...data, wordingId: wordingIdOf(data.law) });

/** The wordings of an entry of the law: official texts, and signatures under our paraphrases. */
export const wordingNoun = nounOfRules<
  WordingState,
  WordingCommand,
  WordingFact,
  OnStream<WordingSeen>
>(wordingReading, ({ data }) => stream(data.law), {
  LoadOfficialText: {
    decide: ({ data, by }, state) => {
      needMember(by);
      needPart(data);
      needText(data.source, '/source');
      if (standing(state, data)) throw officialTextStands();
      return [fact(OfficialTextLoaded, stream(data.law), identified(data))];
    },
  },

  ReplaceOfficialText: {
    decide: ({ data, by }, state) => {
      needMember(by);
      needPart(data);
      needText(data.source, '/source');
      const known = standing(state, data);
      if (!known) throw officialTextMissing();
      needReason(data.reason);
      if (known.sha256 === data.sha256 && known.source === data.source) throw nothingChanges();
      return [fact(OfficialTextReplaced, stream(data.law), identified(data))];
    },
  },

  SignParaphrase: {
    decide: ({ data, by }, state) => {
      needMember(by);
      if (needPart(data).sha256 !== data.sha256) throw paraphraseDiffers();
      // A signature under other words, of before the catalogue changed, stands in nobody's way.
      if (signedIn(state, data.part) === data.sha256) throw paraphraseSigned();
      return [fact(ParaphraseSigned, stream(data.law), identified(data))];
    },
  },

  WithdrawParaphraseSignature: {
    decide: ({ data, by }, state) => {
      needMember(by);
      needPart(data);
      if (signedIn(state, data.part) === undefined) throw paraphraseNotSigned();
      needReason(data.reason);
      return [fact(ParaphraseSignatureWithdrawn, stream(data.law), identified(data))];
    },
  },
});
