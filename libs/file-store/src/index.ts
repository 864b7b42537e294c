/** Files by their hash, each encrypted: a port and its adapters. */
export * from './file-store.js';
export { DiskFileStore } from './disk/disk.file-store.js';
