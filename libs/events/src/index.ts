/** Every fact that may ever stand in the register, who may see which field of it, and its form at rest. */
export * from './event.js';
export * from './shape/shape.js';
export * from './shape/vocabulary.js';
export * from './shape/pinpoint.js';
export { PINPOINT_PHRASES, pinpointParts, pinpointWords } from './shape/pinpoint.words.js';
export type { PinpointPart } from './shape/pinpoint.words.js';
export { readPinpoint, writtenPinpoint } from './shape/pinpoint.written.js';
export type { PinpointFault } from './shape/pinpoint.written.js';
export * from './catalogue/index.js';
export { eventsDocument } from './catalogue/describe.js';
export * from './codec/canonical.js';
export * from './codec/envelope.js';
export * from './codec/parts.js';
export * from './codec/recorded.js';
export * from './upcasters/index.js';
