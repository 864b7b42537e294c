/** What journeys walk through: the desk, its commands and the cluster of a home. */
export { openCluster } from './cluster/cluster.js';
export type { Cluster } from './cluster/cluster.js';
export { reconcile } from './commands/reconcile.command.js';
export { fillDemo } from './demo/demo.js';
export { EXAMPLES } from './demo/examples.js';
export { openDesk } from './desk/desk.js';
export type { Desk } from './desk/desk.js';
export { byOperator, open } from './desk/open-register.js';
export type { Operator } from './desk/open-register.js';
export { wholeFile } from './export/export.file.js';
export { exportList } from './export/export.rows.js';
export type { ExportAsked } from './export/export.rows.js';
export { mappingNamed, saveMapping } from './import/mapping-named.js';
export { importReport, importSheet } from './import/import-report.js';
export type { ImportResult } from './import/run.js';
export { acceptPlace, acceptWhatIsExact } from './places/accept.js';
export { openPlaces } from './places/desk.places.js';
export type { OpenPlace } from './places/desk.places.js';
