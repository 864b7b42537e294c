import type { Finding, Verification } from '#dossier';

/** What the three ends mean to the programs of others. */
export const EXIT = { verified: 0, broken: 1, originUnproven: 3 } as const;

/** What others wrote, so that it shows on a terminal and does nothing there: no line of it can pass for ours. */
const tame = (line: string): string =>
  line.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

const finding = ({ file, says }: Finding): string =>
  `  ${file ?? 'the bag as a whole'}: ${says.replace(/\.$/u, '')}.`;

/** What whoever checks brought along. */
export interface Brought {
  readonly key: boolean;
  readonly witness: boolean;
  readonly root: boolean;
}

const UNPROVEN = 'CONSISTENT, ORIGIN UNPROVEN: everything in this bag agrees, but';
const ASK = 'Ask the office, or a partner who holds it, for its key (--trust).';

const verdict = (
  { verdict: is, findings, since: how }: Verification,
  { key, witness, root }: Brought,
): string => {
  if (is === 'broken')
    return `BROKEN: ${findings.length === 1 ? '1 thing is not as it should be' : `${findings.length} things are not as they should be`}.`;
  if (is === 'verified')
    return `VERIFIED: the proven events stood in the register whose key you hold${root ? ' before the stated time' : ''}${witness ? ', under a head that a witness saw' : ''}, and are unaltered; that office issued these files as they are. Its words are not compared with the events further than is said below, and no time is proven for the document itself.`;
  if (key && how === 'eventsOnly')
    return 'CONSISTENT, CONTINUITY UNPROVEN: the office whose key you hold issued this bag, but nothing in it proves that its log still begins with that of the earlier bag. Ask the office for that proof.';
  if (key && how === 'earlierHead')
    return 'CONSISTENT, ORDER NOT SHOWN: the office whose key you hold issued this bag, but it speaks at an earlier head than the bag of --since, so that it cannot show what came after that one. Check that bag with --since this one.';
  if (root || witness)
    return `${UNPROVEN} you gave no key of the office. ${witness ? 'Somebody whose key you hold saw its head. ' : ''}${root ? 'Its head existed at the stated time. ' : ''}Who issued it is not proven: somebody else could have put his own words around that head. ${ASK}`;
  return `${UNPROVEN} nothing that came to you another way was held against it. Whoever made it could have made all of it. ${ASK}`;
};

const number = (value: number | bigint): string => value.toLocaleString('en-US');

const since = ({ since: how }: Verification): readonly string[] => {
  if (how === null) return [];
  return [
    {
      proven: 'The earlier bag: its log is proven to be the beginning of this one.',
      sameHead: 'The earlier bag: it leads to the very same log.',
      eventsOnly:
        'The earlier bag: events that both show are the same. This bag brings no proof that nothing else changed between their heads.',
      earlierHead:
        'The earlier bag: this dossier speaks at an earlier head than that one. Events that both show are the same.',
    }[how],
  ];
};

/** What was found, in words: what is wrong first, then what holds. */
export const inWords = (found: Verification, brought: Brought): readonly string[] => {
  const { findings, files, bytes, card, head, proven } = found;
  return [
    verdict(found, brought),
    ...findings.map(finding),
    '',
    ...(card
      ? [
          `Dossier ${card.reference}, number ${card.number}, profile ${card.profile}, language ${card.language}, as of position ${card.position} (${card.instant}).`,
          ...(card.register.purpose === 'operational'
            ? []
            : [`The register is a ${card.register.purpose} register: nothing in it is evidence.`]),
        ]
      : []),
    `Read: ${number(files)} files, ${number(bytes)} bytes.`,
    ...(head ? [`Head: ${number(head.head.size)} events of log ${head.head.origin}.`] : []),
    ...(proven
      ? [
          `Proven: ${number(proven.events)} events, ${number(proven.opened)} parts opened, ${number(proven.closed)} closed. Every file of evidence is named by one of them, and listed as an exhibit.`,
        ]
      : []),
    ...(head?.time
      ? [
          `Time: ${head.time.by} states that the head existed at ${head.time.at}${brought.root ? '' : ' (by a certificate that nothing here vouches for)'}.`,
        ]
      : []),
    ...(head?.seen ?? []).map(
      ({ by, at }) => `Witness: ${by}, whose key you hold, states that it saw the head at ${at}.`,
    ),
    ...since(found),
    'None of this proves that what is said there is true, or that nothing was left out.',
  ].map(tame);
};

/** The same as data. */
export const asData = (found: Verification): object => {
  const { verdict: is, findings, files, bytes, card, head, proven } = found;
  return {
    verdict: is,
    exit: EXIT[is],
    findings,
    files,
    bytes,
    dossier: card,
    head: head && {
      origin: head.head.origin,
      size: Number(head.head.size),
      root: Buffer.from(head.head.root).toString('hex'),
    },
    events: proven && {
      proven: proven.events,
      opened: proven.opened,
      closed: proven.closed,
    },
    time: head?.time ?? null,
    seen: head?.seen ?? [],
    since: found.since,
  };
};
