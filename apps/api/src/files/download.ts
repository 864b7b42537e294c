import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { purposeIn } from '../door/purpose.js';
import { writeDown } from '../operation/disclose.js';
import type { House } from '../operation/house.js';
import type { SignedIn } from '../operation/operation.js';
import { Rights } from '../operation/rights.js';
import { grantUsed, openGrant } from './grant.js';
import { keptFile } from './kept-file.js';
import { noFilesHere } from './upload.js';

/** What a download is made of. */
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly correlationId: string;
}

/**
 * Bytes out, by a grant: as an attachment under their hash, checked piece by piece. That they are shown is
 * written down before the first one leaves.
 */
export const download = async (
  house: House,
  signedIn: SignedIn,
  { request, response, correlationId }: Asked,
): Promise<void> => {
  const { viewer } = signedIn;
  const grant = openGrant(house, request.headers['sijil-grant'], 'download', viewer.memberId);
  const { files, vault } = house;
  if (!files) return noFilesHere();
  const stated = purposeIn(request.headers);
  const rights = new Rights(viewer);
  // By what holds today: since the grant was given a role may have been taken, a seal laid.
  const { size, position } = await keptFile({ house, rights }, grant.evidenceId, grant.sha256);
  // What cannot be read is refused before the grant is used up and before anything is written down.
  const content = await files.get(grant.sha256, (name) => vault.fileKey(name));
  if (!(await files.claim(grant.id))) throw grantUsed();
  await writeDown(house, signedIn, {
    disclosureId: correlationId,
    means: 'bytes',
    position,
    ...stated,
    shown: [
      { class: 'confidential', fields: ['bytes'], subjects: [`evidence-${grant.evidenceId}`] },
    ],
  });
  response.statusCode = 200;
  response.setHeader('content-type', 'application/octet-stream');
  response.setHeader('content-length', size);
  response.setHeader('content-disposition', `attachment; filename="${grant.sha256}"`);
  const digest = Buffer.from(grant.sha256, 'hex').toString('base64');
  response.setHeader('repr-digest', `sha-256=:${digest}:`);
  for await (const piece of content) {
    if (response.destroyed) return;
    if (!response.write(piece))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
};
