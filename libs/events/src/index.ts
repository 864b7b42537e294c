/** Every fact that may ever stand in the register, who may see which field of it, and its form at rest. */
export * from './event.js';
export * from './shape/shape.js';
export * from './shape/vocabulary.js';
export * from './shape/pinpoint.js';
export * from './shape/pinpoint.words.js';
export * from './catalogue/index.js';
export { eventsDocument } from './catalogue/describe.js';
export * from './codec/canonical.js';
export * from './codec/envelope.js';
export * from './codec/parts.js';
export * from './codec/recorded.js';
export * from './upcasters/index.js';
