import type { Amendment, ContextualElement, EntryKind, LawEntry, Provision } from '../entry.js';
import { numbered } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { aggression } from './aggression.js';
import { amendments } from './amendments.js';
import { crimesAgainstHumanity } from './crimes-against-humanity.js';
import { genocide } from './genocide.js';
import { grounds, rules } from './grounds.js';
import { limits, modes } from './modes.js';
import { sharedContext } from './shared-context.js';
import { commonArticle3 } from './war-crimes-common-article-3.js';
import { graveBreaches } from './war-crimes-grave-breaches.js';
import { iacOther } from './war-crimes-iac-other.js';
import { niacOther } from './war-crimes-niac-other.js';

/** The day from which the Statute stands. */
export const STATUTE_SINCE = '2002-07-01';

const context = new Map(sharedContext.map((one) => [one.code, one]));
const amendmentOf = new Map(amendments.map((one) => [one.id, one]));

/** The labels of provisions that unfold into several entries. Ours. */
const provisionLabels: Readonly<Record<string, string>> = {
  '7(1)(g)':
    'Rape, sexual slavery, enforced prostitution, forced pregnancy, enforced sterilization or comparable sexual violence',
  '8(2)(a)(ii)': 'Torture, inhuman treatment or biological experiments',
  '8(2)(a)(vii)': 'Unlawful deportation, transfer or confinement',
  '8(2)(b)(vii)': 'Improper use of flags, insignia, uniforms or emblems',
  '8(2)(b)(x)': 'Mutilation or unjustified medical/scientific experiments',
  '8(2)(b)(xxii)': 'Rape and other sexual violence (international armed conflict)',
  '8(2)(c)(i)': 'Murder, mutilation, cruel treatment or torture of persons taking no active part',
  '8(2)(e)(vi)': 'Rape and other sexual violence (non-international armed conflict)',
  '8(2)(e)(xi)': 'Mutilation or unjustified medical/scientific experiments',
};

/** What an id looks like without the leaf that the Statute itself does not number. */
const statuteId = (id: string): string => id.replace(/-[a-z][a-z-]*$/, '');

const MATERIAL: ReadonlySet<string> = new Set(['conduct', 'consequence', 'circumstance']);

const silent = (drafts: readonly Draft[]): number[] => {
  const spoken = new Set(drafts.flatMap((draft) => draft.of ?? []));
  return drafts.flatMap((draft, index) =>
    MATERIAL.has(draft.kind) && !spoken.has(index + 1) ? [index + 1] : [],
  );
};

const lookUp = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the catalogue names ${key}, which it does not hold`);
  return found;
};

const written =
  (kind: EntryKind, family: Family) =>
  (draft: EntryDraft): LawEntry => {
    const provision = statuteId(draft.id).replace(/-\d+$/, '');
    const citation = `Article ${statuteId(draft.id)}`;
    const drafts = draft.elements ?? [];
    const forElements = kind === 'crime' ? silent(drafts) : [];
    const amendment: Amendment | null =
      draft.amendment === undefined ? null : lookUp(amendmentOf, draft.amendment);
    return {
      forum: 'ICC',
      id: draft.id,
      catalogueVersion: 1,
      kind,
      family: family.name,
      citation,
      label: draft.label,
      labelSource: draft.ours === true ? 'own words' : 'official short title',
      provision,
      conflictType: family.conflictType,
      contextual: family.context.map((code): ContextualElement => lookUp(context, code)),
      elements: numbered(citation, drafts),
      elementCount: kind === 'crime' && draft.elements !== null ? drafts.length : null,
      elementsNote: draft.elementsNote ?? null,
      mentalDefault:
        forElements.length === 0
          ? null
          : {
              citation: 'Article 30',
              text: 'The text is silent here, so the person must have acted with intent and knowledge.',
              forElements,
              reviewed: 'unreviewed paraphrase',
            },
      amendment,
      chargeable:
        draft.notChargeable === undefined
          ? { answer: true }
          : { answer: false, why: draft.notChargeable },
      since: amendment?.since ?? STATUTE_SINCE,
      until: null,
      counterparts: draft.counterparts ?? [],
      judgments: draft.judgments ?? [],
      notes: draft.notes ?? [],
    };
  };

const all = (kind: EntryKind, ...families: readonly Family[]): LawEntry[] =>
  families.flatMap((family) => family.entries.map(written(kind, family)));

/** The Rome Statute with its Elements of Crimes, version 1 of our catalogue. */
export const iccEntries: readonly LawEntry[] = [
  ...all(
    'crime',
    genocide,
    crimesAgainstHumanity,
    graveBreaches,
    iacOther,
    commonArticle3,
    niacOther,
    aggression,
  ),
  ...all('mode', modes),
  ...all('ground', grounds),
  ...all('rule', limits, rules),
];

const provisionsOf = (entries: readonly LawEntry[]): Provision[] => {
  const byId = Map.groupBy(entries, (one) => one.provision);
  return [...byId].map(([id, members]) => ({
    forum: 'ICC',
    id,
    citation: `Article ${id}`,
    label: provisionLabels[id] ?? members.map((one) => one.label).join(' · '),
    conflictType: members[0]?.conflictType ?? 'ANY',
    entries: members.map((one) => one.id),
  }));
};

/** The provisions that the entries unfold from. */
export const iccProvisions: readonly Provision[] = provisionsOf(iccEntries);
