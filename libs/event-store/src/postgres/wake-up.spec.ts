import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WakeUp } from './wake-up.js';

describe('a wake-up whose database takes a connection and says nothing', () => {
  it('does not hold up who sleeps: it looks again by itself', async () => {
    const taken: Socket[] = [];
    const mute = createServer((socket) => taken.push(socket)).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const wakeUp = new WakeUp(`postgres://nobody@127.0.0.1:${port}/none`, 'sijil_register');
    const stop = new AbortController();
    const slept = await Promise.race([
      wakeUp.next(wakeUp.mark(), stop.signal).then(() => 'woke'),
      sleep(5_000, 'held up'),
    ]);
    expect(slept).toBe('woke');
    for (const socket of taken) socket.destroy();
    await wakeUp.close();
    mute.close();
  }, 20_000);
});
