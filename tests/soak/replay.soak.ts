import { PostgresEventStore } from '#event-store';
import type { AppendRequest } from '#event-store';
import { Projector } from '#projector';
import { projections } from '#read-side';
import { checkReadModels } from '#sijil';
import { execute, Generator, requestOf, testRegisterWithReadSchema } from '#testing';

const EVENTS = 100_000;
const POSITIONS = 200;
const AT_ONCE = 200;

describe(`the read models of ${EVENTS} made-up events`, () => {
  it(`say what the events say, at ${POSITIONS} positions and at every one; a faulty one does not`, async () => {
    const register = await testRegisterWithReadSchema();
    const store = await PostgresEventStore.open(register.writerUrl);
    try {
      let requests: AppendRequest[] = [];
      for (const written of new Generator(20_261_126).take(EVENTS)) {
        requests.push(requestOf(written));
        if (requests.length === AT_ONCE) await store.append(requests.splice(0));
      }
      await store.append(requests);
      const head = await store.head();
      const build = async (of: typeof projections): Promise<void> => {
        const projector = await Projector.open({
          store,
          url: register.projectorUrl,
          projections: of,
        });
        await projector.catchUp(head);
        await projector.close();
      };
      const check = async (samples?: number) => {
        let memory = 0;
        const started = performance.now();
        const findings = await checkReadModels({
          store,
          url: register.readerUrl,
          seed: 7,
          ...(samples === undefined ? {} : { samples }),
          progress: () => void (memory = Math.max(memory, process.memoryUsage().rss)),
        });
        const seconds = (performance.now() - started) / 1_000;
        const { differences, ...figures } = findings;
        console.log({ ...figures, seconds, memory: memory / 2 ** 20, first: differences[0] });
        return findings;
      };
      await build(projections);
      for (const samples of [POSITIONS, undefined])
        expect(await check(samples)).toMatchObject({
          position: head,
          positions: samples ?? head,
          differences: [],
        });
      // One projection forgets, once, that a claim was taken back: somewhere in the middle.
      let left = 50;
      await execute(
        register.adminUrl,
        "DELETE FROM read.checkpoint WHERE name = 'incidents'",
        'DROP SCHEMA IF EXISTS read_incidents_1 CASCADE',
      );
      await build(
        projections.map((one) => ({
          ...one,
          hear: (event) =>
            event.fact.type === 'ClaimWithdrawn' && (left -= 1) === 0 ? undefined : one.hear(event),
        })),
      );
      const [first] = (await check(POSITIONS)).differences;
      expect(first).toMatchObject({ readModel: 'incidents' });
    } finally {
      await store.close();
      await register.drop();
    }
  });
});
