import type { ImportFact, ImportSeen } from '#events';
import { streamOf } from '../noun.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { ImportCommand } from './import.commands.js';
import { importReading, reportIdOf } from './import.state.js';
import type { ImportState } from './import.state.js';
import { publishedRules } from './published.rules.js';
import { runRules } from './run.rules.js';

/** Published reports: each version taken in, what it prints, and what of it needs a person's eye. */
export const importNoun = nounOfRules<ImportState, ImportCommand, ImportFact, OnStream<ImportSeen>>(
  importReading,
  (command) =>
    streamOf(
      'import',
      command.kind === 'StartImport'
        ? (command.data.reportId ?? reportIdOf(command.data.key))
        : command.data.reportId,
    ),
  { ...runRules, ...publishedRules },
);
