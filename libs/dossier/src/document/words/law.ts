import type { Vocabulary } from './phrase.js';

/** Places in the law. */
export const lawCitation = {
  article: ['Article\u00a0{article}', 'المادة\u00a0{article}'],
  element: ['{what}, element\u00a0{number}', '{what}، الركن\u00a0{number}'],
  of: ['{what}, for {of}', '{what}، فيما يخص {of}'],
} as const satisfies Vocabulary;
