import type { Bilingual } from '#events';
import type { Ask } from '../../export/wishing.js';
import { noSuchItem } from '../held.js';

/** A value that stands under seal, as its reader is shown it. */
export interface Told<V = string> {
  readonly value: V | null;
  readonly withheld: { readonly reason: string } | null;
}

type Sealed = Readonly<Record<string, Told | null>> & { readonly id: string };

/** What of a sheet stands under seal, as far as one member may read it. */
export interface Opened {
  /** The words of a field; null where nothing was said there. */
  of(id: string, field: string): Told | null;
  readonly title: Told<Bilingual> | null;
  /** Names of members, by the id of the member. */
  readonly names: ReadonlyMap<string, Told>;
}

const told = (name: string): string => `${name} { value withheld { reason } }`;
const STEP = ['known', 'recipient', 'removed', 'text', 'translator', 'effect', 'purpose', 'reason'];
const ORDER = ['authority', 'reason'];
const ITEM = `query Sheet($id: UUID!) { evidence(id: $id) { evidence {
  title { value { en ar } withheld { reason } }
  custody { id ${STEP.map(told).join(' ')} }
  disposals { id ${ORDER.map(told).join(' ')} } } } }`;

interface Item {
  readonly title: Told<Bilingual> | null;
  readonly custody: readonly Sealed[];
  readonly disposals: readonly Sealed[];
}
type Persons = Readonly<
  Record<string, { readonly person: { readonly identity: { readonly name: Told } } | null }>
>;

/** Asks the API, as one member, for what stands under seal: what it shows is written down before it does. */
export const openedFor = async (
  ask: Ask,
  evidenceId: string,
  members: readonly { readonly memberId: string; readonly personId: string }[],
): Promise<Opened> => {
  const { evidence } = (await ask(ITEM, { id: evidenceId }))['evidence'] as {
    readonly evidence: Item | null;
  };
  if (!evidence) return noSuchItem();
  const rows = new Map(
    [...evidence.custody, ...evidence.disposals].map((row) => [row.id, row] as const),
  );
  return {
    title: evidence.title,
    of: (id, field) => rows.get(id)?.[field] ?? null,
    names: await namesOf(ask, members),
  };
};

const namesOf = async (
  ask: Ask,
  members: Parameters<typeof openedFor>[2],
): Promise<ReadonlyMap<string, Told>> => {
  if (members.length === 0) return new Map();
  const fields = members.map(
    (_, i) => `m${i}: person(id: $p${i}) { person { identity { ${told('name')} } } }`,
  );
  const answer = (await ask(
    `query Who(${members.map((_, i) => `$p${i}: UUID!`).join(', ')}) { ${fields.join(' ')} }`,
    Object.fromEntries(members.map(({ personId }, i) => [`p${i}`, personId])),
  )) as Persons;
  return new Map(
    members.flatMap(({ memberId }, i) => {
      const name = answer[`m${i}`]?.person?.identity.name;
      return name === undefined ? [] : [[memberId, name] as const];
    }),
  );
};
