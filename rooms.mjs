/**
 * The architecture as one table: which room may open onto which. Everybody may open onto `kernel`; only
 * specs may use `testing`. A tool enforces it (.dependency-cruiser.mjs), and a spec plants a breach of
 * every door that is shut (tests/architecture/doors.spec.ts). A change needs a decision record.
 *
 * `pure` lists the packages that a pure room may use: of Node it gets node:crypto, for hashing, and
 * nothing else, so it has no clock, no input and output, and no randomness.
 */
export const rooms = {
  // From the ground up.
  kernel: { in: 'libs', doors: [], pure: [] },
  events: { in: 'libs', doors: [], pure: ['canonicalize'] },
  law: { in: 'libs', doors: [], pure: [] },
  ledger: { in: 'libs', doors: [], pure: [] },
  places: { in: 'libs', doors: [] },
  'file-store': { in: 'libs', doors: [] },
  domain: { in: 'libs', doors: ['events', 'law'], pure: [] },
  access: { in: 'libs', doors: ['events'], pure: [] },
  'event-store': { in: 'libs', doors: ['events'] },
  vault: { in: 'libs', doors: ['events', 'places'] },
  'write-side': { in: 'libs', doors: ['domain', 'events', 'event-store', 'vault'] },
  'read-side': { in: 'libs', doors: ['events', 'event-store', 'law', 'access', 'places'] },
  reports: { in: 'libs', doors: ['domain', 'events', 'law', 'places'] },
  dossier: { in: 'libs', doors: ['events', 'law', 'ledger'] },
  replay: { in: 'libs', doors: ['events', 'law'], pure: [] },

  // Processes: they wire rooms together and hold no rule.
  api: {
    in: 'apps',
    doors: [
      'access',
      'domain',
      'events',
      'write-side',
      'read-side',
      'dossier',
      'file-store',
      'vault',
      'places',
      'replay',
    ],
  },
  projector: { in: 'apps', doors: ['events', 'event-store', 'read-side'] },
  notary: { in: 'apps', doors: ['events', 'event-store', 'ledger'] },
  verify: { in: 'apps', doors: ['dossier', 'ledger'] },
  sijil: { in: 'apps', doors: '*' },

  testing: { in: 'libs', doors: '*' },
};

/** The rooms that one may open onto, besides itself. */
export const doorsOf = (room) => {
  const { doors } = rooms[room];
  const open = doors === '*' ? Object.keys(rooms).filter((other) => other !== 'testing') : doors;
  return [...new Set(['kernel', ...open])].filter((other) => other !== room);
};

/** The folder of a room. */
export const folderOf = (room) => `${rooms[room].in}/${room}`;
