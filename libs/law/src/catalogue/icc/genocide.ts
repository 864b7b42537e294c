import { circumstance, conduct, contextual, mental } from '../writing.js';
import type { Draft, Family } from '../writing.js';

const group = circumstance(
  'Whoever was affected belonged to one particular national, ethnical, racial or religious group.',
);
const intent = mental('The person wanted that group, as such, to be destroyed wholly or in part.');
const pattern = contextual(
  'The act belonged to an evident pattern of similar acts against the group, or could itself have destroyed it.',
);

const genocideOf = (act: string, ...own: Draft[]): Draft[] => [
  conduct(act),
  group,
  intent,
  ...own,
  pattern,
];

/** Article 6. */
export const genocide: Family = {
  name: 'genocide',
  conflictType: 'ANY',
  context: ['CTX-GEN-INTENT', 'CTX-GEN-PATTERN'],
  entries: [
    {
      id: '6(a)',
      label: 'Genocide by killing',
      elements: genocideOf('The person killed at least one human being.'),
    },
    {
      id: '6(b)',
      label: 'Genocide by causing serious bodily or mental harm',
      elements: genocideOf(
        'The person did serious harm to the body or mind of at least one human being.',
      ),
    },
    {
      id: '6(c)',
      label:
        'Genocide by deliberately inflicting conditions of life calculated to bring about physical destruction',
      elements: genocideOf(
        'The person imposed certain living conditions on at least one human being.',
        circumstance(
          'The conditions were designed so that the group would be physically destroyed, wholly or in part.',
        ),
      ),
    },
    {
      id: '6(d)',
      label: 'Genocide by imposing measures intended to prevent births',
      elements: genocideOf(
        'The person imposed certain measures on at least one human being.',
        mental('The measures were meant to stop births within the group.', 1),
      ),
    },
    {
      id: '6(e)',
      label: 'Genocide by forcibly transferring children',
      elements: genocideOf(
        'The person moved at least one human being by force, or by threat or coercion.',
        circumstance('They were taken from their group into another one.'),
        circumstance('They were younger than 18.'),
        mental('The person knew, or should have known, that they were younger than 18.', 5),
      ),
    },
  ],
};
