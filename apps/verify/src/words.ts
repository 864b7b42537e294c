import type { Finding, Verification } from '#dossier';

/** What the three ends mean to the programs of others. */
export const EXIT = { verified: 0, broken: 1, originUnproven: 3 } as const;

const finding = ({ file, says }: Finding): string => `  ${file ?? 'the bag as a whole'}: ${says}.`;

const verdict = (
  { verdict: is, findings }: Verification,
  rooted: boolean,
  keyed: boolean,
): string => {
  if (is === 'broken')
    return `BROKEN: ${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} not as they should be.`;
  if (is === 'originUnproven')
    return 'CONSISTENT, ORIGIN UNPROVEN: everything in this bag agrees, but nothing that came to you another way was held against it. Whoever made it could have made all of it: ask the office for its key (--trust), or use the root of its time authority (--tsa-root).';
  if (!keyed)
    return 'VERIFIED AGAINST A TIME: the signed head existed when the authority says. Who signed it is not proven, since you gave no key (--trust).';
  return rooted
    ? 'VERIFIED: what this bag shows stood in the register whose key you hold, before the time that the authority states, and is unaltered.'
    : 'VERIFIED: what this bag shows stood in the register whose key you hold, and is unaltered.';
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
    }[how],
  ];
};

/** What was found, in words: what is wrong first, then what holds. */
export const inWords = (
  found: Verification,
  { rooted, keyed }: { readonly rooted: boolean; readonly keyed: boolean },
): readonly string[] => {
  const { findings, files, bytes, card, head, proven } = found;
  return [
    verdict(found, rooted, keyed),
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
          `Proven: ${number(proven.events)} events, ${number(proven.opened)} parts opened, ${number(proven.closed)} closed.`,
        ]
      : []),
    ...(head?.time
      ? [
          `Time: ${head.time.by} states that the head existed at ${head.time.at}${rooted ? '' : ' (by a certificate that nothing here vouches for)'}.`,
        ]
      : []),
    ...since(found),
    'None of this proves that what is said there is true, or that nothing was left out.',
  ];
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
    since: found.since,
  };
};
