import { newId } from '#kernel';
import { openApi } from '../api.fixture.js';
import type { OpenApi } from '../api.fixture.js';
import { HASH, issueDossier } from '../world/issued.fixture.js';

const ASKED = `query Issued($id: UUID!) { case(id: $id) { case { dossiers(first: 10) { totalCount nodes {
  number profile language speaksAt anchor manifest headSize replaces versions { sijil law { catalogue } }
  differences { path how } item { kind { printed } }
  handovers { on request rule { printed } to { value withheld { reason } } } } } } } }`;

interface Answered {
  readonly case: {
    readonly case: {
      readonly dossiers: { readonly totalCount: number; readonly nodes: readonly object[] };
    };
  };
}

describe('the dossiers of a case', () => {
  let api: OpenApi;
  let caseId: string;
  const bags: string[] = [];

  const issue = async (number: number, more: object = {}): Promise<void> => {
    const written = { profile: 'internal', language: 'ar', ...more };
    bags.push(await issueDossier(api, caseId, number, written));
  };
  const issued = async () => {
    const { data, errors } = await api.ask<Answered>('lawyer', ASKED, { id: caseId });
    expect(errors).toEqual([]);
    return data.case.case.dossiers;
  };

  beforeAll(async () => {
    api = await openApi();
    const { commandId } = await api.give({
      kind: 'OpenCase',
      data: { reference: 'C-1', title: { en: 'A case' }, forum: 'ICC' },
    });
    caseId = newId(commandId, 'case');
    await issue(1);
    const differences = [{ path: 'data/case/persons.csv', how: 'changed' }];
    await issue(2, { replaces: 1, differences });
    await api.give({
      kind: 'DiscloseItem',
      data: {
        caseId,
        items: [bags[1]],
        to: 'An invented chamber',
        rule: { code: null, printed: 'Rule 77' },
        request: 'R-1',
        on: '2024-11-26',
      },
    });
  });
  afterAll(() => api.close());

  it('are listed by number, with what they are a function of and who got them', async () => {
    expect(await issued()).toMatchObject({
      totalCount: 2,
      nodes: [
        { number: 1, replaces: null, differences: [], handovers: [], headSize: 9, anchor: 'none' },
        {
          number: 2,
          profile: 'internal',
          language: 'ar',
          speaksAt: 3,
          manifest: HASH,
          replaces: 1,
          versions: { sijil: '0.1.0', law: [{ catalogue: 'ICC' }] },
          differences: [{ path: 'data/case/persons.csv', how: 'changed' }],
          item: { kind: { printed: 'issued dossier' } },
          handovers: [
            {
              on: '2024-11-26',
              request: 'R-1',
              rule: { printed: 'Rule 77' },
              to: { value: 'An invented chamber' },
            },
          ],
        },
      ],
    });
  });

  it('of which one is kept under seal from the caller, it is not there', async () => {
    await api.give({
      kind: 'SetHandling',
      data: {
        subject: { noun: 'evidence', id: bags[0] ?? '' },
        level: 'secret',
        audience: [],
        reason: 'An invented order.',
      },
    });
    const { totalCount, nodes } = await issued();
    expect([totalCount, nodes]).toMatchObject([1, [{ number: 2 }]]);
  });
});
