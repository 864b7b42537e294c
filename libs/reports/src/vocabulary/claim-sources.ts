import { fold } from './fold.js';
import type { Word } from './word.js';
import { vocabulary } from './word.js';

/** Where in a report, or by whose mouth, a claim is made. */
export const claimSources = vocabulary('claim sources', {
  narrative: ['narrative', 'text', 'incident text', 'report', 'the narrative'],
  narrativeHeading: ['narrative heading', 'heading', 'section heading'],
  tallyBucket: ['section heading / tally bucket', 'tally bucket', 'tally', 'table'],
  periodToll: ['headline of the period toll (not this incident)', 'headline of the period toll'],
  photoCaption: ['photo caption', 'caption', 'video caption'],
  title: ['title', 'headline', 'subtitle'],
  introduction: ['introduction'],
  summary: ['summary', 'executive summary'],
  legalConclusions: ['legal conclusions', 'conclusions', 'legal conclusion'],
  recommendations: ['recommendations', 'recommendation'],
  attachments: ['attachments', 'attachment', 'annex'],
  witness: ['witness', 'witnesses', 'eyewitness'],
  witnessRelaying: [
    'witness (relaying observers)',
    'witness (relaying others)',
    'witness (hearsay)',
  ],
  survivor: ['survivor', 'survivors'],
  activists: ['activists', 'local activists', 'media activist', 'activist'],
  observers: ['observers', 'observatories', 'observatory'],
  official: ['official', 'official statement'],
  thirdParty: ['third party', 'media', 'UN', 'United Nations'],
  publisher: ['publisher', 'investigation by publisher'],
});

/** Sources that are the publisher's own voice. Everybody else only speaks in the report. */
export const PUBLISHER_VOICE: ReadonlySet<string> = new Set([
  'narrative',
  'narrativeHeading',
  'tallyBucket',
  'photoCaption',
  'title',
  'introduction',
  'summary',
  'legalConclusions',
  'recommendations',
  'attachments',
  'publisher',
]);

const beginnings: readonly (readonly [string, string])[] = [
  ['witness', 'witness'],
  ['eyewitness', 'witness'],
  ['survivor', 'survivor'],
  ['narrative', 'narrative'],
  ['photo caption', 'photoCaption'],
  ['section heading', 'tallyBucket'],
];

/**
 * Whose voice a printed source is. A source that is not in the list may name a person (`witness X`):
 * then only the kind is given, under the word for it, and the printed words have to be sealed.
 */
export const claimSourceOf = (printed: string): { word: Word | null; seal: boolean } => {
  const code = claimSources.codeOf(printed);
  if (code !== null) return { word: { code, printed }, seal: false };
  const folded = fold(printed);
  const begun = beginnings.find(([start]) => folded.startsWith(`${start} `));
  return { word: begun ? { code: begun[1], printed: begun[0] } : null, seal: true };
};
