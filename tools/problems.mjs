import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { folderOf } from '../rooms.mjs';
import { path } from './house.mjs';

/** The rooms whose refusals can stand in an answer of the API. */
const ROOMS = [
  'kernel',
  'events',
  'access',
  'domain',
  'event-store',
  'vault',
  'write-side',
  'read-side',
  'api',
];

const KINDS = {
  invalid: 'What was sent is not well formed, or breaks a rule. Sending it again changes nothing.',
  forbidden: 'The caller may not do or see this.',
  'not-found': 'There is no such thing, or not for the caller: the two are never told apart.',
  conflict: 'It does not fit what stands by now. Look again, then decide again.',
  unavailable: 'A part of Sijil does not answer at the moment. The same can be sent again.',
};

const CODE = /^(…_)?[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const IS_SPEC = /\.(spec|fixture|conformance)\.ts$/;
/** Calls that refuse as `invalid` without saying so each time. */
const INVALID = /^(coded|turnAway|upTo)$/;
/** The sentence of a refusal, where it is the policy's or GraphQL's own. */
const ELSEWHERE = '…';

const sources = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !IS_SPEC.test(name))
    .map((name) => join(folder, name))
    .sort();

/** A text as it is written; what is put into it only when it is said stands as `…`. */
const textOf = (node) => {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return null;
};

/** A call such as `refuse(kind, code, says)`, wherever kind, code and sentence stand in a row. */
const refusalIn = (node, file) => {
  const isList = ts.isArrayLiteralExpression(node);
  const texts = [...(isList ? node.elements : (node.arguments ?? []))].map(textOf);
  const at = texts.findIndex((text) => text !== null && CODE.test(text) && text.length > 3);
  if (at < 0) return null;
  const stated = texts.slice(0, at).find((text) => Object.hasOwn(KINDS, text ?? ''));
  const says = texts.slice(at + 1).find((text) => text?.includes(' '));
  const implied = isList || INVALID.test(node.expression.getText(file)) ? 'invalid' : undefined;
  // One word alone is more often something else, such as a forum.
  const kind = stated ?? (texts[at].includes('_') ? implied : undefined);
  return kind && (says ?? stated) ? { code: texts[at], kind, says: says ?? ELSEWHERE } : null;
};

/** A code of ours for one of Apollo's, in a table. */
const translationIn = ({ name, initializer }, file) => {
  const code = textOf(initializer);
  return code?.includes('_') && CODE.test(code) && /^[A-Z_]+$/.test(name.getText(file))
    ? { code, kind: 'invalid', says: ELSEWHERE }
    : null;
};

const foundIn = (node, file) => {
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isArrayLiteralExpression(node))
    return refusalIn(node, file);
  return ts.isPropertyAssignment(node) ? translationIn(node, file) : null;
};

/** The codes that one code in the sources stands for: `…_NOT_FOUND` is one for every noun. */
const codesOf = (code) => {
  if (!code.startsWith('…')) return [code];
  const folder = join(path(folderOf('domain')), 'src');
  return readdirSync(folder)
    .filter((noun) => existsSync(join(folder, noun, `${noun}.decider.ts`)))
    .map((noun) => code.replace('…', noun.toUpperCase()));
};

/** Every refusal that the sources can make: code → kinds, sentences, rooms. */
const problems = () => {
  const found = new Map();
  const note = (room, { code, kind, says }) => {
    for (const one of codesOf(code)) {
      const known = found.get(one) ?? { kinds: new Set(), says: new Set(), rooms: new Set() };
      known.kinds.add(kind);
      known.says.add(says);
      known.rooms.add(room);
      found.set(one, known);
    }
  };
  for (const room of ROOMS)
    for (const name of sources(path(folderOf(room)))) {
      const text = readFileSync(name, 'utf8');
      const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      const visit = (node) => {
        const one = foundIn(node, file);
        if (one) note(room, one);
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  return found;
};

const entry = ([code, { kinds, says, rooms }]) => `### ${code}

${[...kinds].sort().join(', ')} · ${[...rooms].sort().join(', ')}

${[...says]
  .sort()
  .map((one) => `> ${one.replaceAll('\n', ' ')}`)
  .join('\n>\n')}
`;

/** docs/problems.md: every code, with the kinds under which it comes and the sentences it says. */
export const problemsDocument = () => {
  const all = [...problems()].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Problems

Generated from the code by \`npm run docs\`; a test fails where it drifts. Every refusal of the API has a kind, a stable **code**, a sentence, and a
place in what was sent (a JSON Pointer). Codes are for machines: they never change their meaning and are never used again. Sentences are for
people and may be worded better at any time; \`…\` stands for something put in when it is said. A mutation answers with a typed \`Problem\`;
everything else stands in \`errors\`, with the same fields in \`extensions\`. \`correlationId\` leads us to the request in our log.

| kind | what it means |
| --- | --- |
${Object.entries(KINDS)
  .map(([kind, says]) => `| ${kind} | ${says} |`)
  .join('\n')}

## The ${all.length} codes

${all.map(entry).join('\n')}`;
};
