import { enableCompileCache } from 'node:module';
import { CACHE } from './house.mjs';

// Loaded before the command line by run.mjs. What Node has compiled once it keeps, so that the next command
// starts sooner; where it cannot be kept, Node goes on without.
enableCompileCache(`${CACHE}/compiled`);
