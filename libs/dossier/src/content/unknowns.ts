import type { Gap } from '#law';
import type { Unknown } from './back.js';
import type { DossierContent } from './content.js';
import { GONE_BY_ORDER } from './exhibit.js';
import type { CustodyStep, DossierExhibit } from './exhibit.js';
import type { DossierIncident } from './incident.js';
import type { Ref } from './shown.js';

type Said = Pick<
  DossierContent,
  'incidents' | 'suspects' | 'facts' | 'charges' | 'exhibits' | 'accounts' | 'places'
>;

const authorsOf = ({ attributions }: DossierIncident) =>
  attributions.filter(({ stands, said }) => stands && said.role === 'author');

const ofIncident = (incident: DossierIncident, places: Said['places']): readonly Unknown[] => {
  const of: Ref = { noun: 'incident', label: String(incident.number), id: incident.id };
  const { occurred } = incident.described;
  const tolls = incident.tolls.filter(({ stands, act }) => stands && act === null);
  const authors = authorsOf(incident);
  const parties = new Set(authors.map(({ said }) => said.party.code ?? said.party.printed));
  const denied = incident.statements.filter(
    ({ stands, said }) => stands && said.stance === 'denies',
  );
  const resolved = places.some(
    ({ incidents, code }) => code !== null && incidents.includes(incident.number),
  );
  const found: readonly (readonly [Unknown['code'], boolean, (string | null)?])[] = [
    ['DATE_NOT_KNOWN', (occurred.from?.length ?? 0) < 10, occurred.from],
    ['TIME_NOT_KNOWN', occurred.time === null],
    ['PLACE_NOT_RESOLVED', !resolved],
    ['NO_TOLL', tolls.length === 0],
    ['COMPETING_TOLLS', tolls.length > 1, String(tolls.length)],
    ['COUNT_UNDETERMINED', incident.massacre.answer === 'undetermined', incident.massacre.ground],
    ['NO_AUTHOR_NAMED', authors.length === 0],
    ['COMPETING_AUTHORS', parties.size > 1, String(parties.size)],
    ['AUTHOR_DENIED', denied.length > 0, String(denied.length)],
    [
      'CONTROL_NOT_KNOWN',
      !incident.controls.some(({ stands, said }) => stands && said.parties !== null),
    ],
    [
      'OBJECTIVE_NOT_CHECKED',
      !incident.objectives.some(({ stands, said }) => stands && said.finding !== 'notChecked'),
    ],
    ['NOT_VERIFIED', incident.verification !== 'verified', incident.verification],
    ['NO_LONGER_ASSERTED', !incident.asserted],
  ];
  return found.flatMap(([code, is, detail = null]) => (is ? [{ code, of, detail }] : []));
};

const isHole = (step: CustodyStep): step is Extract<CustodyStep, { readonly kind: 'gap' }> =>
  step.kind === 'gap';

const ofExhibit = (exhibit: DossierExhibit): readonly Unknown[] => {
  const of: Ref = { noun: 'exhibit', label: String(exhibit.number), id: exhibit.id };
  const { checks, custody, files, held } = exhibit;
  const broken = custody.flatMap((step) =>
    step.kind === 'fixity' ? step.files.filter(({ outcome }) => outcome !== 'intact') : [],
  );
  const left = files.flatMap(({ sha256, withheld }): readonly Unknown[] => {
    if (withheld === GONE_BY_ORDER.returned)
      return [{ code: 'BYTES_RETURNED', of, detail: sha256 }];
    if (withheld === GONE_BY_ORDER.destroyed)
      return [{ code: 'BYTES_DESTROYED', of, detail: sha256 }];
    return [];
  });
  const confirmed = checks.some(
    ({ ofSource, ofPlace, ofTime }) =>
      ofSource === 'confirmed' && ofPlace === 'confirmed' && ofTime === 'confirmed',
  );
  return [
    ...(held || left.length > 0 ? [] : [{ code: 'BYTES_NOT_HELD' as const, of, detail: null }]),
    ...left,
    ...custody.filter(isHole).map(({ from, to }) => ({
      code: 'CUSTODY_GAP' as const,
      of,
      detail: `${from ?? '..'}/${to ?? '..'}`,
    })),
    ...broken.map(({ sha256, outcome }) => ({
      code: 'FIXITY_BROKEN' as const,
      of,
      detail: `${outcome} ${sha256}`,
    })),
    ...(confirmed ? [] : [{ code: 'NOT_AUTHENTICATED' as const, of, detail: null }]),
  ];
};

const ofGaps = (said: Said, gaps: readonly Gap[]): readonly Unknown[] =>
  gaps.flatMap(({ kind, chargeId, requirement, factId, exhibitId }) => {
    const charge = said.charges.find(({ id }) => id === chargeId);
    const fact = said.facts.find(({ id }) => id === factId);
    const exhibit = said.exhibits.find(({ id }) => id === exhibitId);
    const of: Ref | null =
      charge && requirement !== null
        ? { noun: 'element', label: `${charge.number} ${requirement}`, id: charge.id }
        : charge
          ? { noun: 'charge', label: String(charge.number), id: charge.id }
          : fact
            ? { noun: 'fact', label: String(fact.number), id: fact.id }
            : exhibit
              ? { noun: 'exhibit', label: String(exhibit.number), id: exhibit.id }
              : null;
    return of === null ? [] : [{ code: kind, of, detail: requirement }];
  });

/** What is not known, or not yet: of incidents, suspects, charges and facts, exhibits, accounts. */
export const unknownOf = (said: Said, gaps: readonly Gap[]): readonly Unknown[] => [
  ...said.incidents.flatMap((incident) => ofIncident(incident, said.places)),
  ...said.suspects
    .filter(({ person, holders }) => person === null && holders.length === 0)
    .map(({ id, number }) => ({
      code: 'HOLDER_NOT_KNOWN' as const,
      of: { noun: 'suspect' as const, label: String(number), id },
      detail: null,
    })),
  ...said.charges.flatMap(({ id, number, questions }) =>
    questions.map((detail) => ({
      code: 'DEPENDS_ON' as const,
      of: { noun: 'charge' as const, label: String(number), id },
      detail,
    })),
  ),
  ...ofGaps(said, gaps),
  ...said.exhibits.flatMap(ofExhibit),
  ...said.accounts.flatMap(({ id, number, person, inconsistencies }) => {
    const of: Ref = { noun: 'account', label: String(number), id };
    return [
      ...(person === null ? [{ code: 'SPEAKER_NOT_KNOWN' as const, of, detail: null }] : []),
      ...inconsistencies
        .filter(({ explainedBy }) => explainedBy === null)
        .map(({ passage }) => ({
          code: 'INCONSISTENCY_UNEXPLAINED' as const,
          of,
          detail: passage === null ? null : String(passage),
        })),
    ];
  }),
];
