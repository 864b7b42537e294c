import type { Command } from '#kernel';
import type { ContentDisclosed } from '#events';
import type { Wish } from '../rules/wish.js';

/** Note, before it happens, that something confidential is shown to whoever acts. */
export type RecordDisclosure = Command<'RecordDisclosure', Wish<typeof ContentDisclosed>>;

/** All that the access register is told. */
export type DisclosureCommand = RecordDisclosure;
