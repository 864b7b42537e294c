/** The words everybody uses. */
export * from './clock.js';
export * from './command.js';
export * from './decider.js';
export * from './ids.js';
export * from './ids-in.js';
export * from './json.js';
export * from './position.js';
export * from './protected.js';
export * from './refusal.js';
