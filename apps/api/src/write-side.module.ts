import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Command, CommandHandler, CqrsModule } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { WriteSide } from '#write-side';
import type { Receipt, Submission } from '#write-side';

/** A submission on its way over the command bus. */
export class Submit extends Command<Receipt> {
  constructor(readonly submission: Submission) {
    super();
  }
}

/** Hands submissions to the pen. */
@CommandHandler(Submit)
export class SubmitHandler implements ICommandHandler<Submit> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ submission }: Submit): Promise<Receipt> {
    return this.writeSide.submit(submission);
  }
}

/** A submission that is refused as it would be, and never carried out. */
export class Consider extends Command<void> {
  constructor(readonly submission: Submission) {
    super();
  }
}

/** Asks the pen what it would refuse. */
@CommandHandler(Consider)
export class ConsiderHandler implements ICommandHandler<Consider> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ submission }: Consider): Promise<void> {
    return this.writeSide.consider(submission);
  }
}

/** The write side as a Nest module, over a pen that the process opened. */
@Module({})
export class WriteSideModule {
  static over(writeSide: WriteSide): DynamicModule {
    return {
      module: WriteSideModule,
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: WriteSide, useValue: writeSide }, SubmitHandler, ConsiderHandler],
      exports: [CqrsModule, WriteSide],
    };
  }
}
