import { ContentDisclosed, fact } from '#events';
import type { DisclosureFact, DisclosureSeen } from '#events';
import { streamOf } from '../noun.js';
import { needAbsent } from '../rules/existence.js';
import { refusal } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type { OnStream } from '../rules/wish.js';
import type { DisclosureCommand } from './disclosure.commands.js';
import { disclosureReading } from './disclosure.state.js';
import type { DisclosureState } from './disclosure.state.js';

const nothingShown = refusal(
  'invalid',
  'NOTHING_DISCLOSED',
  'A disclosure names at least one field of one record.',
  '/shown',
);

/**
 * Disclosures: who was shown what. Each has a stream of its own, so that none waits for another; they
 * stand in the access register, and never in the register itself.
 */
export const disclosureNoun = nounOfRules<
  DisclosureState,
  DisclosureCommand,
  DisclosureFact,
  OnStream<DisclosureSeen>
>(disclosureReading, ({ data }) => streamOf(disclosureReading.name, data.disclosureId), {
  RecordDisclosure: {
    decide: ({ by, data }, state) => {
      needMember(by);
      needAbsent(state, 'disclosure');
      if (!data.shown.some(({ fields, subjects }) => fields.length > 0 && subjects.length > 0))
        throw nothingShown();
      return [fact(ContentDisclosed, streamOf(disclosureReading.name, data.disclosureId), data)];
    },
  },
});
