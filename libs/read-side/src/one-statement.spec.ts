import { accountQuestions } from './account/account.queries.js';
import { actorQuestions } from './actor/actor.queries.js';
import { caseQuestions } from './case/case.queries.js';
import { chargeQuestions } from './charge/charge.queries.js';
import { conflictQuestions } from './conflict/conflict.queries.js';
import { correspondenceQuestions } from './correspondence/correspondence.queries.js';
import { wordingQuestions } from './wording/wording.queries.js';
import { disclosureQuestions } from './disclosure/disclosure.queries.js';
import { evidenceQuestions } from './evidence/evidence.queries.js';
import { handlingQuestions } from './handling/handling.queries.js';
import { historyQuestions } from './history/history.queries.js';
import { reportQuestions } from './import/import.queries.js';
import { incidentQuestions } from './incident/incident.queries.js';
import { memberQuestions } from './member/member.queries.js';
import { personQuestions } from './person/person.queries.js';
import type { Statements } from './query/statement.js';
import { registerQuestions } from './register/register.queries.js';
import { statisticsQuestions } from './statistics/statistics.queries.js';
import { taskQuestions } from './task/task.queries.js';

const ID = '00000000-0000-4000-8000-000000000001';

const rooms: Readonly<Record<string, (db: Statements) => object>> = {
  accounts: accountQuestions,
  actors: actorQuestions,
  cases: caseQuestions,
  charges: chargeQuestions,
  conflicts: conflictQuestions,
  correspondences: correspondenceQuestions,
  wordings: wordingQuestions,
  disclosures: disclosureQuestions,
  evidence: evidenceQuestions,
  handling: handlingQuestions,
  history: historyQuestions,
  incidents: incidentQuestions,
  members: memberQuestions,
  persons: personQuestions,
  register: registerQuestions,
  reports: reportQuestions,
  statistics: statisticsQuestions,
  tasks: taskQuestions,
};

/** The arguments of the questions that do not take ids. */
const special: Readonly<Record<string, readonly unknown[]>> = {
  list: [{}, { first: 5 }],
  'incidents.facets': [{}, { dimensions: ['party', 'article', 'report'] }],
  'conflicts.list': [{ first: 5 }],
  'members.list': [{ first: 5 }],
  'persons.destructionList': [{}, { first: 5 }],
  'reports.list': [{ first: 5 }],
  'history.of': [ID, { first: 5 }],
  'disclosures.of': [{ subjectId: ID }, { first: 5 }],
  'history.streams': [ID],
  'history.notTaken': [5],
  'history.named': ['CASE-1'],
  'cases.chronology': [ID, {}],
  'reports.review': [{}, { first: 5 }],
  'cases.byReference': ['CASE-1'],
  'reports.byKey': ['KEY'],
  'charges.restsOn': [ID],
  'incidents.biography': [ID],
  'incidents.grounding': [
    { law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 } },
    { first: 5 },
  ],
  'persons.named': [[{ personId: ID, eventId: ID, commitment: '00' }]],
  'register.state': [],
  'statistics.incidents': [{ by: 'party' }],
  'statistics.categories': [],
  'statistics.reportDocuments': [ID],
};

const all = Object.entries(rooms).flatMap(([room, questions]) =>
  Object.keys(questions({ run: () => Promise.resolve([]) })).map((name) => [room, name] as const),
);

type Questions = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

describe('every question', () => {
  it.each(all)(
    '%s.%s is one statement at one position, however many things it is about',
    async (room, name) => {
      const asked: { text: string; values: readonly unknown[] }[] = [];
      const db: Statements = {
        run: (text, values) => {
          asked.push({ text, values });
          return Promise.resolve([]);
        },
      };
      const question = (rooms[room]?.(db) as Questions | undefined)?.[name];
      const byCredential = name === 'byCredential';
      const cut = name.endsWith('Pages') ? [{ size: 5, back: true, place: ID }] : [];
      const args = special[`${room}.${name}`] ?? special[name] ?? [[ID, ID], ...cut];
      await question?.(...(byCredential ? ['0'.repeat(64)] : [{ position: 77 }, ...args])).catch(
        (error: { code?: string }) => expect(error.code).toBe('REPORT_UNKNOWN'),
      );
      expect(asked).toHaveLength(1);
      if (!byCredential) expect(asked[0]?.values[0]).toBe(77);
    },
  );

  it('about nothing asks nothing', async () => {
    const db: Statements = { run: () => Promise.reject(new Error('asked')) };
    const at = { position: 1 };
    expect(await incidentQuestions(db).claims(at, [])).toEqual(new Map());
    expect(await incidentQuestions(db).links(at, [])).toEqual(new Map());
    expect(await evidenceQuestions(db).byIncidents(at, [])).toEqual(new Map());
    expect(await actorQuestions(db).structure(at, [])).toEqual(new Map());
    expect(await memberQuestions(db).byIds(at, [])).toEqual([]);
    expect(await personQuestions(db).byIds(at, [])).toEqual([]);
  });
});
