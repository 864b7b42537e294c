import { knowerOf } from '#access';
import type { DossierReader } from '#access';
import {
  changesSince,
  CONTENT_FORMAT,
  defenceOf,
  isHelpful,
  redactionsOf,
  unknownOf,
} from '#dossier';
import type { DossierContent, DossierLanguage, Hidden, Profile, Redaction } from '#dossier';
import { envelopeOf } from '#events';
import type { EventStore } from '#event-store';
import type { FileStore } from '#file-store';
import { refuse } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { Questions, EventAbout } from '#read-side';
import type { Vault } from '#vault';
import { readAround } from './around.js';
import { eventsBehind, handedOver, opened, subjectsOf, tellersIn } from './behind.js';
import type { Behind } from './behind.js';
import { readCaseFile } from './case-file.js';
import { chargesOf, factsOf } from './charges.js';
import { exhibitsOf } from './exhibits.js';
import { chronologyIn } from './chronology.js';
import { coverOf, historyOf, mandateOf } from './front.js';
import { incidentsOf } from './incidents.js';
import { keptOf } from './kept.js';
import { Numbering } from './numbering.js';
import { wordingsFor } from './official-texts.js';
import { conflictsOf, partiesOf, placesOf } from './parties.js';
import { accountsOf, personsOf, suspectsOf } from './people.js';
import { referencesIn } from './references.js';
import { Redacted } from './redacted.js';
import { Sight } from './sight.js';
import { standsOnIn } from './standing.js';
import { Texts } from './texts.js';
import type { Disclosed } from './texts.js';

/** What of a desk a dossier is assembled from. */
export interface House {
  readonly readModels: Questions;
  readonly store: Pick<EventStore, 'readAll' | 'readStreams'>;
  readonly vault: Pick<Vault, 'open' | 'fileKey'>;
  readonly files: FileStore;
}

/** Which dossier is wanted. */
export interface DossierAsked {
  readonly caseId: string;
  readonly position: number;
  readonly profile: Profile;
  readonly lang: DossierLanguage;
  /** What is known where it is issued: its number, the signed head, what the issue before said. */
  readonly issue?: {
    readonly number: number;
    readonly checkpoint: { readonly size: number; readonly root: string } | null;
    readonly previous: DossierContent | null;
  };
}

/** A file whose bytes go out. */
export interface OutgoingFile {
  readonly sha256: string;
  readonly mediaType: string;
  /** The number of the exhibit. */
  readonly exhibit: number;
  readonly evidenceId: string;
}

/** What a dossier is made of. */
export interface Assembled {
  readonly content: DossierContent;
  readonly redactions: readonly Redaction[];
  readonly positions: readonly Behind[];
  readonly files: readonly OutgoingFile[];
  /** Items of which this reader may not know that they are exhibits, each with the rule. */
  readonly hiddenItems: ReadonlyMap<string, string>;
  /** What of it was sealed and is opened in it: to be written down before anybody is handed it. */
  readonly disclosed: readonly Disclosed[];
}

/**
 * Everything that a dossier of a case says to a profile at a position: from the read models at that one
 * position, in a fixed number of statements, through the one policy, under today's permissions.
 */
export const assembleContent = async (house: House, asked: DossierAsked): Promise<Assembled> => {
  const { readModels: models } = house;
  const { caseId, position, profile, lang, issue } = asked;
  const reader: DossierReader = { profile };
  const snapshot = await models.snapshot({ asOf: { position }, projections: PROJECTION_NAMES });
  const at = { ...snapshot, knower: knowerOf(reader) };
  const today = await models.snapshot({ projections: PROJECTION_NAMES });
  const instant = await recordedAt(house, position);

  const file = await readCaseFile(models, at, caseId);
  const [register, events, chronology, wordings] = await Promise.all([
    models.register.state(at),
    models.history.about(at, subjectsOf(file)),
    models.cases.chronology(at, caseId, { whole: true }),
    wordingsFor(house, at, file),
  ]);
  const streams = events.map(({ stream }) => stream);
  const references = await referencesIn(house.store, streams, position);
  const around = await readAround(models, today, file, references);
  const known = new Set([...around.ids, ...subjectsOf(file)]);
  const levels = await models.handling.levels(today, [...known]);
  if (!register)
    return refuse('not-found', 'REGISTER_NOT_OPEN', 'No register was open at this position.');

  const standsOn = standsOnIn(file, around);
  const open = new Sight(reader, levels, known, new Map(), standsOn);
  const hides = (id: string | null) => open.hides(id);
  // What was agreed to for a time is over when it is over today, wherever the dossier speaks from.
  const on = (await recordedAt(house, today.position)).slice(0, 10);
  const sight = new Sight(
    reader,
    levels,
    known,
    keptOf({ reader, hides }, file, around, on),
    standsOn,
  );
  if (sight.hides(caseId))
    return refuse(
      'forbidden',
      'CASE_UNDER_SEAL',
      'This case is kept for an audience to which this profile does not belong.',
      '/profile',
    );
  const endings = await models.persons.destructions(
    today,
    file.people.map(({ personId }) => personId),
  );
  const left = await models.evidence.disposals(today, [...file.items.keys()]);
  const redacted = new Redacted({
    reader,
    items: around.items,
    custody: await models.evidence.custody(today, [...around.items.keys()]),
    hides: (evidenceId) => sight.hides(evidenceId) !== null,
  });
  const numbering = new Numbering(file, sight);
  const behind = eventsBehind(numbering, events, references);
  const tellersAt = tellersIn(references, around);
  // An answer to a claim is not told by whoever made that claim.
  const texts = new Texts(sight, (made) => tellersAt(made).filter((id) => !around.claims.has(id)));
  const sections = (): Sections => ({
    cover: coverOf(numbering, texts, {
      position,
      instant,
      register,
      language: lang,
      number: issue?.number ?? null,
    }),
    mandate: mandateOf(numbering, texts),
    history: historyOf(numbering, texts, behind),
    parties: partiesOf(numbering),
    places: placesOf(numbering),
    conflicts: conflictsOf(numbering, texts),
    incidents: incidentsOf(numbering, texts, events),
    persons: personsOf(numbering, texts, { consents: around.consents, on, endings }),
    accounts: accountsOf(numbering, texts),
    suspects: suspectsOf(numbering, texts),
    facts: factsOf(numbering, texts),
    charges: chargesOf(numbering, texts, wordings),
    exhibits: exhibitsOf(numbering, texts, left, redacted),
  });
  // Once to learn what is asked for, then to write it down: the vault is asked one time for all of it.
  sections();
  await texts.open(house.vault);
  const said = sections();

  const positions = opened(numbering, texts, behind, tellersAt);
  const files = outgoing(said);
  const defence = defenceOf(said);
  const redactions = redactionsOf(said, defence, texts.redactions, hiddenIn(numbering, profile));
  const content: DossierContent = {
    format: CONTENT_FORMAT,
    ...said,
    chronology: chronologyIn(numbering, behind, chronology.entries),
    defence,
    integrity: {
      events: positions.length,
      first: positions[0]?.position ?? null,
      last: positions.at(-1)?.position ?? null,
      checkpoint: issue?.checkpoint ?? null,
      files: files.length,
      bytes: said.exhibits
        .flatMap((exhibit) => exhibit.files)
        .filter(({ withheld }) => withheld === null)
        .reduce((sum, { size }) => sum + size, 0),
    },
    changes: null,
    unknown: unknownOf(said, file.gaps),
    redactions,
  };
  const previous = issue?.previous ?? null;
  return {
    content: previous
      ? {
          ...content,
          changes: changesSince(previous, content, factsSince(previous, positions, behind)),
        }
      : content,
    redactions,
    positions,
    files,
    hiddenItems: hiddenItemsIn(numbering),
    disclosed: [
      ...texts.printed,
      ...handedOver(
        positions,
        behind,
        references,
        files.map(({ evidenceId }) => evidenceId),
      ),
    ],
  };
};

/** The facts behind a dossier that stand in the register since the one before it. */
const factsSince = (
  { cover }: DossierContent,
  positions: readonly Behind[],
  behind: readonly EventAbout[],
): readonly EventAbout[] => {
  const shown = new Set(positions.map(({ position }) => position));
  return behind.filter(({ position }) => position > cover.position && shown.has(position));
};

/** When the event at a position was recorded. */
const recordedAt = async (house: House, position: number): Promise<string> => {
  const [last] = await house.store.readAll(position - 1, 1);
  if (!last) return refuse('not-found', 'POSITION_UNKNOWN', 'The register has no such position.');
  return envelopeOf(last.leaf).recordedAt;
};

type Sections = Omit<
  DossierContent,
  'format' | 'chronology' | 'defence' | 'integrity' | 'changes' | 'unknown' | 'redactions'
>;

/**
 * What is left out as a whole, and whether that can help the defence. That there is such a thing is itself no
 * business of partners; to the defence it is said of what can help it, since only a court can keep that back.
 */
const hiddenIn = ({ leftOut, file }: Numbering, profile: Profile): readonly Hidden[] => {
  const hidden = leftOut.map(({ what, id, rule }) => ({
    what,
    rule,
    helpsDefence: file.bearings.some(
      ({ exhibitId, bearing }) => exhibitId === id && isHelpful(bearing),
    ),
  }));
  if (profile === 'partner') return [];
  return profile === 'defence' ? hidden.filter(({ helpsDefence }) => helpsDefence) : hidden;
};

const hiddenItemsIn = ({ leftOut, file }: Numbering): ReadonlyMap<string, string> => {
  const rules = new Map(leftOut.map(({ id, rule }) => [id, rule]));
  return new Map(
    file.exhibits.flatMap(({ exhibitId, evidenceId }) => {
      const rule = rules.get(exhibitId);
      return rule === undefined ? [] : [[evidenceId, rule] as const];
    }),
  );
};

const outgoing = ({ exhibits }: Pick<DossierContent, 'exhibits'>): readonly OutgoingFile[] => [
  ...new Map(
    exhibits.flatMap(({ files, number, evidenceId }) =>
      files
        .filter(({ withheld }) => withheld === null)
        .map(
          ({ sha256, mediaType }) =>
            [sha256, { sha256, mediaType, exhibit: number, evidenceId }] as const,
        ),
    ),
  ).values(),
];
