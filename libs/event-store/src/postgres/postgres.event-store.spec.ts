import { testRegister } from '#testing';
import { describeEventStore } from '../event-store.conformance.js';
import { PostgresEventStore } from './postgres.event-store.js';

describeEventStore('PostgreSQL', async () => {
  const register = await testRegister();
  const opened: PostgresEventStore[] = [];
  const again = async (): Promise<PostgresEventStore> => {
    const store = await PostgresEventStore.open(register.writerUrl);
    opened.push(store);
    return store;
  };
  return {
    store: await again(),
    again,
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await register.drop();
    },
  };
});
