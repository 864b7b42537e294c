import { describeVault } from '../vault.conformance.js';
import { InMemoryVault } from './in-memory.vault.js';

describeVault('memory', () => {
  const vault = new InMemoryVault();
  return Promise.resolve({
    vault,
    again: () => Promise.resolve(vault.again()),
    atRest: () => Promise.resolve(vault.safe.atRest()),
    tamper: (change) =>
      Promise.resolve(vault.safe.tamper((kept) => ({ ...kept, ...change(kept) }))),
    close: () => vault.close(),
  });
});
