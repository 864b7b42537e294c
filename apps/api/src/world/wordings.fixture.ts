import { randomUUID } from 'node:crypto';
import type { OpenApi } from '../api.fixture.js';
import { SECRETS } from './words.fixture.js';
import type { Wisher } from './wisher.fixture.js';

const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };

/** Loads an official text as the desk does: the bytes into the file store, then the fact. */
export const loadOfficialText = async (
  { files, members, projector, vault, writeSide }: OpenApi,
  text: string,
  of: {
    readonly law: object;
    readonly part: string;
    readonly lang: string;
    readonly reason?: string;
  },
) => {
  const stored = await files.put(Buffer.from(text), (name) => vault.fileKey(name));
  const kind = of.reason === undefined ? 'LoadOfficialText' : 'ReplaceOfficialText';
  const { position } = await writeSide.submit({
    origin: {
      commandId: randomUUID(),
      by: `member-${members.get('lawyer') ?? ''}`,
      via: 'spec/1',
    },
    steps: [{ kind, data: { ...of, ...stored, source: 'An edition' } }],
  });
  await projector.catchUp(position);
  return { ...stored, position };
};

/** Official texts, one in the place of another. Paraphrases: one signed, and one that is unreviewed again. */
export const wordLaw = async ({ done }: Wisher, api: OpenApi) => {
  const of = { law, part: '4', lang: 'ar' };
  await loadOfficialText(api, 'نص رسمي', of);
  await loadOfficialText(api, 'نص رسمي آخر', { ...of, reason: SECRETS.reason });
  const { data } = await api.ask<{
    lawEntry: { wordings: { part: string; paraphraseSha256: string }[] };
  }>(
    'lawyer',
    'query ($law: LawEntryInput!) { lawEntry(law: $law) { wordings { part paraphraseSha256 } } }',
    { law },
  );
  for (const { part, paraphraseSha256: sha256 } of data.lawEntry.wordings.slice(0, 2))
    await done('lawyer', 'signParaphrase', { law, part, sha256 });
  await done('lawyer', 'withdrawParaphraseSignature', {
    law,
    part: 'whole',
    reason: SECRETS.reason,
  });
};
