import type { Counterpart } from '../entry.js';
import { circumstance, close, conduct, mental, partial } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { inNiac, twin } from './war-context.js';

const guarded = (at: number): readonly Draft[] => [
  circumstance(
    'They were out of combat, or civilians, medical or religious people who took no active part in the hostilities.',
  ),
  mental('The person was aware of the facts that showed this.', at),
];

const entry = (
  id: string,
  label: string,
  own: readonly Draft[],
  counterparts: readonly Counterpart[],
  after: readonly Draft[] = [],
): EntryDraft => ({
  id: `8(2)(c)${id}`,
  label: `War crime of ${label}`,
  elements: [...own, ...guarded(own.length + 1), ...after, ...inNiac],
  counterparts,
});

/** Article 8(2)(c): serious violations of common article 3, in armed conflicts that are not international. */
export const commonArticle3: Family = {
  name: 'war-crimes-common-article-3',
  conflictType: 'NIAC',
  context: [
    'CTX-NIAC-NEXUS',
    'CTX-AC-AWARENESS',
    'CTX-CA3-PROTECTED',
    'CTX-NIAC-THRESHOLD-2D',
    'CTX-WC-JURISDICTION-8-1',
  ],
  entries: [
    {
      ...entry(
        '(i)-1',
        'murder',
        [conduct('The person killed at least one human being.')],
        partial('8(2)(a)(i)', '8(2)(b)(vi)'),
      ),
      notes: [
        'Whether a killing in the conduct of hostilities, such as by an air strike, is murder under this entry or is to be charged as an attack under 8(2)(e)(i) is disputed.',
      ],
    },
    entry(
      '(i)-2',
      'mutilation',
      [
        conduct(
          'The person mutilated at least one human being, by lasting disfigurement, by disabling, or by removing an organ or limb.',
        ),
        circumstance(
          'No medical, dental or hospital treatment and no interest of that person justified it.',
        ),
      ],
      [],
    ),
    entry('(i)-3', 'cruel treatment', twin.severePain, partial('8(2)(a)(ii)', '8(2)(a)(iii)')),
    entry('(i)-4', 'torture', twin.torture, partial('8(2)(a)(ii)')),
    entry('(ii)', 'outrages upon personal dignity', twin.outrage, close('8(2)(b)(xxi)')),
    entry('(iii)', 'taking hostages', twin.hostages, close('8(2)(a)(viii)')),
    entry(
      '(iv)',
      'sentencing or execution without due process',
      [conduct('The person sentenced or executed at least one human being.')],
      close('8(2)(a)(vi)'),
      [
        circumstance(
          'No court had judged before, or the court was not regularly constituted, or it withheld guarantees that are generally held indispensable.',
        ),
        mental(
          'The person knew that there was no judgment, or that guarantees were withheld that a fair trial cannot do without.',
          4,
        ),
      ],
    ),
  ],
};
