import { readFileSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { Protected, newId } from '#kernel';
import { InMemoryEventStore } from '#event-store';
import {
  importIdOf,
  planUnit,
  addPublication,
  publicationIdOf,
  readReport,
  recordUnit,
  registerParty,
  shield,
} from '#reports';
import { reportIdOf } from '#domain';
import { InMemoryVault } from '#vault';
import { WriteSide } from '#write-side';

const samples = ['2017-09-massacres', '2016-06-al-qouriyah', '2023-10-qarqour'];

describe('every unit of the sample reports', () => {
  it.each(samples)('of %s stands before the rules of the domain', async (name) => {
    const store = new InMemoryEventStore();
    const pen = new WriteSide({
      store,
      vault: new InMemoryVault(),
      clock: { now: () => 0 },
      random: (n) => randomBytes(n),
    });
    const registerId = randomUUID();
    const by = 'process:sijil';
    await pen.submit({
      origin: { commandId: randomUUID(), by },
      steps: [{ kind: 'OpenRegister', data: { registerId, purpose: 'sandbox' } }],
    });
    const admission = randomUUID();
    await pen.submit({
      origin: { commandId: admission, by },
      steps: [
        {
          kind: 'AdmitMember',
          data: { name: new Protected('An invented analyst'), roles: ['analyst'] },
        },
      ],
    });
    const member = `member-${newId(admission, 'member')}`;
    const reading = readReport(readFileSync(`samples/reports/${name}.json`));
    const reportId = reportIdOf(name);
    const context = {
      registerId,
      reportId,
      importId: importIdOf(reportId, 1),
      publicationId: publicationIdOf(reportId),
      names: (text: string) => shield(text, reading.named),
      mac: (domain: string, text: string) =>
        `${domain}:${Buffer.from(text).toString('base64').slice(-40)}${text.length}`,
    };
    const plans = reading.units.map((unit) => planUnit(unit, context));
    const parties = new Map(
      plans
        .flatMap((p) => p.parties)
        .map((party) => registerParty(context, party))
        .map((p) => [p.actorId, p.command]),
    );
    await pen.submit({
      origin: { commandId: randomUUID(), by: member },
      steps: [addPublication(context, reading.report, name), ...parties.values()],
    });
    for (const plan of plans)
      await pen.submit({
        origin: { commandId: randomUUID(), by: member },
        steps: recordUnit(plan),
      });
    expect(reading.refusals).toEqual([]);
    expect(await store.head()).toBeGreaterThan(plans.length * 5);
  });
});
