/** What a dossier says, how it is laid down and how it is checked. No input, output or clock. */
export * from './content/back.js';
export * from './content/charge.js';
export * from './content/content.js';
export * from './content/exhibit.js';
export * from './content/front.js';
export * from './content/incident.js';
export * from './content/party.js';
export * from './content/person.js';
export * from './content/shown.js';
export { sampleContent } from './content/content.sample.js';
