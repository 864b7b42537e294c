import { newId } from '#kernel';
import type { OpenApi } from '../api.fixture.js';
import { SECRETS } from './words.fixture.js';

/** What stands for every digest of a dossier that was never built. */
export const HASH = '5a'.repeat(32);

/** Issues a dossier of a case past the API, which builds none; gives the item that it is kept as. */
export const issueDossier = async (
  { give }: Pick<OpenApi, 'give'>,
  caseId: string,
  number: number,
  more: object = {},
): Promise<string> => {
  const { commandId } = await give({
    kind: 'AddEvidence',
    data: {
      kind: { code: null, printed: 'issued dossier' },
      held: false,
      files: [],
      acquisition: { how: { code: null, printed: 'issued by this office' }, at: null },
      supports: [],
    },
  });
  const evidenceId = newId(commandId, 'evidence');
  const data = {
    caseId,
    number,
    profile: 'court',
    language: 'en',
    position: 3,
    checkpoint: { size: 9, root: HASH, digest: HASH },
    anchor: 'none',
    versions: {
      sijil: '0.1.0',
      policy: '1',
      law: [{ catalogue: 'ICC', version: '1' }],
      document: '1',
    },
    manifest: HASH,
    evidenceId,
    ...more,
  };
  await give({ kind: 'IssueDossier', data });
  return evidenceId;
};

/** Two dossiers of a case, of which one takes the place of the other and went out. */
export const issueDossiers = async (api: Pick<OpenApi, 'give'>, caseId: string): Promise<void> => {
  const reason = SECRETS.reason;
  await issueDossier(api, caseId, 1, { reason });
  const differences = [{ path: 'data/case/persons.csv', how: 'changed' }];
  const causes = [{ what: 'identityDestroyed', id: caseId }, { what: 'versionChanged' }];
  const bag = await issueDossier(api, caseId, 2, { replaces: 1, differences, causes, reason });
  await api.give({
    kind: 'DiscloseItem',
    data: {
      caseId,
      items: [bag],
      to: 'An invented chamber',
      rule: { code: null, printed: 'Rule 77' },
      request: 'R-1',
      on: '2024-11-26',
      reason,
    },
  });
};
