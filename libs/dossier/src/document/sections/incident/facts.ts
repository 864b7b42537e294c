import { canonical } from '#events';
import type { Coded } from '#events';
import type { DossierIncident } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import { row } from '../../paper.js';
import type { Paper } from '../../paper.js';
import { code, id, joined, told } from '../../spans.js';
import { day, during, moment } from '../../tell/dates.js';
import { coded, source, withheld, words } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { common } from '../../words/common.js';
import { ACT_KINDS, incidentWords as say4, VERIFICATIONS } from '../../words/incidents.js';

type Described = DossierIncident['described'];

/** When it happened, as far as that is known. */
export const dateOf = (teller: Teller, { occurred: { from, to } }: Described): Line | null =>
  from === null && to === null ? null : during(teller, { from, to: to ?? from });

const timeOf = (teller: Teller, { occurred: { time, timePrecision } }: Described): Line =>
  time === null
    ? teller.say(common.notStated)
    : joined([timePrecision && coded(teller, timePrecision), code(time)]);

/** A kind of thing with how many there were, `missile: about 12`: no language has to bend the word by the number. */
const counted = (
  teller: Teller,
  label: Line | null,
  count: number | null,
  qualifier: Coded | null,
): Line => {
  const value = joined([
    qualifier === null || qualifier.code === 'exact' ? null : coded(teller, qualifier),
    count === null ? null : code(count),
  ]);
  if (label === null) return value;
  return value.length === 0 ? label : teller.say(common.colon, { label, value });
};

const platformOf = (teller: Teller, { platform }: Described['means']): Line | null =>
  platform &&
  counted(
    teller,
    joined([
      platform.class && coded(teller, platform.class),
      platform.model === null ? null : told(platform.model),
    ]),
    platform.count,
    null,
  );

interface Counted {
  readonly kind: Coded | null;
  readonly count: number | null;
  readonly qualifier: Coded | null;
}

const eachCounted = (teller: Teller, all: readonly Counted[]): Line =>
  teller.many(
    all.map(({ kind, count, qualifier }) =>
      counted(teller, kind && coded(teller, kind), count, qualifier),
    ),
  );

const placeOf = ({ teller }: Paper, { place }: Described): Line | null =>
  teller.many([
    place.settlement === null ? null : told(place.settlement),
    place.subArea === null ? null : told(place.subArea),
    place.within === null ? null : told(place.within),
    place.position === null ? null : told(place.position),
  ]);

/** The facts of an incident as they stand, and its summary. */
export const facts = (paper: Paper, incident: DossierIncident): void => {
  const { teller } = paper;
  const { say, many } = teller;
  const { described, summary } = incident;
  const { place, means } = described;
  paper.fields([
    [say4.date, dateOf(teller, described) ?? say(common.notKnown)],
    [say4.time, timeOf(teller, described)],
    [say4.place, placeOf(paper, described)],
    [say4.neighbourhood, place.neighbourhood === null ? null : told(place.neighbourhood)],
    [say4.site, words(teller, incident.site)],
    [say4.street, words(teller, incident.street)],
    [say4.governorate, place.governorate && coded(teller, place.governorate)],
    [say4.attack, means.attackKind && coded(teller, means.attackKind)],
    [say4.killing, many(means.killingMethods.map((method) => coded(teller, method)))],
    [say4.platform, platformOf(teller, means)],
    [say4.munitions, eachCounted(teller, means.munitions)],
    [say4.target, described.target && coded(teller, described.target)],
    [say4.facilities, eachCounted(teller, described.facilities)],
    [
      say4.doubleTap,
      described.doubleTap === null ? null : say(described.doubleTap ? common.yes : common.no),
    ],
    [say4.verification, teller.word(VERIFICATIONS, incident.verification)],
    [say4.confirmed, described.confirmedOn === null ? null : day(teller, described.confirmedOn)],
    [say4.recorded, moment(teller, incident.recordedAt)],
    [say4.included, moment(teller, incident.includedAt)],
    [say4.source, source(teller, incident.source, incident.pinpoint)],
    [say4.corrected, many(incident.corrected.map((part) => id(part)))],
  ]);
  if (!incident.asserted) paper.paragraph(say4.notListed);
  if (summary === null) return;
  if (summary.rule !== null) {
    paper.paragraph(say4.summaryWithheld, { rule: withheld(teller, summary.rule) });
    return;
  }
  paper.head(say4.summary);
  paper.quote(summary.value.text, summary.value.lang);
};

/** The acts of an incident: what charges are about. */
export const acts = (paper: Paper, incident: DossierIncident): void => {
  const { number, acts: all } = incident;
  const { teller } = paper;
  const { say } = teller;
  paper.head(say4.acts);
  paper.table(
    [
      [say4.act, 2],
      [say4.kind, 4],
      [say4.time, 5],
      [say4.target, 7],
    ],
    all.map((act) =>
      row(
        [
          code(`${number}.${act.sequence}`),
          say(ACT_KINDS[act.kind]),
          teller.many([
            act.time === null ? null : code(act.time),
            act.minutesAfterFirst === null || act.minutesAfterFirst === 0
              ? null
              : say(say4.after, { minutes: code(act.minutesAfterFirst) }),
          ]),
          act.target && coded(teller, act.target),
        ],
        [
          // What another told, or the same elsewhere.
          canonical([act.source, act.pinpoint]) === canonical([incident.source, incident.pinpoint])
            ? null
            : source(teller, act.source, act.pinpoint),
        ],
      ),
    ),
    say4.noActs,
  );
};
