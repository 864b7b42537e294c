import { refuse } from '#kernel';
import { cite, findEntry, findProvision, forums, isForum, listEntries } from '#law';
import type { Forum, LawEntry } from '#law';
import { textOf } from '../commands/command.js';
import type { DesklessCall } from '../commands/command.js';

/** The forum that is asked for, or the one that a citation is written for. */
export const forumOf = (flags: DesklessCall['flags'], citation = ''): Forum => {
  const word = textOf(flags, 'forum') ?? (citation.includes('§') ? 'DE-VStGB' : 'ICC');
  const forum = forums.find((one) => one.toLowerCase() === word.toLowerCase());
  return forum !== undefined && isForum(forum)
    ? forum
    : refuse('invalid', 'USAGE_FORUM', `--forum takes ${forums.join(' or ')}.`, '/forum');
};

/** What a citation names: one entry, a provision with its entries, or a family of them. */
export const lawNamed = (
  forum: Forum,
  citation: string,
): {
  readonly citation: string;
  readonly label: string | null;
  readonly entries: readonly LawEntry[];
} => {
  const written = citation.trim().replace(/^article\s+/i, '');
  const read = cite(citation, { forum })[0]?.canonical[0]?.replace(/^Article /, '');
  for (const id of [written, read?.replace(/, element \d+$/, '')]) {
    if (id === undefined) continue;
    const entry = findEntry(forum, id);
    if (entry) return { citation: entry.citation, label: entry.label, entries: [entry] };
    const provision = findProvision(forum, id);
    if (provision)
      return {
        citation: provision.citation,
        label: provision.label,
        entries: provision.entries.flatMap((one) => findEntry(forum, one) ?? []),
      };
    const family = listEntries(forum).filter((one) => one.id.startsWith(`${id}(`));
    if (family.length > 0) return { citation: `Article ${id}`, label: null, entries: family };
  }
  return refuse(
    'not-found',
    'LAW_ENTRY_UNKNOWN',
    'The catalogue of this forum has no provision of this name.',
    '/citation',
  );
};
