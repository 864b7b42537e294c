import { timingSafeEqual } from 'node:crypto';
import { isUuid } from '#kernel';
import type { Mac } from './cursor.js';

/** The kinds of things that stand on records of their own, and the word that stands before their node ids. */
export const NODE_TAGS = {
  Account: 'account',
  Actor: 'actor',
  Case: 'case',
  Conflict: 'conflict',
  Evidence: 'evidence',
  Incident: 'incident',
  Member: 'member',
  Person: 'person',
  Report: 'report',
  Task: 'task',
} as const;

/** A kind of thing that can be asked for by its node id alone. */
export type NodeType = keyof typeof NODE_TAGS;

const BYTES = 16;
const FORM = /^([a-z]+)_([A-Za-z0-9_-]{43})$/;

const sealOf = (mac: Mac, tag: string, id: string): Buffer =>
  Buffer.from(mac('node', `${tag} ${id}`), 'hex').subarray(0, BYTES);

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * The node id of a thing: its kind, its id and 128 bits under the register's secret. The same for ever
 * and for everybody; nobody can make one up, even from an id that they know.
 */
export const nodeIdOf = (mac: Mac, type: NodeType, id: string): string => {
  const tag = NODE_TAGS[type];
  const bytes = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), sealOf(mac, tag, id)]);
  return `${tag}_${bytes.toString('base64url')}`;
};

/** The thing that a node id names; null for whatever is none of ours. */
export const nodeOf = (
  mac: Mac,
  nodeId: string,
): { readonly type: NodeType; readonly id: string } | null => {
  const [, tag = '', code = ''] = FORM.exec(nodeId) ?? [];
  const type = (Object.keys(NODE_TAGS) as NodeType[]).find((one) => NODE_TAGS[one] === tag);
  if (type === undefined) return null;
  const bytes = Buffer.from(code, 'base64url');
  const id = uuidOf(bytes.subarray(0, BYTES));
  // One thing has one node id: a last sign that differs in bits which say nothing makes another text.
  return bytes.toString('base64url') === code &&
    isUuid(id) &&
    timingSafeEqual(bytes.subarray(BYTES), sealOf(mac, tag, id))
    ? { type, id }
    : null;
};
