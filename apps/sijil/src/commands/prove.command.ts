import { readFile, writeFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { envelopeOf, sha256Of } from '#events';
import {
  parseCheckpoint,
  parseNote,
  parsePartialProof,
  parseProofFile,
  verifyPartialProof,
} from '#ledger';
import type { ProvenEvent, VerifierKey } from '#ledger';
import { statedTime } from '#notary';
import { disclose, purposeFrom, PURPOSE_OPTIONS } from '../desk/disclosing.js';
import { OPENABLE } from '#vault';
import type { Openable } from '#vault';
import { openFinder } from '../proving/event-finder.js';
import { nothingSealed, proveEvent } from '../proving/prove-event.js';
import { ledgerOf } from '../sealing/open-notary.js';
import { keysIn, trustFor } from '../sealing/trust.js';
import { textOf } from './command.js';
import type { Call, CommandSpec, DesklessCall } from './command.js';

const opensFrom = (flags: Call['flags']): readonly Openable[] => {
  const words = (textOf(flags, 'open') ?? '').split(',').filter((word) => word !== '');
  const known: readonly string[] = OPENABLE;
  if (!words.every((word) => known.includes(word)))
    refuse(
      'invalid',
      'USAGE_OPEN',
      `--open takes ${OPENABLE.join(', ')}. Reasons of the team and identities are never handed out.`,
      '/open',
    );
  return OPENABLE.filter((name) => name === 'public' || words.includes(name));
};

/** `npx sijil prove`: an event for somebody who may see some of its parts. */
export const proveCommand: CommandSpec = {
  name: 'prove',
  says: 'write a proof of an event with some of its parts opened, or check one',
  args: [['[event]', 'the id or the position of the event']],
  options: [
    ['--open <classes>', 'what to open besides ids: case, confidential'],
    ['-o, --output <file>', 'where to write the proof'],
    [
      '--check <file>',
      'check such a file instead, on any machine and without a register; needs --key',
    ],
    ['--key <file>', 'the public keys of the notary (log.vkey), as they came to you another way'],
    ...PURPOSE_OPTIONS,
  ],
  check: ({ args, flags }) => {
    opensFrom(flags);
    purposeFrom(flags);
    const checks = textOf(flags, 'check') !== undefined;
    if (checks && textOf(flags, 'key') === undefined)
      refuse('invalid', 'USAGE_KEY_FILE', 'Checking needs the public keys: --key FILE.', '/key');
    if (!checks && (args.length === 0 || textOf(flags, 'output') === undefined))
      refuse('invalid', 'USAGE_PROVE', 'Name an event and a file: npx sijil prove EVENT -o FILE.');
  },
  run: (call) => writeProof(call),
  offline: (call) => (textOf(call.flags, 'check') === undefined ? undefined : checkProof(call)),
};

const writeProof = async (call: Call): Promise<'done' | 'refused'> => {
  const { desk, settings, output, args, flags } = call;
  const file = textOf(flags, 'output') ?? '';
  const open = opensFrom(flags);
  const trust = await trustFor(call);
  if (!trust) throw nothingSealed();
  const finder = openFinder(desk.urls.writer);
  try {
    const ledger = ledgerOf(desk.home, settings.sealing);
    const { store, vault } = desk;
    const proof = await proveEvent(
      { store, vault, ledger, trust, find: (id) => finder.positionOf(id) },
      args[0] ?? '',
      open,
    );
    await noteOpened(call, proof.text);
    await writeFile(file, proof.text, { mode: 0o600 });
    await writeFile(`${file}.checkpoint`, proof.head.signed, { mode: 0o600 });
    if (proof.timeStamp) await writeFile(`${file}.tsr`, proof.timeStamp, { mode: 0o600 });
    output.answer({
      event: proof.eventId,
      position: proof.position,
      opened: open,
      file,
      size: proof.head.size,
      timeStamp: proof.timeStamp === null ? null : `${file}.tsr`,
    });
    output.say(
      `Event ${proof.position} (${proof.eventId}), proven under the head of ${proof.head.size} events, is in ${file}.`,
    );
    output.say(`Opened: ${open.join(', ')}. Everything else stays closed and cannot be guessed.`);
  } finally {
    await finder.close();
  }
  return 'done';
};

/** Writes down which confidential fields a proof opens, before it is there. */
const noteOpened = async ({ desk, flags }: Call, text: string): Promise<void> => {
  const { envelope, opened } = parsePartialProof(text);
  const part = opened.get('confidential');
  if (!part) return;
  const { stream } = envelopeOf(envelope);
  const fields = Object.keys(JSON.parse(part.text) as object);
  await disclose(desk, {
    means: 'proof',
    ...purposeFrom(flags),
    shown: [{ class: 'confidential', fields, subjects: [stream] }],
  });
};

const checkProof = async ({ output, flags }: DesklessCall): Promise<'done' | 'refused'> => {
  const file = textOf(flags, 'check') ?? '';
  const bytes = await readFile(file).catch(() =>
    refuse('invalid', 'USAGE_FILE', `The file ${file} cannot be read.`, '/check'),
  );
  const keys = await keysIn(textOf(flags, 'key') ?? '');
  const proven = verifyPartialProof(new Uint8Array(bytes), {
    origin: originOf(bytes.toString('utf8'), keys),
    keys,
  });
  const stamp = await readFile(`${file}.tsr`).catch(() => null);
  const signed = await readFile(`${file}.checkpoint`, 'utf8').catch(() => null);
  const time =
    stamp && signed !== null && bytes.includes(JSON.stringify(signed).slice(1, -1))
      ? statedTime(stamp, { hash: sha256Of(signed) })
      : null;
  output.answer({
    position: Number(proven.position),
    envelope: proven.envelope,
    opened: Object.fromEntries(proven.opened),
    closed: proven.closed,
    head: { origin: proven.checkpoint.origin, size: Number(proven.checkpoint.size) },
    statedTime: time,
  });
  for (const line of inWords(proven)) output.say(line);
  if (time !== null)
    output.say(
      `A time authority states that the head existed at ${time}. Verify its signature with its root: openssl ts -verify -data ${file}.checkpoint -in ${file}.tsr -CAfile ROOT`,
    );
  return 'done';
};

/** The log that these keys sign for: a key bears the name of its register, and so does each log of it. */
const originOf = (text: string, keys: readonly VerifierKey[]): string => {
  const { proof } = parsePartialProof(text);
  const { origin } = parseCheckpoint(parseNote(parseProofFile(proof).checkpoint).text);
  const names = keys.map(({ name }) => name);
  return names.find((name) => origin === name || origin.startsWith(`${name}/restored-`))
    ? origin
    : (names[0] ?? '');
};

const inWords = ({
  position,
  envelope,
  opened,
  closed,
  checkpoint,
}: ProvenEvent): readonly string[] => [
  `Proven: event ${position} of register ${String(envelope['register'])}, under a signed head of ${checkpoint.size} events.`,
  ...['type', 'id', 'recordedAt', 'by', 'via', 'stream'].map(
    (name) => `  ${name}: ${JSON.stringify(envelope[name] ?? null)}`,
  ),
  ...[...opened].map(([name, part]) => `  ${name}: ${JSON.stringify(part)}`),
  `Closed: ${closed.join(', ') || 'nothing'}.`,
  'That does not prove that what is written there is true.',
];
