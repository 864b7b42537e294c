import type { Counterpart } from '../entry.js';
import { circumstance, conduct, consequence, mental, close, partial } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { inIac, twin } from './war-context.js';

const guarded = (at: number, what = 'They were'): readonly Draft[] => [
  circumstance(`${what} protected by one of the Geneva Conventions of 1949.`),
  mental('The person was aware of the facts behind that protection.', at),
];

const entry = (
  id: string,
  label: string,
  own: readonly Draft[],
  counterparts: readonly Counterpart[] = [],
  status = guarded(own.length + 1),
): EntryDraft => ({
  id: `8(2)(a)${id}`,
  label: `War crime of ${label}`,
  elements: [...own, ...status, ...inIac],
  counterparts,
});

const common3 = partial('8(2)(c)(i)');

/** Article 8(2)(a): grave breaches, in international armed conflicts only. */
export const graveBreaches: Family = {
  name: 'war-crimes-grave-breaches',
  conflictType: 'IAC',
  context: ['CTX-IAC-NEXUS', 'CTX-AC-AWARENESS', 'CTX-GC-PROTECTED', 'CTX-WC-JURISDICTION-8-1'],
  entries: [
    entry(
      '(i)',
      'wilful killing',
      [conduct('The person killed at least one human being.')],
      common3,
    ),
    entry('(ii)-1', 'torture', twin.torture, common3),
    entry('(ii)-2', 'inhuman treatment', twin.severePain, common3),
    entry(
      '(ii)-3',
      'biological experiments',
      [
        conduct('The person subjected at least one human being to a biological experiment.'),
        consequence('It seriously endangered their bodily or mental health or integrity.'),
        mental(
          'It was not meant to heal, and no medical reason and no interest of theirs justified it.',
          1,
        ),
      ],
      common3,
    ),
    entry(
      '(iii)',
      'wilfully causing great suffering',
      [
        consequence(
          'The person caused at least one human being great bodily or mental pain, or serious injury to body or health.',
        ),
      ],
      common3,
    ),
    entry(
      '(iv)',
      'destruction and appropriation of property',
      [
        conduct('The person destroyed or took certain property.'),
        circumstance('Military necessity did not justify it.'),
        circumstance('It was done wantonly and on a large scale.'),
      ],
      partial('8(2)(e)(xii)'),
      guarded(4, 'The property was'),
    ),
    entry('(v)', 'compelling service in hostile forces', [
      conduct(
        'The person forced at least one human being, by act or threat, to fight against their own country or to serve in the forces of a hostile power.',
      ),
    ]),
    entry(
      '(vi)',
      'denying a fair trial',
      [
        conduct(
          'The person denied at least one human being a fair and regular trial by withholding judicial guarantees, above all those of the third and fourth Geneva Conventions.',
        ),
      ],
      close('8(2)(c)(iv)'),
    ),
    entry(
      '(vii)-1',
      'unlawful deportation and transfer',
      [conduct('The person moved at least one human being to another State or another place.')],
      partial('8(2)(e)(viii)'),
    ),
    entry(
      '(vii)-2',
      'unlawful confinement',
      [conduct('The person confined at least one human being, or kept them confined, somewhere.')],
      partial('8(2)(e)(viii)'),
    ),
    entry('(viii)', 'taking hostages', twin.hostages, close('8(2)(c)(iii)')),
  ],
};
