import { TEXT_LANGUAGES } from '#events';
import { refuse } from '#kernel';
import { WHOLE_ENTRY } from '#law';
import { textOf } from '../commands/command.js';
import type { DesklessCall } from '../commands/command.js';
import { forumOf, lawNamed } from './law-named.js';
import type { TextLanguage, TextToLoad } from './load-text.js';

/** The language that is asked for, where one is. */
export const langOf = (flags: DesklessCall['flags']): TextLanguage | undefined => {
  const word = textOf(flags, 'lang');
  return word === undefined
    ? undefined
    : (TEXT_LANGUAGES.find((one) => one === word) ??
        refuse('invalid', 'USAGE_LANG', `--lang takes ${TEXT_LANGUAGES.join(', ')}.`, '/lang'));
};

const flagNeeded = (flags: DesklessCall['flags'], name: string): string => {
  const value = textOf(flags, name)?.trim();
  return value ? value : refuse('invalid', 'USAGE_LAW', `law load needs a --${name}.`, `/${name}`);
};

const ELEMENT = /,?\s*element\s+(\d+)\s*$/i;

/** What a text is loaded of: one entry, and which part of it. Everything is refused before anything is opened. */
export const textAsked = ({ args, flags }: Pick<DesklessCall, 'args' | 'flags'>): TextToLoad => {
  const [, path, ...more] = args;
  if (path === undefined || more.length > 0)
    return refuse('invalid', 'USAGE_LAW', 'law load takes one file.', '/words');
  const citation = flagNeeded(flags, 'citation');
  const source = flagNeeded(flags, 'source');
  flagNeeded(flags, 'lang');
  const { entries } = lawNamed(forumOf(flags, citation), citation.replace(ELEMENT, ''));
  const [entry, other] = entries;
  if (entry === undefined || other !== undefined)
    return refuse(
      'invalid',
      'LAW_ENTRY_AMBIGUOUS',
      `This names several entries. Please name one: ${entries.map(({ id }) => id).join(', ')}.`,
      '/citation',
    );
  const reason = textOf(flags, 'reason');
  return {
    path,
    law: { forum: entry.forum, entry: entry.id, catalogueVersion: entry.catalogueVersion },
    part: textOf(flags, 'part') ?? ELEMENT.exec(citation)?.[1] ?? WHOLE_ENTRY,
    lang: langOf(flags) ?? 'en',
    source,
    ...(reason === undefined ? {} : { reason }),
  };
};
