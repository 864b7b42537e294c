import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf } from './coverage.js';
import { printable } from './printable.js';
import { STANDARD, TROUBLE } from './typeset.order.js';
import type { Font, Order } from './typeset.order.js';

// A process of its own, since nothing ends a thread that is within the compiler: an order comes in as
// JSON, the document goes out as bytes, and what went wrong as an exit code. What the compiler says of
// trouble can quote what it set, so nobody gets to read it.

/** The folder in which the compiler believes itself to be. There is none: it gets what it is given here. */
const NOWHERE = '/nowhere';

const read = ({ file, sha256 }: Font): Buffer => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return process.exit(TROUBLE.font);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) process.exit(TROUBLE.font);
  return bytes;
};

const order = JSON.parse(await text(process.stdin)) as Order;
const fonts = order.fonts.map((font) => ({ family: font.family, bytes: read(font) }));
const families = [...new Set(fonts.map(({ family }) => family))].map((family) => {
  const files = fonts
    .filter((font) => font.family === family)
    .map(({ bytes }) => coverageOf(bytes));
  return (sign: number): boolean => files.every((covers) => covers(sign));
});
const print = printable(families);
const document = JSON.stringify(order.document, (_name, value: unknown) =>
  typeof value === 'string' ? print(value) : value,
);

const compiler = NodeCompiler.create({
  workspace: NOWHERE,
  fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }],
});
for (const sheet of readdirSync(order.sheets))
  compiler.mapShadow(`${NOWHERE}/${sheet}`, readFileSync(`${order.sheets}/${sheet}`));
compiler.mapShadow(`${NOWHERE}/document.json`, Buffer.from(document));

const done = compiler.compile({ mainFilePath: `${NOWHERE}/dossier.typ` });
if (done.result === null) process.exit(TROUBLE.setting);
let pdf: Buffer;
try {
  pdf = compiler.pdf(done.result, { pdfStandard: STANDARD, creationTimestamp: order.seconds });
} catch {
  process.exit(TROUBLE.standard);
}
process.stdout.write(pdf, () => process.exit(0));
