import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidV5 } from '#kernel';
import { InMemoryEventStore } from '#event-store';
import { catalogue } from '#events';
import { reportIdOf } from '#domain';
import {
  addPublication,
  importIdOf,
  planUnit,
  publicationIdOf,
  readReport,
  recordUnit,
  registerParty,
  shield,
} from '#reports';
import { InMemoryVault } from '#vault';
import { WriteSide } from '#write-side';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/granularity.md');
const BEGIN = '<!-- events: written by this page’s test -->\n';

const registerId = uuidV5('00000000-0000-5000-8000-000000000000', 'the register of this page');
const id = (label: string): string => uuidV5(registerId, label);

/** The events that the importer writes for the first incident of the sample report. */
const firstIncident = async () => {
  const store = new InMemoryEventStore();
  const pen = new WriteSide({
    store,
    vault: new InMemoryVault(),
    clock: { now: () => 0 },
    random: (n) => new Uint8Array(n),
  });
  const by = 'process:sijil';
  const submit = (label: string, steps: Parameters<WriteSide['submit']>[0]['steps']) =>
    pen.submit({ origin: { commandId: id(label), by }, steps });
  await submit('open', [{ kind: 'OpenRegister', data: { registerId, purpose: 'sandbox' } }]);
  const reading = readReport(readFileSync(join(root, 'samples/reports/2017-09-massacres.json')));
  const reportId = reportIdOf('S17');
  const context = {
    registerId,
    reportId,
    importId: importIdOf(reportId, 1),
    publicationId: publicationIdOf(reportId),
    names: (text: string) => shield(text, reading.named),
    mac: (domain: string, text: string) => uuidV5(id('key'), `${domain}:${text}`),
  };
  const [unit] = reading.units;
  if (!unit) throw new Error('The sample report has no incident.');
  const plan = planUnit(unit, context);
  const parties = new Map(
    plan.parties.map((party) => registerParty(context, party)).map((p) => [p.actorId, p.command]),
  );
  await submit('publication', [
    addPublication(context, reading.report, 'S17'),
    ...parties.values(),
  ]);
  return (await submit('unit', recordUnit(plan))).facts;
};

const written = (facts: Awaited<ReturnType<typeof firstIncident>>): string =>
  facts
    .map(({ type, version, data }, i) => {
      const classes = catalogue.get(type)?.fields ?? {};
      const byClass: Record<string, Record<string, unknown>> = {};
      for (const [name, value] of Object.entries(data))
        (byClass[classes[name]?.class ?? ''] ??= {})[name] = value;
      return `### ${i + 1}. ${type}, version ${version}\n\n\`\`\`json\n${JSON.stringify(byClass, null, 2)}\n\`\`\`\n`;
    })
    .join('\n');

describe('the page on granularity', () => {
  it('shows the events that the importer writes', async () => {
    const events = written(await firstIncident());
    const [words = ''] = readFileSync(page, 'utf8').split(BEGIN);
    if (process.env['SIJIL_WRITE_DOCS'] === '1') writeFileSync(page, words + BEGIN + '\n' + events);
    expect(readFileSync(page, 'utf8')).toBe(words + BEGIN + '\n' + events);
  });
});
