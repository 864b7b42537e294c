import type { Scene } from './audit.fixture.js';
import type { Findings } from './audit.js';

/** How each column of a row can be changed so that the database takes it. */
export const CHANGES: readonly (readonly [column: string, to: string])[] = [
  ['position', 'position + 100000'],
  ['stream', `stream || 'x'`],
  ['revision', 'revision + 1000'],
  ['id', 'gen_random_uuid()'],
  ['type', `'IncidentRecorded'`],
  ['version', 'version + 1'],
  ['recorded_ms', 'recorded_ms + 1'],
  ['clock_ms', 'clock_ms + 1'],
  ['command_id', 'gen_random_uuid()'],
  ['command_mac', `overlay(command_mac placing 'g' from 3)`],
  ['leaf', `replace(leaf, '"version":', '"version" :')`],
  [
    'leaf',
    `replace(leaf, 'process:', 'Process:') || CASE WHEN leaf LIKE '%process:%' THEN '' ELSE ' ' END`,
  ],
  ['parts', `parts || ' '`],
  [
    'parts',
    `replace(parts, '"body":', '"Body":') || CASE WHEN parts LIKE '%"body":%' THEN '' ELSE ' ' END`,
  ],
];

/** Changes something as the superuser, looks, and puts it back. */
export const lookAfter = async (
  scene: Scene,
  change: string,
  values: readonly unknown[] = [],
): Promise<Findings> => {
  await scene.tamper('DROP TABLE IF EXISTS kept_events');
  await scene.tamper('CREATE TABLE kept_events AS TABLE register.events');
  try {
    await scene.tamper(change, values);
    return await scene.verify();
  } finally {
    await scene.tamper('DELETE FROM register.events');
    await scene.tamper('INSERT INTO register.events SELECT * FROM kept_events');
  }
};

/** A text with one bit flipped: the lowest of a byte, so that the database takes it. */
export const flipped = (text: string, at: number): string => {
  const bytes = Buffer.from(text);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes.toString('utf8');
};
