import { randomUUID } from 'node:crypto';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { needLanguage } from '#domain';
import { instant } from '#kernel';
import { needKnown } from '../operation/absent.js';
import { Operation } from '../operation/operation.js';
import { notThere } from '../operation/rights.js';
import { dataOf } from '../schema/data-of.js';
import { Question } from '../schema/question.js';
import { GrantWish } from './grant-wish.js';
import { sealGrant } from './grant.js';
import type { Becoming } from './grant.js';
import {
  DownloadArgs,
  GrantRedactedCopyInput,
  GrantRenditionInput,
  GrantUploadInput,
  GrantWorkingCopyInput,
} from './grants.inputs.js';
import { FileGrant } from './grants.type.js';
import { keptFile } from './kept-file.js';
import { noFilesHere } from './upload.js';

/** For how long an upload may be begun, and a download. */
const UPLOAD_MS = 60 * 60_000;
const DOWNLOAD_MS = 10 * 60_000;

/** Permissions to bring and to fetch bytes. The bytes themselves go by a door of their own (`file-door.ts`). */
@Resolver()
export class GrantResolver {
  @GrantWish('AddEvidence', 'Ask to bring a file that becomes an item of evidence.')
  async grantUpload(
    @Args('input') input: GrantUploadInput,
    @Context('operation') operation: Operation,
  ) {
    const { size: _size, sha256: _hash, incidentId, accountId, pinpoint, ...said } = dataOf(input);
    if (incidentId !== undefined) operation.rights.need('LinkEvidence');
    if (accountId !== undefined) operation.rights.need('DocumentAccount');
    await needThere(operation, { incidents: incidentId, accounts: accountId, evidence: said.host });
    return uploadOf(operation, input, {
      as: 'item',
      said,
      ...(incidentId === undefined ? {} : { incidentId }),
      ...(accountId === undefined ? {} : { accountId }),
      ...(pinpoint === undefined ? {} : { pinpoint }),
    });
  }

  @GrantWish('MakeWorkingCopy', 'Ask to bring a copy to work with.')
  grantWorkingCopy(
    @Args('input') input: GrantWorkingCopyInput,
    @Context('operation') operation: Operation,
  ) {
    return copyOf(operation, input, 'MakeWorkingCopy');
  }

  @GrantWish('MakeRedactedCopy', 'Ask to bring a copy from which something was taken out.')
  grantRedactedCopy(
    @Args('input') input: GrantRedactedCopyInput,
    @Context('operation') operation: Operation,
  ) {
    return copyOf(operation, input, 'MakeRedactedCopy');
  }

  @GrantWish('AddTranslation', 'Ask to bring a translation or transcript as a file.')
  grantRendition(
    @Args('input') input: GrantRenditionInput,
    @Context('operation') operation: Operation,
  ) {
    // Before a long file is sent.
    needLanguage(input.from, '/from');
    needLanguage(input.to, '/to');
    return copyOf(operation, input, 'AddTranslation');
  }

  @Question(
    'case',
    () => FileGrant,
    'Ask to fetch a file of an item. That it is fetched is written down.',
  )
  async fileDownload(
    @Args() { evidenceId, sha256 }: DownloadArgs,
    @Context('operation') operation: Operation,
  ) {
    const { size } = await keptFile(operation, evidenceId, sha256);
    return granted(operation, { method: 'GET', milliseconds: DOWNLOAD_MS, size }, (own) =>
      sealGrant(operation.house, { ...own, id: randomUUID(), use: 'download', evidenceId, sha256 }),
    );
  }
}

type CopyInput = GrantWorkingCopyInput | GrantRedactedCopyInput | GrantRenditionInput;

const copyOf = async (
  operation: Operation,
  input: CopyInput,
  as: Exclude<Becoming['as'], 'item'>,
) => {
  const { size: _size, sha256: _hash, ...data } = dataOf(input) as CopyInput;
  await needThere(operation, { evidence: data.evidenceId });
  await needKnown(operation, data);
  if ('of' in data) await keptFile(operation, data.evidenceId, data.of);
  return uploadOf(operation, input, { as, data });
};

/** Refuses ids of what is not there and of what is kept from the caller: before a byte is sent, and alike. */
const needThere = async (
  operation: Operation,
  named: Partial<Record<'accounts' | 'evidence' | 'incidents', string | undefined>>,
): Promise<void> => {
  const pinned = await operation.pin(undefined);
  const { accounts, evidence, incidents } = named;
  const found = await Promise.all([
    accounts === undefined || pinned.thing(pinned.load.accounts, accounts),
    evidence === undefined || pinned.thing(pinned.load.evidence, evidence),
    incidents === undefined || pinned.thing(pinned.load.incidents, incidents),
  ]);
  if (found.includes(null)) notThere();
};

const uploadOf = (
  operation: Operation,
  { commandId, size, sha256 }: GrantUploadInput | CopyInput,
  becomes: Becoming,
) =>
  granted(operation, { method: 'PUT', milliseconds: UPLOAD_MS, size }, (own) =>
    sealGrant(operation.house, {
      ...own,
      id: commandId,
      use: 'upload',
      size,
      ...(sha256 ? { sha256 } : {}),
      becomes,
    }),
  );

interface Granting {
  readonly method: 'PUT' | 'GET';
  readonly milliseconds: number;
  readonly size: number;
}

const granted = (
  { house, signedIn }: Operation,
  { method, milliseconds, size }: Granting,
  seal: (own: { readonly memberId: string; readonly expires: string }) => string,
) => {
  if (!house.files || (method === 'PUT' && !house.intake)) return noFilesHere();
  const expires = instant(house.clock.now() + milliseconds);
  const grant = seal({ memberId: signedIn.viewer.memberId, expires });
  return { __typename: 'FileGrant', grant, method, url: house.filesUrl(), expires, size };
};
