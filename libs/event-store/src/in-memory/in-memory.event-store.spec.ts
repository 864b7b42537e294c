import { describeEventStore } from '../event-store.conformance.js';
import { InMemoryEventStore } from './in-memory.event-store.js';

describeEventStore('memory', () => {
  const store = new InMemoryEventStore();
  return Promise.resolve({
    store,
    again: () => Promise.resolve(store),
    close: () => store.close(),
  });
});
