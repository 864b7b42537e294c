import type { DossierContent } from '../../content/content.js';
import type { Paper } from '../paper.js';
import { code, hash, id } from '../spans.js';
import { back, HOW_TO, SHOWS } from '../words/back.js';

const SUMS = 'sha256sum -c manifest-sha256.txt';
const VERIFY = 'node sijil-verify.mjs .';
const NAMED = {
  sums: id(SUMS),
  verify: id(VERIFY),
  trust: id('--trust'),
  root: id('--tsa-root'),
  readme: id('README.txt'),
  bagit: id('BagIt 1.0'),
};

/** B. On what the dossier rests, and how a reader checks it without us. */
export const integrityAnnex = (paper: Paper, { integrity }: DossierContent): void => {
  const { first, last, events, files, bytes, checkpoint } = integrity;
  paper.annex('B', back.integrity);
  if (first === null || last === null) paper.paragraph(back.nothingBehind);
  else
    paper.paragraph(back.behind, {
      events: code(events),
      first: code(first),
      last: code(last),
      files: code(files),
      bytes: code(bytes),
    });

  paper.part(back.checkpoint);
  if (checkpoint === null) paper.paragraph(back.noCheckpoint);
  else {
    paper.paragraph(back.checkpointSays, { size: code(checkpoint.size) });
    paper.plain(hash(checkpoint.root));
  }

  paper.part(back.howTo);
  for (const sentence of HOW_TO) paper.paragraph(sentence, NAMED);
  paper.part(back.shows);
  for (const sentence of SHOWS) paper.paragraph(sentence);
};
