import type { DossierClaim } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import { code } from '../../spans.js';
import { words } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { GROUNDS_OF_WITHDRAWAL, incidentWords } from '../../words/incidents.js';

/** By what number a claim is cited, and of which act it is. */
export const claimed = (
  teller: Teller,
  incident: number,
  { id, act }: DossierClaim<unknown>,
): Line =>
  teller.rows([
    code(teller.label({ label: id, id })),
    act === null ? null : teller.say(incidentWords.ofAct, { act: code(`${incident}.${act}`) }),
  ]);

/** What became of a claim that does not stand any more, and what is noted of it. */
export const becameOf = (
  teller: Teller,
  claim: DossierClaim<unknown>,
): readonly (Line | null)[] => {
  const { say } = teller;
  const note = words(teller, claim.note);
  const gone =
    claim.withdrawn !== null
      ? say(incidentWords.withdrawn, {
          ground: teller.word(GROUNDS_OF_WITHDRAWAL, claim.withdrawn),
        })
      : claim.replacedBy !== null
        ? say(incidentWords.replaced, {
            label: code(teller.label({ label: claim.replacedBy, id: claim.replacedBy })),
          })
        : claim.stands
          ? null
          : say(incidentWords.replacedPlain);
  return [gone, note && say(incidentWords.note, { note })];
};
