import type { DossierCard, Finding, Verification } from '#dossier';

/** What the three ends mean to the programs of others. */
export const EXIT = { verified: 0, broken: 1, originUnproven: 3 } as const;

/** What others wrote, so that it shows on a terminal and does nothing there: no line of it can pass for ours. */
const tame = (line: string): string =>
  line.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** A value that others wrote, within a sentence of ours: too short to fill the lines around it. */
const said = (value: string): string => (value.length > 120 ? `${value.slice(0, 120)}…` : value);

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
  { verdict: is, count, since: how }: Verification,
  { key, witness, root }: Brought,
): string => {
  if (is === 'broken')
    return `BROKEN: ${count === 1 ? '1 thing is not as it should be' : `${number(count)} things are not as they should be`}.`;
  if (is === 'verified')
    return `VERIFIED: the proven events stood in the register whose key you hold${root ? ' before the stated time' : ''}${witness ? ', under a head that a witness saw' : ''}, and are unaltered; that office issued these files as they are. Its words are not compared with the events further than is said below, and no time is proven for the document itself.`;
  if (key && how === 'eventsOnly')
    return 'CONSISTENT, CONTINUITY UNPROVEN: the office whose key you hold issued this bag, but nothing in it proves that its log still begins with that of the earlier bag. Ask the office for that proof.';
  if (key && how === 'restored')
    return 'CONSISTENT, CONTINUITY UNPROVEN: the office whose key you hold issued this bag, but the log of the earlier bag has ended: by their names its register was restored after a loss, and no proof leads over that. Ask the office what was lost, and who decided.';
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
      restored:
        'The earlier bag: it leads to another log of the same register, with a restoration between them. Their events were not compared.',
      earlierHead:
        'The earlier bag: this dossier speaks at an earlier head than that one. Events that both show are the same.',
    }[how],
  ];
};

/** What was found, in words: what is wrong first, then what holds. */
export const inWords = (found: Verification, brought: Brought): readonly string[] => {
  const { findings, count, files, bytes, card, head, proven } = found;
  const whole = found.verdict !== 'broken';
  return [
    verdict(found, brought),
    ...findings.map(finding),
    ...(count > findings.length ? [`  and ${number(count - findings.length)} more.`] : []),
    '',
    ...(card
      ? [
          `${whole ? 'Dossier' : 'It says that it is dossier'} ${said(card.reference)}, number ${card.number}, profile ${card.profile}, language ${card.language}, as of position ${card.position} (${said(card.instant)}).`,
          ...(card.register.purpose === 'operational'
            ? []
            : [
                `The register is a ${said(card.register.purpose)} register: nothing in it is evidence.`,
              ]),
        ]
      : []),
    `Read: ${number(files)} files, ${number(bytes)} bytes.`,
    ...(head ? [`Head: ${number(head.head.size)} events of log ${said(head.head.origin)}.`] : []),
    ...(proven
      ? [
          `${brought.key ? 'Proven' : 'Under that head'}: ${number(proven.events)} events, ${number(proven.opened)} parts opened, ${number(proven.closed)} closed.${whole ? ' Every file of evidence is named by one of them, and listed as an exhibit.' : ''}`,
        ]
      : []),
    ...(head?.time
      ? [
          `Time: ${said(head.time.by)} states that the head existed at ${head.time.at}${brought.root ? '' : ' (by a certificate that nothing here vouches for)'}.`,
        ]
      : []),
    ...(head?.seen ?? []).map(
      ({ by, at }) =>
        `Witness: ${said(by)}, whose key you hold, states that it saw the head at ${at}.`,
    ),
    ...since(found),
    'None of this proves that what is said there is true, or that nothing was left out.',
  ].map(tame);
};

/** What a card says, and nothing else that stands in its file. */
const cardAsData = ({ register, checkpoint, versions, ...card }: DossierCard): object => ({
  reference: card.reference,
  number: card.number,
  case: card.case,
  profile: card.profile,
  language: card.language,
  position: card.position,
  instant: card.instant,
  register: { id: register.id, origin: register.origin, purpose: register.purpose },
  checkpoint: { size: checkpoint.size, root: checkpoint.root },
  versions: {
    sijil: versions.sijil,
    policy: versions.policy,
    document: versions.document,
    law: versions.law.map(({ catalogue, version }) => ({ catalogue, version })),
  },
});

/** The same as data, as one line of JSON that does nothing on a terminal. */
export const asJson = (found: Verification, brought: Brought): string =>
  JSON.stringify(asData(found, brought)).replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    // In JSON such a character stands in texts only, where this is another spelling of it.
    (character) =>
      [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
  );

const asData = (found: Verification, { root }: Brought): object => {
  const { verdict: is, findings, count, files, bytes, card, head, proven } = found;
  return {
    verdict: is,
    exit: EXIT[is],
    findings,
    count,
    files,
    bytes,
    dossier: card && cardAsData(card),
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
    // Without a root nothing vouches for whoever states it.
    time: head?.time ? { ...head.time, vouched: root } : null,
    seen: head?.seen ?? [],
    since: found.since,
  };
};
