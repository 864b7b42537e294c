import { readFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { cosignedHead, outsidersAmong } from '#notary';
import { nothingSealed } from '../../proving/prove-event.js';
import { isSealedApart, ownTrust } from '../../sealing/apart.js';
import { openNotary } from '../../sealing/open-notary.js';
import { keysIn } from '../../sealing/trust.js';
import { confirmedAs, headAt } from './head.js';
import type { DossierHead } from './head.js';
import { headsOf } from './office.js';
import type { Office } from './office.js';

/** A head that somebody outside cosigned, in a file, and the public key of that somebody. */
export interface Cosigned {
  readonly file: string;
  readonly witness: string;
}

/** The head that outsiders cosigned. The register is told of it first, by the notary: of nothing else a dossier may speak. */
export const headCosigned = async (
  office: Office,
  { file, witness }: Cosigned,
): Promise<DossierHead> => {
  const { desk, settings } = office;
  const heads = await headsOf(office);
  const text = await readFile(file, 'utf8').catch(() =>
    refuse('invalid', 'USAGE_FILE', `The file ${file} cannot be read.`, '/cosigned'),
  );
  const access = await ownTrust(office, 'access');
  // Whatever this office signs with is no outsider, whichever register it is for.
  const outsiders = outsidersAmong(await keysIn(witness), [
    ...heads.trust.keys,
    ...(access?.keys ?? []),
  ]);
  const { head } = await cosignedHead(heads.ledger, heads.trust, text, outsiders);
  const apart = await isSealedApart(office);
  if (!apart) {
    const id = (await desk.register())?.id ?? '';
    await (await openNotary(desk, id, settings)).notary.countersign(text, outsiders);
    await desk.catchUp();
  }
  const found = await headAt(heads, BigInt(head.size));
  if (apart && found?.cosigned == null)
    refuse(
      'conflict',
      'COSIGNATURE_NOT_RECORDED',
      'The notary is another user, and has to take this cosignature in first: npx sijil notary --connection FILE --cosigned FILE --witness KEY.',
      '/cosigned',
    );
  if (!found) throw nothingSealed();
  return confirmedAs(found, 'cosignature');
};
