import { doorsOf, folderOf, rooms } from './rooms.mjs';

const inside = (room) => `^${folderOf(room)}/`;
const doorway = (room) => `^${folderOf(room)}/src/index[.]ts$`;
const all = Object.keys(rooms);
const pure = all.filter((room) => rooms[room].pure);
const HOUSE = '^(apps|libs)/';

/** What exists for tests alone. */
const TESTS = ['[.](spec|conformance|fixture|soak)[.]ts$', '^tests/', inside('testing')];
const NPM = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Only the doors that rooms.mjs opens. Specs may look further, but by the door as well. */
const shut = all.map((room) =>
  rule(
    `door:${room}`,
    `${room} opens only onto: ${doorsOf(room).join(', ') || 'nothing'} (rooms.mjs)`,
    { path: inside(room), pathNot: TESTS.filter((test) => test !== inside(room)) },
    { path: HOUSE, pathNot: [room, ...doorsOf(room), 'testing'].map(inside) },
  ),
);

const entries = all.map((room) =>
  rule(
    `entry:${room}`,
    `${room} is entered by its index only`,
    { path: ['^(apps|libs|tests)/'], pathNot: inside(room) },
    { path: inside(room), pathNot: doorway(room) },
  ),
);

/** `import … from '#room'`, so that nobody depends on where a room stands. */
const names = all.map((room) =>
  rule(
    `name:${room}`,
    `${room} is called by its name, #${room}`,
    { path: ['^(apps|libs|tests)/'], pathNot: inside(room) },
    { path: doorway(room), dependencyTypesNot: ['aliased-subpath-import'] },
  ),
);

const purity = pure.flatMap((room) => [
  rule(
    `pure:${room}`,
    `${room} uses no package but: ${rooms[room].pure.join(', ') || 'none'} (rooms.mjs)`,
    { path: inside(room), pathNot: TESTS },
    {
      dependencyTypes: NPM,
      pathNot: rooms[room].pure.map((name) => `node_modules/${name}/`),
    },
  ),
  rule(
    `still:${room}`,
    `${room} is pure: of Node it uses node:crypto, for hashing, and nothing else`,
    { path: inside(room), pathNot: TESTS },
    { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  ),
]);

export default {
  forbidden: [
    ...shut,
    ...entries,
    ...names,
    ...purity,
    rule(
      'room-not-in-table',
      'Every folder of apps and libs has a line in rooms.mjs',
      { path: HOUSE, pathNot: all.map(inside) },
      {},
    ),
    rule(
      'room-not-in-table-alone',
      'Every folder of apps and libs has a line in rooms.mjs, also one that nobody uses',
      { path: HOUSE, pathNot: all.map(inside), orphan: true },
      {},
    ),
    rule(
      'tests-in-product',
      'What is shipped does not use what is for tests',
      { path: HOUSE, pathNot: TESTS },
      { path: TESTS },
    ),
    rule(
      'dev-package-in-product',
      'What is shipped uses only packages that are installed with it',
      { path: HOUSE, pathNot: TESTS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    ),
    rule(
      'outside-the-house',
      'Rooms use neither what is built from them nor the tools that build it',
      // The bin is what npx finds before there is a build.
      { path: HOUSE, pathNot: [...TESTS, '^apps/sijil/bin/'] },
      { path: '^(dist|tools)/' },
    ),
    rule('no-cycle', 'No module needs itself, not even for a type', {}, { circular: true }),
    rule('not-found', 'What is imported exists', {}, { couldNotResolve: true }),
    rule(
      'not-in-package',
      'What is imported stands in package.json',
      { path: '^(apps|libs|tests)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    // Types are dependencies too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^dist/', '^tools/'] },
    exclude: { path: ['[.]d[.]ts$'] },
    enhancedResolveOptions: {
      conditionNames: ['sijil-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
