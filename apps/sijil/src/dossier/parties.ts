import type { DossierConflict, DossierParty, DossierPlace } from '#dossier';
import type { Numbering } from './numbering.js';
import type { Texts } from './texts.js';
import { asWords, named } from './words.js';

/** States, parties, forces, units and posts of which the dossier speaks, each below what it belongs to. */
export const partiesOf = (numbering: Numbering): readonly DossierParty[] => {
  const { actors } = numbering.file;
  const numberOf = (id: string) => numbering.parties.get(id)?.number ?? null;
  return [...numbering.parties.values()].map(({ row, number }) => {
    const above = [
      ...(actors.memberships.get(row.actorId) ?? []).map((one) => ({
        ...one,
        relation: 'membership' as const,
        over: one.of,
        basis: null,
      })),
      ...(actors.commands.get(row.actorId) ?? []).map((one) => ({
        ...one,
        relation: 'command' as const,
        over: one.under,
      })),
    ];
    return {
      id: row.actorId,
      number,
      kind: row.kind,
      code: row.code,
      name: named(row.name),
      otherNames: (actors.names.get(row.actorId) ?? [])
        .filter(({ source }) => !numbering.sight.hides(source.id))
        .map(({ name }) => named(name)),
      source: numbering.source(row.source),
      pinpoint: numbering.placeIn(row.source, row.pinpoint),
      invented: row.invented,
      above: above
        .filter(({ claimId, source }) => !numbering.sight.hides(claimId, source.id))
        .flatMap(({ relation, over, basis, during, source, pinpoint, certainty, stands }) => {
          const party = numberOf(over);
          return party === null
            ? []
            : [
                {
                  relation,
                  party,
                  basis,
                  during,
                  source: numbering.source(source),
                  pinpoint,
                  certainty,
                  stands,
                },
              ];
        }),
    };
  });
};

/** The places of the incidents: one entry for each name as printed. */
export const placesOf = (numbering: Numbering): readonly DossierPlace[] => {
  const found = new Map<string, DossierPlace>();
  for (const { row, number } of numbering.incidents.values()) {
    const place = numbering.file.descriptions.get(row.incidentId)?.standing.place;
    const resolved = numbering.file.places.get(row.incidentId);
    const printed = place?.settlement ?? place?.position ?? place?.subArea ?? null;
    if (!place || printed === null) continue;
    const key = JSON.stringify([printed, resolved?.gazetteer ?? null, resolved?.code ?? null]);
    const former = found.get(key);
    found.set(key, {
      printed,
      variants: [...new Set([...(former?.variants ?? []), ...place.variants])],
      incidents: [...(former?.incidents ?? []), number],
      gazetteer: resolved?.gazetteer ?? null,
      code: resolved?.code ?? null,
      areas: (resolved?.areas ?? []).map(({ level, code, en, ar }) => ({
        level,
        code,
        name: { en, ar },
      })),
    });
  }
  return [...found.values()];
};

/** The armed conflicts, and what of the case was seen as part of them. */
export const conflictsOf = (numbering: Numbering, texts: Texts): readonly DossierConflict[] =>
  [...numbering.conflicts.values()].map(({ row, number, ref }) => ({
    id: row.conflictId,
    number,
    name: named(row.name),
    type: row.type,
    parties: row.parties,
    territory: row.territory,
    during: row.during,
    source: numbering.source(row.source),
    pinpoint: numbering.placeIn(row.source, row.pinpoint),
    reason: texts.shown(numbering.thing(ref), 'work', row.sealed, 'reason', asWords),
    nexus: numbering.file.nexus
      .filter(({ conflictId }) => conflictId === row.conflictId)
      .flatMap(({ incidentId, actId, nexus }) => {
        const incident = numbering.incidents.get(incidentId);
        const act = actId === null ? null : numbering.acts.get(actId);
        return !incident || act === undefined
          ? []
          : [{ incident: incident.number, act: act?.number ?? null, answer: nexus }];
      }),
  }));
