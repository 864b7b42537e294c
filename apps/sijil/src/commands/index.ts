import { addCommand } from './add.command.js';
import { backupCommand } from './backup.command.js';
import type { CommandSpec, DesklessSpec, HomeSpec } from './command.js';
import { destructionCommand } from './destruction.command.js';
import { disposalCommand } from './disposal.command.js';
import { dossierCommand } from './dossier.command.js';
import { exportCommand } from './export.command.js';
import { copyCommand, redactCommand, renditionCommand } from './copies.commands.js';
import { custodyCommand } from './custody.command.js';
import { gapCommand, transferCommand } from './hands.commands.js';
import { checkpointCommand } from './checkpoint.command.js';
import { disclosuresCommand } from './disclosures.command.js';
import { findingsCommand } from './findings.command.js';
import { fixityCommand } from './fixity.command.js';
import { getCommand } from './get.command.js';
import { importCommand } from './import.command.js';
import { initCommand } from './init.command.js';
import { lawCommand } from './law.command.js';
import { linkCommand } from './link.command.js';
import { mappingCommand } from './mapping.command.js';
import { notaryCommand } from './notary.command.js';
import { proveCommand } from './prove.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { recoverCommand } from './recover.command.js';
import { reconcileCommand } from './reconcile.command.js';
import { replayCommand } from './replay.command.js';
import { restoreCommand } from './restore.command.js';
import { resumeCommand } from './resume.command.js';
import { startCommand } from './start.command.js';
import { placesCommand } from './places.command.js';
import { statisticsCommand } from './statistics.command.js';
import { statusCommand } from './status.command.js';
import { tasksCommand } from './tasks.command.js';
import { tokenCommand } from './token.command.js';
import { verifyCommand } from './verify.command.js';

/** Every command, in the order in which help lists them. */
export const commands: readonly (CommandSpec | DesklessSpec | HomeSpec)[] = [
  startCommand,
  initCommand,
  importCommand,
  mappingCommand,
  exportCommand,
  addCommand,
  linkCommand,
  getCommand,
  fixityCommand,
  custodyCommand,
  copyCommand,
  redactCommand,
  renditionCommand,
  transferCommand,
  gapCommand,
  disposalCommand,
  destructionCommand,
  reconcileCommand,
  statisticsCommand,
  placesCommand,
  findingsCommand,
  tasksCommand,
  lawCommand,
  statusCommand,
  tokenCommand,
  rebuildCommand,
  resumeCommand,
  checkpointCommand,
  verifyCommand,
  replayCommand,
  proveCommand,
  dossierCommand,
  disclosuresCommand,
  notaryCommand,
  recoverCommand,
  backupCommand,
  restoreCommand,
];
