export * from './postgres.js';
export * from './register.js';
export * from './vault.js';
export * from './roles.js';
export * from './given.js';
export * from './samples.js';
export { Generator } from './generator.js';
export * from './scribe.js';
