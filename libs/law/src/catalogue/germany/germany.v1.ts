import type { LawEntry, Provision } from '../entry.js';
import { numbered } from '../writing.js';
import type { EntryDraft } from '../writing.js';
import { germanFamilies } from './sections.js';
import type { GermanFamily } from './sections.js';

const written =
  (family: GermanFamily) =>
  (draft: EntryDraft): LawEntry => ({
    forum: 'DE-VStGB',
    id: draft.id,
    catalogueVersion: 1,
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
    judgments: [],
    notes: draft.notes ?? [],
  });

/** The German code of crimes against international law, version 1 of our catalogue. Not all of it. */
export const germanEntries: readonly LawEntry[] = germanFamilies.flatMap((family) =>
  family.entries.map(written(family)),
);

/** Its provisions: each is an entry of its own. */
export const germanProvisions: readonly Provision[] = germanEntries.map((one) => ({
  forum: 'DE-VStGB',
  id: one.id,
  citation: one.citation,
  label: one.label,
  conflictType: one.conflictType,
  entries: [one.id],
}));
