import type { DossierAccount, DossierPassage, DossierPerson, DossierSuspect, Ref } from '#dossier';
import { handsIn } from './case-file.js';
import type { Numbering } from './numbering.js';
import type { Texts } from './texts.js';
import { asQuotation, asWords } from './words.js';
import { mayBeNamed } from '#access';
import type { ConsentRow, DestructionRow, Grouped, Row } from '#read-side';

/** What holds today, whatever position a dossier speaks at. */
interface Today {
  readonly consents: Grouped<Row<ConsentRow>>;
  /** The day. */
  readonly on: string;
  readonly endings: Grouped<DestructionRow>;
}

/** Whether an identity is gone, since when, and on what that rests. */
const endedBy = (
  requests: readonly DestructionRow[],
): Pick<DossierPerson, 'identity' | 'ended'> => {
  const done = requests.find(({ state }) => state === 'destroyed');
  const on = done?.steps.at(-1)?.recordedAt.slice(0, 10);
  return done === undefined || on === undefined
    ? { identity: 'kept' }
    : { identity: 'destroyed', ended: { on, basis: done.basis } };
};

/** Persons of whom the dossier speaks, by pseudonym. A person who appears in nothing of it is not there. */
export const personsOf = (
  numbering: Numbering,
  texts: Texts,
  { consents, on, endings }: Today,
): readonly DossierPerson[] => {
  const { file } = numbering;
  const named = namedIn(numbering);
  return [...numbering.people.values()].flatMap((row) => {
    const { personId, pseudonym } = row;
    const roles = rolesOf(numbering, personId);
    if (roles.length === 0 && !named.has(personId)) return [];
    const ref: Ref = { noun: 'person', label: pseudonym, id: personId };
    const agreed = consents.get(personId) ?? [];
    return [
      {
        id: personId,
        pseudonym,
        ...endedBy(endings.get(personId) ?? []),
        protected: !mayBeNamed({ consents: agreed, forum: file.file.forum, on }),
        note: texts.shown(numbering.thing(ref), 'confidential', row.sealed, 'note', asWords),
        roles,
        fates: (file.fates.get(personId) ?? [])
          .filter(({ source }) => !numbering.sight.hides(source.id))
          .map(({ fate, at, source, pinpoint }) => ({
            fate,
            at,
            source: numbering.source(source),
            pinpoint,
          })),
        consents: agreed.map(({ status, purposes, identityUse, givenAt, expires }) => ({
          status,
          purposes,
          identityUse,
          givenAt,
          expires: expires ?? null,
        })),
        accounts: [...numbering.accounts.values()]
          .filter((account) => account.row.personId === personId)
          .map(({ number }) => number),
      },
    ];
  });
};

const rolesOf = (numbering: Numbering, personId: string): DossierPerson['roles'] =>
  numbering.file.roles
    .filter((role) => role.personId === personId)
    .filter(({ claimId, source }) => !numbering.sight.hides(claimId, source.id))
    .flatMap(({ role, ofNoun, ofId, outcome, source, pinpoint, certainty }) => {
      const of = numbering.subject({ noun: ofNoun, id: ofId });
      return of === null
        ? []
        : [{ role, of, outcome, source: numbering.source(source), pinpoint, certainty }];
    });

/** Those whom accounts, suspects, posts, tolls and charges of the dossier name. */
const namedIn = ({ file, accounts, suspects, charges, incidents, exhibits, sight }: Numbering) =>
  new Set<string | null>([
    ...[...accounts.values()].flatMap(({ row }) => [row.personId, row.interpreter, ...row.present]),
    ...[...suspects.values()].map(({ row }) => row.personId),
    ...[...exhibits.values()].flatMap(({ row }) => handsIn(file.custody.get(row.evidenceId) ?? [])),
    ...file.holders
      .filter(({ post }) => [...suspects.values()].some(({ row }) => row.postId === post))
      .map(({ personId }) => personId),
    ...[...charges.values()].flatMap(({ row }) =>
      row.charge.principals.flatMap(({ noun, id }) => (noun === 'person' ? id : [])),
    ),
    ...[...incidents.keys()].flatMap((id) =>
      (file.claims.get(id) ?? []).flatMap((claim) =>
        claim.kind === 'toll' && !sight.hides(claim.claimId, claim.source.id)
          ? claim.data.persons
          : [],
      ),
    ),
  ]);

/** The accounts, passage by passage. */
export const accountsOf = (numbering: Numbering, texts: Texts): readonly DossierAccount[] =>
  [...numbering.accounts.values()].map(({ row, number, ref }) => {
    const { file, sight } = numbering;
    const thing = numbering.thing(ref);
    const recordings = file.recordings
      .filter(({ accountId }) => accountId === row.accountId)
      .flatMap(({ evidenceId, pinpoint }) => {
        const exhibit = numbering.exhibitOf(evidenceId);
        return exhibit === null ? [] : [{ exhibit, pinpoint }];
      });
    const recordedAt = recordings.flatMap(({ exhibit, pinpoint }) =>
      pinpoint === null ? [] : [{ exhibit, pinpoint }],
    );
    return {
      id: row.accountId,
      number,
      person: numbering.pseudonym(row.personId),
      exhibit: numbering.exhibitOf(row.evidenceId),
      recordings: recordings.map(({ exhibit }) => exhibit),
      recordedAt: recordedAt.length === 0 ? null : recordedAt,
      incident: numbering.incidents.get(row.incidentId ?? '')?.number ?? null,
      takenBy: numbering.source(row.takenBy),
      takenOn: row.takenOn,
      lang: row.lang,
      interpreter: numbering.pseudonym(row.interpreter),
      present: row.present.flatMap((id) => numbering.pseudonym(id) ?? []),
      priorAccounts: row.priorAccounts.flatMap((id) => numbering.accounts.get(id)?.number ?? []),
      readBack: row.readBack,
      pinpoint: row.pinpoint,
      withdrawn: row.withdrawn,
      passages: passagesOf(numbering, texts, ref),
      inconsistencies: (file.inconsistencies.get(row.accountId) ?? [])
        .filter(({ inconsistencyId, with: other }) => !sight.hides(inconsistencyId, other.id))
        .map((one) => ({
          id: one.inconsistencyId,
          passage: one.number,
          with: numbering.source(one.with),
          pinpoint: one.pinpoint,
          what: texts.shown(thing, 'confidential', one.sealed, 'what', asWords),
          explanation: texts.shown(
            thing,
            'confidential',
            one.explanationSealed,
            'explanation',
            asWords,
          ),
          explainedBy: one.explainedBy,
        })),
    };
  });

const passagesOf = (numbering: Numbering, texts: Texts, account: Ref): readonly DossierPassage[] =>
  (numbering.file.passages.get(account.id) ?? []).map((row) => {
    const ref: Ref = { noun: 'passage', label: `${account.label}.${row.number}`, id: account.id };
    const thing = numbering.thing(ref);
    return {
      number: row.number,
      basis: row.basis,
      paraphrase: row.paraphrase,
      words: texts.shown(thing, 'confidential', row.sealed, 'words', asQuotation),
      translations: (numbering.file.translations.get(account.id) ?? [])
        .filter((translation) => translation.number === row.number)
        .flatMap(
          ({ sealed }) => texts.shown(thing, 'confidential', sealed, 'words', asQuotation) ?? [],
        ),
      pinpoint: row.pinpoint,
      correctedBy: row.correctedBy,
    };
  });

/** The suspects, with who held their posts and what these led. */
export const suspectsOf = (numbering: Numbering, texts: Texts): readonly DossierSuspect[] =>
  [...numbering.suspects.values()].map(({ row, number, ref }) => {
    const { file, parties, sight } = numbering;
    const partyOf = (id: string) => parties.get(id)?.number ?? null;
    return {
      id: row.suspectId,
      number,
      person: numbering.pseudonym(row.personId),
      post: partyOf(row.postId ?? ''),
      on: row.on,
      invented: row.invented,
      namedAt: row.recordedAt,
      reason: texts.shown(numbering.thing(ref), 'work', row.sealed, 'reason', asWords),
      holders: file.holders
        .filter(
          ({ post, claimId, source }) => post === row.postId && !sight.hides(claimId, source.id),
        )
        .flatMap(({ personId, basis, during, source, pinpoint, certainty }) => {
          const person = numbering.pseudonym(personId);
          return person === null
            ? []
            : [{ person, basis, during, source: numbering.source(source), pinpoint, certainty }];
        }),
      structure: (file.actors.structures.get(row.postId ?? '') ?? [])
        .filter(({ claimId }) => !sight.hides(claimId))
        .flatMap(({ depth, actorId, above, relation, basis, during }) => {
          const [party, over] = [partyOf(actorId), partyOf(above)];
          return party === null || over === null
            ? []
            : [{ depth, party, above: over, relation, basis, during }];
        }),
      charges: [...numbering.charges.values()]
        .filter(({ row: { charge } }) => charge.suspectId === row.suspectId)
        .map((charge) => charge.number),
    };
  });
