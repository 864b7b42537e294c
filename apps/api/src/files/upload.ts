import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { itemOfFile } from '#domain';
import type { Command, Origin } from '#kernel';
import { Refusal, refuse, uuidV5 } from '#kernel';
import { recordFile } from '#write-side';
import { TurnedAway } from '../door/turned-away.js';
import { needKnown } from '../operation/absent.js';
import { followed } from '../operation/followed.js';
import type { House } from '../operation/house.js';
import type { SignedIn } from '../operation/operation.js';
import { Rights } from '../operation/rights.js';
import { VIA } from '../via.js';
import { Submit } from '../write-side.module.js';
import { grantUsed, openGrant } from './grant.js';
import type { UploadGrant } from './grant.js';
import type { ReceivedBytes } from './intake.js';
import { keptFromReader } from './kept-file.js';

/** A file may take so long, and a millisecond more for each so many bytes: 64 kB a second. */
const PATIENCE_MS = 10 * 60_000;
const SLOWEST = 64;

/**
 * Bytes in, by a grant. They come in one stream, whole or not at all; what comes half leaves nothing, and the
 * grant is good again. Only when they are in the store is the register told.
 */
export const upload = async (
  house: House,
  signedIn: SignedIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { memberId } = signedIn.viewer;
  const grant = openGrant(house, request.headers['sijil-grant'], 'upload', memberId);
  const { files, intake } = house;
  if (!files || !intake) return noFilesHere();
  needLength(request, grant);
  const rights = new Rights(signedIn.viewer);
  // By what holds today: since the grant was given a role may have been taken, a seal laid.
  for (const { kind, data } of wishesOf(grant)) {
    rights.need(kind);
    await needKnown({ house, rights }, data);
  }
  if (!(await files.claim(grant.id))) throw grantUsed();
  // Whoever sends a byte a minute does not hold a place for ever.
  const late = setTimeout(() => request.destroy(), PATIENCE_MS + grant.size / SLOWEST);
  const received = await intake(counted(request, grant))
    .catch(async (error: unknown) => {
      await files.release(grant.id);
      throw error;
    })
    .finally(() => clearTimeout(late));
  const told = await tell(house, { signedIn, rights, grant, received }).catch(
    async (error: unknown) => {
      // Where it may have come to stand all the same, the grant is used up: other bytes must not follow.
      if (error instanceof Refusal && error.kind !== 'unavailable') await files.release(grant.id);
      throw error;
    },
  );
  const { file, trouble = null } = received;
  const { pages = null, milliseconds = null } = file;
  response.statusCode = 201;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ ...told, ...file, pages, milliseconds, trouble }));
};

/** A clear no where no file store is at hand. */
export const noFilesHere = (): never =>
  refuse(
    'unavailable',
    'FILES_NOT_HERE',
    'This service has no file store at hand. Ask where the register is kept.',
  );

const needLength = ({ headers }: IncomingMessage, { size }: UploadGrant): void => {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new TurnedAway(415, 'invalid', 'CONTENT_ENCODING_WRONG', 'Send the file uncompressed.');
  // A part of a file must not pass for all of it (RFC 9110, 14.4).
  const isPart = headers['content-range'] !== undefined;
  if (isPart || headers['content-length'] !== String(size))
    throw new TurnedAway(
      headers['content-length'] === undefined ? 411 : 400,
      'invalid',
      'FILE_SIZE_WRONG',
      `The grant is for a file of ${size} bytes. Send it whole, with its length.`,
    );
};

/** The wishes that a grant carries out, as far as they are known before the bytes are. */
const wishesOf = ({ becomes }: UploadGrant): readonly Command[] => {
  if (becomes.as !== 'item') return [{ kind: becomes.as, data: becomes.data }];
  const { said, incidentId, accountId } = becomes;
  const evidenceId = said.host;
  return [
    { kind: 'AddEvidence', data: { evidenceId } },
    ...(incidentId === undefined ? [] : [{ kind: 'LinkEvidence', data: { incidentId } }]),
    ...(accountId === undefined ? [] : [{ kind: 'DocumentAccount', data: { accountId } }]),
  ];
};

async function* counted(
  request: IncomingMessage,
  { size, sha256 }: UploadGrant,
): AsyncIterable<Uint8Array> {
  const hash = sha256 === undefined ? undefined : createHash('sha256');
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    hash?.update(piece);
    yield piece;
  }
  if (bytes !== size)
    throw new TurnedAway(400, 'invalid', 'FILE_SIZE_WRONG', 'Not all of the file came.');
  if (hash && hash.digest('hex') !== sha256)
    throw new TurnedAway(
      400,
      'invalid',
      'FILE_HASH_WRONG',
      'What came has another SHA-256 than the grant says. Nothing was taken in.',
    );
}

interface Came {
  readonly signedIn: SignedIn;
  readonly rights: Rights;
  readonly grant: UploadGrant;
  readonly received: ReceivedBytes;
}

interface Told {
  readonly evidenceId: string;
  readonly already: boolean;
  /** Null where nothing new came to stand. */
  readonly position: number | null;
}

const tell = async (house: House, { signedIn, rights, grant, received }: Came): Promise<Told> => {
  const origin: Omit<Origin, 'commandId'> = {
    by: `member-${signedIn.viewer.memberId}`,
    via: VIA,
    credential: signedIn.credentialId,
  };
  const submit = (commandId: string, steps: readonly Command[]) =>
    house.commands.execute(new Submit({ origin: { ...origin, commandId }, steps }));
  const { becomes, id } = grant;
  if (becomes.as !== 'item') {
    const data = { ...becomes.data, file: received.file };
    const { position } = await submit(id, [{ kind: becomes.as, data }]);
    await followed(house.models, position, house.limits.followMs);
    return { evidenceId: becomes.data.evidenceId, already: false, position };
  }
  const item = itemOfFile((await house.registerId()) ?? '', received, becomes.said);
  const own = item.evidenceId ?? '';
  // Where these bytes are an item already that is kept for others, they are a new one: whoever may not know
  // of it learns nothing from bringing the same bytes.
  const hidden = await keptFromReader({ house, rights }, own);
  const evidenceId = hidden ? uuidV5(id, 'evidence') : own;
  const told = await recordFile(submit, id, { ...item, evidenceId }, becomes);
  if (told.position !== undefined)
    await followed(house.models, told.position, house.limits.followMs);
  return { evidenceId, already: told.already, position: told.position ?? null };
};
