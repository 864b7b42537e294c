import type { LawEntry, Provision } from '../entry.js';
import { numbered } from '../writing.js';
import type { EntryDraft } from '../writing.js';
import { germanFamilies } from './sections.js';
import type { GermanFamily } from './sections.js';

/** An entry of one version of our catalogue, from its draft. */
export const written =
  (family: GermanFamily, catalogueVersion: number) =>
  (draft: EntryDraft): LawEntry => ({
    forum: 'DE-VStGB',
    id: draft.id,
    catalogueVersion,
    kind: family.kind,
    family: family.name,
    citation: draft.id,
    label: draft.label,
    labelSource: 'own words',
    provision: draft.id,
    conflictType: family.conflictType,
    contextual: [],
    elements: numbered(draft.id, draft.elements ?? []),
    elementCount: null,
    elementsNote: 'The code has no numbered elements; this division of its text is ours.',
    // § 15 StGB asks for intent wherever the law does not speak of negligence.
    mentalDefault:
      family.kind === 'crime' && family.name !== 'duties-of-superiors'
        ? {
            citation: '§ 15 StGB',
            text: 'Only intent is punishable where the law does not expressly name negligence.',
            forElements: numbered(draft.id, draft.elements ?? [])
              .filter((one) => one.kind !== 'mental')
              .map((one) => one.number),
            reviewed: 'unreviewed paraphrase',
          }
        : null,
    amendment: null,
    chargeable: { answer: true },
    since: family.since,
    until: null,
    counterparts: [],
    judgments: draft.judgments ?? [],
    notes: draft.notes ?? [],
  });

/** The German code of crimes against international law, version 1 of our catalogue. Not all of it. */
export const germanEntries: readonly LawEntry[] = germanFamilies.flatMap((family) =>
  family.entries.map(written(family, 1)),
);

/** The provisions of German entries: each is an entry of its own. */
export const provisionsOf = (entries: readonly LawEntry[]): readonly Provision[] =>
  entries.map((one) => ({
    forum: 'DE-VStGB',
    id: one.id,
    citation: one.citation,
    label: one.label,
    conflictType: one.conflictType,
    entries: [one.id],
  }));
