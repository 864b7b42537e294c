import { circumstance, conduct, consequence, mental } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { judgments } from './judgments.js';

const NOTE =
  'Requirements from the Statute; who has to show what is for the chamber (articles 66 and 67).';

const ground = (
  id: string,
  label: string,
  elements: readonly Draft[],
  more: Partial<EntryDraft> = {},
): EntryDraft => ({ id, label, ours: true, elements, elementsNote: NOTE, ...more });

/** Articles 26, 31, 32 and 33: what can exclude responsibility. */
export const grounds: Family = {
  name: 'grounds-excluding-responsibility',
  conflictType: 'ANY',
  context: [],
  entries: [
    ground('26', 'Person under eighteen', [
      circumstance(
        'The person was younger than 18 at the time; the Court then has no jurisdiction.',
      ),
    ]),
    ground(
      '31(1)(a)',
      'Mental disease or defect',
      [
        circumstance('The person had a mental disease or defect at the time.'),
        consequence(
          'It destroyed the capacity to see that the act was unlawful or what it was, or to control it as the law asks.',
        ),
      ],
      { judgments: [judgments.ongwenTrial] },
    ),
    ground('31(1)(b)', 'Intoxication', [
      circumstance('The person was intoxicated at the time.'),
      consequence(
        'It destroyed the capacity to see that the act was unlawful or what it was, or to control it as the law asks.',
      ),
      circumstance(
        'They had not become so of their own will while knowing, or not caring, that they were then likely to commit a crime.',
      ),
    ]),
    ground('31(1)(c)', 'Self-defence and defence of others', [
      circumstance(
        'Somebody was about to use, or used, unlawful force against a person; for war crimes also against property essential to survive or to a military task.',
      ),
      conduct('The person acted reasonably to defend against it.'),
      circumstance('The act was in proportion to the danger.'),
      circumstance('That the person’s force carried out a defensive operation is not enough.'),
    ]),
    ground(
      '31(1)(d)',
      'Duress',
      [
        circumstance(
          'There was a threat of imminent death, or of continuing or imminent serious bodily harm, to the person or another, by people or by circumstances beyond control.',
        ),
        conduct('The person acted necessarily and reasonably to avoid it.'),
        mental('The person did not want to cause more harm than the harm to be avoided.', 2),
      ],
      { judgments: [judgments.ongwenTrial] },
    ),
    ground('31(3)', 'Other ground from the applicable law', [
      circumstance('Law that the Court applies under article 21 knows such a ground.'),
    ]),
    ground('32(1)', 'Mistake of fact', [
      circumstance('The person was mistaken about a fact.'),
      consequence('The mistake takes away the mental element of the crime.'),
    ]),
    ground(
      '32(2)',
      'Mistake of law',
      [
        circumstance('The person was mistaken about the law.'),
        consequence(
          'The mistake takes away the mental element of the crime, or article 33 applies; that conduct is not known to be a crime is otherwise no ground.',
        ),
      ],
      { judgments: [judgments.lubangaConfirmation] },
    ),
    ground(
      '33(1)',
      'Superior orders',
      [
        circumstance('The person was legally bound to obey orders of that government or superior.'),
        mental('The person did not know that the order was unlawful.'),
        circumstance('The order was not manifestly unlawful.'),
      ],
      {
        notes: [
          'Article 33(2): orders to commit genocide or crimes against humanity are manifestly unlawful.',
        ],
      },
    ),
  ],
};

/** Rules that charges lean on: general part and jurisdiction. */
export const rules: Family = {
  name: 'general-rules',
  conflictType: 'ANY',
  context: [],
  entries: (
    [
      [
        '12(3)',
        'Declaration by a non-party State',
        'A State that is no party can accept the jurisdiction by a declaration.',
      ],
      [
        '13(b)',
        'Security Council referral',
        'The Security Council, acting under Chapter VII of the Charter, can refer a situation.',
      ],
      [
        '27',
        'Irrelevance of official capacity',
        'Office and immunity neither exclude responsibility nor bar the Court.',
      ],
      ['29', 'No statute of limitations', 'The crimes of the Court do not lapse with time.'],
      [
        '30',
        'Mental element: intent and knowledge',
        'Where nothing else is said, the material elements must have been committed with intent and knowledge: meaning the conduct; meaning the consequence or knowing that it comes in the ordinary course; knowing of the circumstance.',
      ],
      [
        '121(5)',
        'Amendments to articles 5 to 8 bind accepting States only',
        'An amendment enters into force for a State one year after its own acceptance.',
      ],
    ] as const
  ).map(([id, label, text]) => ({ id, label, ours: true as const, elements: null, notes: [text] })),
};
