/** Where: gazetteers, the matching of printed names, an optional geography pack. */
export { familyOf, Gazetteer, ownGazetteer } from './gazetteer.js';
export { governorateOf } from './governorates/governorate.finder.js';
export { governorates } from './governorates/governorates.js';
export type { Governorate } from './governorates/governorates.js';
export { acceptsItself } from './matching/proposal.js';
export type { Proposal, Sought } from './matching/proposal.js';
export { learnedFrom, proposeFor, soughtOf } from './matching/printed.place.js';
export type { Learned, PrintedPlace, Proposed, SoughtPlace } from './matching/printed.place.js';
export { nameKey } from './names/name.js';
export { beginningsOf, soundsOf, typedSounds } from './names/sounds.js';
export { areasOf, governorateCodeOf, LEVELS } from './place.js';
export type { Area, Level, Named, Place } from './place.js';
export { MATCHER } from './tool.js';
export { Geography } from './pack/geography.js';
export { checkPack, readPack } from './pack/pack.reader.js';
export type { PackCheck } from './pack/pack.reader.js';
