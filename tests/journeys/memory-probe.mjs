import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Preloaded into a process under test: tells what it holds. What is live is counted after a collection;
// the resident memory beside it is what the operating system sees, garbage included.
const file = process.env['SIJIL_MEMORY_PROBE'];
const MIB = 1024 * 1024;

if (file !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const look = () => {
    const rss = process.memoryUsage.rss();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const live = (heapUsed + external) / MIB;
    appendFileSync(file, `${process.pid} ${Date.now()} ${rss / MIB} ${live}\n`);
  };
  setInterval(look, 500).unref();
}
