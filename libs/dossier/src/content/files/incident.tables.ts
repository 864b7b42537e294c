import type { DossierContent } from '../content.js';
import type { ClaimSaid, DossierClaim, DossierIncident } from '../incident.js';
import { coded, inScript, pinpointed, printed, several, shown, sourced } from './cells.js';
import type { Cell, CsvTable } from './csv.js';

/** One row for each incident. */
export const incidentTable = ({ incidents }: DossierContent): CsvTable => ({
  columns: [
    'incident',
    'id',
    'occurred_from',
    'occurred_to',
    'time',
    'governorate_code',
    'governorate',
    'settlement',
    'target_code',
    'target',
    'attack_code',
    'attack',
    'verification',
    'massacre_by_rule',
    'massacre_ground',
    'massacre_by_publisher',
    'summary_en',
    'summary_ar',
    'site',
    'exhibits',
    'source',
    'pinpoint_en',
    'pinpoint_ar',
  ],
  rows: incidents.map((incident) => {
    const { occurred, place, target, means } = incident.described;
    return [
      incident.number,
      incident.id,
      occurred.from,
      occurred.to,
      occurred.time,
      ...coded(place.governorate),
      place.settlement,
      ...coded(target),
      ...coded(means.attackKind),
      incident.verification,
      incident.massacre.answer,
      incident.massacre.ground,
      incident.massacre.publisher,
      inScript(incident.summary, 'en'),
      inScript(incident.summary, 'ar'),
      shown(incident.site, ({ text }) => text),
      several(incident.exhibits.map(({ number }) => number)),
      sourced(incident.source),
      ...pinpointed(incident.pinpoint),
    ];
  }),
});

/** One row for each act. */
export const actTable = ({ incidents }: DossierContent): CsvTable => ({
  columns: [
    'act',
    'id',
    'incident',
    'kind',
    'time',
    'minutes_after_first',
    'target_code',
    'target',
    'source',
    'pinpoint_en',
    'pinpoint_ar',
  ],
  rows: incidents.flatMap(({ number, acts }) =>
    acts.map(({ sequence, id, kind, time, minutesAfterFirst, target, source, pinpoint }) => [
      `${number}.${sequence}`,
      id,
      number,
      kind,
      time,
      minutesAfterFirst,
      ...coded(target),
      sourced(source),
      ...pinpointed(pinpoint),
    ]),
  ),
});

type Kind = keyof ClaimSaid;

/** What a claim says, in one cell. */
const says: { readonly [K in Kind]: (said: ClaimSaid[K]) => Cell } = {
  toll: ({ counts, descriptor }) =>
    several([
      ...counts.map(
        ({ outcome, category, value, qualifier }) =>
          `${outcome}${category ? ` (${category.printed})` : ''}: ${qualifier} ${value}`,
      ),
      ...(descriptor ? [descriptor.printed] : []),
    ]),
  control: ({ parties, countedAs }) =>
    several([...(parties ?? []), ...(countedAs ?? [])].map((party) => party.printed)),
  attribution: ({ party, level, role, language }) =>
    several([party.printed, level, role, language.printed]),
  characterisation: ({ term, applies }) =>
    several([term.printed, ...(applies === null ? [] : [applies ? 'applies' : 'does not apply'])]),
  time: ({ time, asWritten, precision }) =>
    several([time ?? asWritten ?? '', ...(precision ? [precision.printed] : [])]),
  statement: ({ speaker, stance, on }) =>
    several([speaker.printed, stance, ...(on === null ? [] : [on])]),
  militaryObjective: ({ finding }) => finding,
};

const claimRows = <K extends Kind>(
  { number }: DossierIncident,
  kind: K,
  claims: readonly DossierClaim<ClaimSaid[K]>[],
): CsvTable['rows'] =>
  claims.map((claim) => [
    claim.id,
    number,
    claim.act === null ? null : `${number}.${claim.act}`,
    kind,
    says[kind](claim.said),
    claim.stands,
    claim.withdrawn,
    claim.replacedBy,
    sourced(claim.source),
    printed(claim.source.section),
    ...pinpointed(claim.pinpoint),
    claim.position,
    claim.recordedAt,
    inScript(claim.note, 'en'),
    inScript(claim.note, 'ar'),
    'words' in claim.said ? inScript(claim.said.words, 'en') : null,
    'words' in claim.said ? inScript(claim.said.words, 'ar') : null,
  ]);

/** One row for each claim, those fallen too. */
export const claimTable = ({ incidents }: DossierContent): CsvTable => ({
  columns: [
    'id',
    'incident',
    'act',
    'kind',
    'says',
    'stands',
    'withdrawn',
    'replaced_by',
    'source',
    'section',
    'pinpoint_en',
    'pinpoint_ar',
    'position',
    'recorded_at',
    'note_en',
    'note_ar',
    'words_en',
    'words_ar',
  ],
  rows: incidents.flatMap((incident) => [
    ...claimRows(incident, 'toll', incident.tolls),
    ...claimRows(incident, 'control', incident.controls),
    ...claimRows(incident, 'attribution', incident.attributions),
    ...claimRows(incident, 'characterisation', incident.characterisations),
    ...claimRows(incident, 'time', incident.times),
    ...claimRows(incident, 'militaryObjective', incident.objectives),
    ...claimRows(incident, 'statement', incident.statements),
  ]),
});
