import type { DossierLanguage } from '#dossier';
import { knownTo, viewerAt } from '../../desk/allowed.js';
import type { Desk, RegisterCard } from '../../desk/desk.js';
import { openOwnApi } from '../../export/own-api.js';
import { handoversOf, noSuchItem } from '../held.js';
import type { Held } from '../held.js';
import { citationsOf } from './citing.js';
import type { Citation } from './citing.js';
import { custodySheet } from './custody-sheet.js';
import { openedFor } from './sheet.opened.js';
import type { Opened } from './sheet.opened.js';
import { sheetTeller } from './sheet.teller.js';

/** For whom a sheet is made, in which language, and with which token what stands under seal is asked for. */
export interface SheetAsked {
  readonly lang: DossierLanguage;
  readonly memberId: string;
  readonly token: string | null;
}

const MEMBER = /^(?:member-)?([0-9a-f-]{36})$/u;

/** Whoever stands in the chain: members by id, and natural persons who had the item in hand. */
const peopleIn = ({ item, chain, orders }: Held) => {
  const hands = [
    ...chain.flatMap((row) => (row.kind === 'transfer' ? [row.data.from, row.data.to] : [])),
    ...orders.flatMap(({ to }) => (to ? [to] : [])),
  ];
  const of = (kind: string): readonly string[] =>
    hands.flatMap((one) => (one.kind === kind && one.id !== undefined ? [one.id] : []));
  const stated = [item, ...chain, ...orders, ...orders.flatMap(({ steps }) => steps)];
  const acting = stated.flatMap(({ by }) => MEMBER.exec(by)?.[1] ?? []);
  return { members: [...acting, ...of('member')], persons: of('person') };
};

/** The sheet of an item for one member: its lines, and what rests on the item as that member may know of it. */
export const sheetFor = async (
  desk: Desk,
  register: RegisterCard,
  held: Held,
  { lang, memberId, token }: SheetAsked,
): Promise<{ readonly lines: readonly string[]; readonly citations: readonly Citation[] }> => {
  const { evidenceId } = held.item;
  const at = await desk.readModels.snapshot({ projections: ['members', 'people'] });
  const viewer = await viewerAt(desk, memberId);
  if (!(await knownTo(desk, viewer, [evidenceId])).has(evidenceId)) return noSuchItem();
  const handovers = await handoversOf(desk, evidenceId);
  const found = peopleIn(held);
  const ids = [...found.members, ...handovers.flatMap(({ by }) => MEMBER.exec(by)?.[1] ?? [])];
  const [members, persons, citations] = await Promise.all([
    desk.readModels.members.byIds(at, [...new Set([...ids, memberId])]),
    desk.readModels.persons.byIds(at, [...new Set(found.persons)]),
    citationsOf(desk, viewer, held.item),
  ]);
  const teller = sheetTeller(lang, {
    members: new Map(members.map((member) => [member.memberId, member])),
    pseudonyms: new Map(persons.map(({ personId, pseudonym }) => [personId, pseudonym])),
  });
  const opened = token === null ? null : await opening(desk, register, evidenceId, members, token);
  return {
    citations,
    lines: custodySheet(teller, {
      held,
      register,
      handovers,
      citations,
      opened,
      reader: memberId,
    }),
  };
};

const opening = async (
  desk: Desk,
  register: RegisterCard,
  evidenceId: string,
  members: Parameters<typeof openedFor>[2],
  token: string,
): Promise<Opened> => {
  const api = await openOwnApi(desk, register, 'answer');
  try {
    return await openedFor(
      (query, variables) => api.ask(token, query, variables),
      evidenceId,
      members,
    );
  } finally {
    await api.close();
  }
};
