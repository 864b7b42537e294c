import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ACCESS_SCHEMA,
  functionsOf,
  leanOf,
  onePenOf,
  REGISTER_SCHEMA,
} from './register.schema.js';
import { sealingOf } from './seal.schema.js';

/** Makes the register. There is no way down: a register is never taken away. */
class Register1790000000001 implements MigrationInterface {
  readonly name = 'Register1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTER_SCHEMA);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** Makes the register of disclosures. No way down either. */
class AccessRegister1790000000002 implements MigrationInterface {
  readonly name = 'AccessRegister1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS_SCHEMA);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** Makes registers that were made before as they are made today. */
class LeanRegisters1790000000003 implements MigrationInterface {
  readonly name = 'LeanRegisters1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${leanOf('register')}${leanOf('access')}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** Gives the notary its own way to tell of seals. */
class RegisterSeals1790000000004 implements MigrationInterface {
  readonly name = 'RegisterSeals1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${sealingOf('register')}${sealingOf('access')}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** The head of a log is what its last event says, and no row of its own. */
class RegisterPen1790000000005 implements MigrationInterface {
  readonly name = 'RegisterPen1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const schema of ['register', 'access'] as const)
      await runner.query(`${onePenOf(schema)}${sealingOf(schema)}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** Events that rely on their own streams alone are written together without being judged one by one. */
class RegisterRuns1790000000006 implements MigrationInterface {
  readonly name = 'RegisterRuns1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${functionsOf('register')}${functionsOf('access')}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A register is never taken away.'));
  }
}

/** The migrations of the registers, in order. */
export const registerMigrations = [
  Register1790000000001,
  AccessRegister1790000000002,
  LeanRegisters1790000000003,
  RegisterSeals1790000000004,
  RegisterPen1790000000005,
  RegisterRuns1790000000006,
];
