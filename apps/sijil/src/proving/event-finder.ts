import pg from 'pg';

/** Finds where an event stands by its id, on a connection of its own. */
export interface EventFinder {
  positionOf(eventId: string): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Opens a finder for a role that can read the register. */
export const openFinder = (url: string): EventFinder => {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'sijil proofs' });
  pool.on('error', () => undefined);
  return {
    positionOf: async (eventId) => {
      const { rows } = await pool.query<{ position: string }>(
        'SELECT position FROM register.events WHERE id = $1',
        [eventId],
      );
      return rows[0] && Number(rows[0].position);
    },
    close: () => pool.end(),
  };
};
