import { isUuid, refuse } from '#kernel';
import { operatorOf } from '../desk/open-register.js';
import { openOwnApi } from '../export/own-api.js';
import { textOf } from './command.js';
import { caughtUp } from './caught-up.js';
import type { Call, CommandSpec } from './command.js';

const PAGE = 50;
const QUERY = `query Disclosures($filter: DisclosureFilterInput!, $first: Int!, $after: Cursor) {
  disclosures(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id accessPosition recordedAt by credential via means purpose caseId readAt
      shown { class fields subjects subjectCount }
    }
  }
}`;

interface Shown {
  readonly recordedAt: string;
  readonly by: string;
  readonly means: string;
  readonly purpose: string;
  readonly caseId: string | null;
  readonly readAt: number;
  readonly shown: readonly {
    readonly class: string;
    readonly fields: readonly string[];
    readonly subjects: readonly string[];
    readonly subjectCount: number;
  }[];
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Shown[];
}

const filterFrom = (flags: Call['flags']): Readonly<Record<string, string>> => {
  const ids = [
    ['by', 'memberId'],
    ['of', 'subjectId'],
    ['case', 'caseId'],
  ] as const;
  const filter = Object.fromEntries(
    ids.flatMap(([flag, field]) => {
      const id = textOf(flags, flag)?.replace(/^member-/, '');
      if (id === undefined) return [];
      return isUuid(id)
        ? [[field, id] as const]
        : refuse('invalid', 'USAGE_ID', `--${flag} takes an id.`, `/${flag}`);
    }),
  );
  for (const bound of ['since', 'until']) {
    const instant = textOf(flags, bound);
    if (instant === undefined) continue;
    if (Number.isNaN(Date.parse(instant)))
      refuse('invalid', 'USAGE_INSTANT', `--${bound} takes an instant.`, `/${bound}`);
    filter[bound] = new Date(instant).toISOString();
  }
  if (Object.keys(filter).length === 0)
    refuse(
      'invalid',
      'USAGE_DISCLOSURES',
      'Say of whom (--by), of which record (--of), for which case (--case) or since when (--since).',
    );
  return filter;
};

/** `npx sijil disclosures`: who was shown what. */
export const disclosuresCommand: CommandSpec = {
  name: 'disclosures',
  says: 'list who was shown something confidential, when, by which door and what for; never what stood there',
  options: [
    ['--of <id>', 'of which record: an incident, an item, a person, …'],
    ['--by <member>', 'to whom'],
    ['--case <id>', 'for which case, as the readers said'],
    ['--since <instant>', 'from when on'],
    ['--until <instant>', 'up to when'],
  ],
  check: ({ flags }) => void filterFrom(flags),
  async run({ desk, output, flags }) {
    const card = await desk.register();
    if (!card) return 'refused';
    await caughtUp({ desk, output });
    const filter = filterFrom(flags);
    // At the desk the custodian asks; elsewhere whoever’s token it is.
    const token = process.env['SIJIL_TOKEN'] ?? (await operatorOf(desk)).tokens.custodian;
    const api = await openOwnApi(desk, card, 'answer');
    const found: Shown[] = [];
    let total = 0;
    try {
      for (let after: string | null = null, more = true; more;) {
        const data = await api.ask(token, QUERY, { filter, first: PAGE, after });
        const { nodes, pageInfo, totalCount } = data['disclosures'] as Page;
        for (const line of nodes.flatMap(inWords)) output.say(line);
        if (output.json) found.push(...nodes);
        total = totalCount;
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
    } finally {
      await api.close();
    }
    output.answer({ total, disclosures: found });
    output.say(`${total} disclosures. What was shown as public or to the case is not among them.`);
    return 'done';
  },
};

const inWords = ({ recordedAt, by, means, purpose, caseId, readAt, shown }: Shown): string[] => [
  `${recordedAt}  ${by}  ${means}, for ${purpose}${caseId === null ? '' : ` (case ${caseId})`}, read at position ${readAt}`,
  ...shown.map(
    ({ class: fieldClass, fields, subjects, subjectCount }) =>
      `    ${fieldClass}: ${fields.join(', ')} of ${subjects.slice(0, 5).join(', ')}${subjectCount > 5 ? ` and ${subjectCount - 5} more` : ''}`,
  ),
];
