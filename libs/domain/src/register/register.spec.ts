import { fact, RegisterOpened, Upgraded } from '#events';
import { given, uuid } from '#testing';
import { registerNoun } from './register.decider.js';

const opened = fact(RegisterOpened, 'register', { registerId: uuid(1), purpose: 'demo' });

describe('the register', () => {
  it('is opened once, for one purpose', () => {
    given(registerNoun)
      .when({ kind: 'OpenRegister', data: { registerId: uuid(1), purpose: 'demo' } })
      .then([opened]);
    given(registerNoun, [opened])
      .when({ kind: 'OpenRegister', data: { purpose: 'operational' } })
      .thenRefuses('REGISTER_ALREADY_OPEN');
  });

  it('changes its policy with a reason, and only to another version', () => {
    const change = (policyVersion: number, reason = 'Auditors see less.') =>
      ({ kind: 'ChangePolicy', data: { policyVersion, reason } }) as const;
    given(registerNoun).when(change(1)).thenRefuses('REGISTER_NOT_FOUND');
    const first = given(registerNoun, [opened]).when(change(1)).facts();
    given(registerNoun, [opened]).when(change(1, '')).thenRefuses('REASON_MISSING', '/reason');
    given(registerNoun, [opened, ...first])
      .when(change(1))
      .thenRefuses('NOTHING_CHANGES');
    given(registerNoun, [opened, ...first])
      .when(change(2))
      .thenStates('PolicyChanged');
  });

  it('notes an upgrade from the version that wrote last', () => {
    const upgrade = (from: string, to: string) =>
      ({ kind: 'RecordUpgrade', data: { from, to } }) as const;
    const upgraded = fact(Upgraded, 'register', { from: '0.1.0', to: '0.2.0' });
    given(registerNoun, [opened]).when(upgrade('0.1.0', '0.2.0')).then([upgraded]);
    given(registerNoun, [opened]).when(upgrade('0.1.0', '0.1.0')).thenRefuses('NOTHING_CHANGES');
    given(registerNoun, [opened, upgraded])
      .when(upgrade('0.1.0', '0.2.0'))
      .thenRefuses('NOTHING_CHANGES');
    given(registerNoun, [opened, upgraded])
      .when(upgrade('0.1.0', '0.3.0'))
      .thenRefuses('UPGRADE_FROM_ELSEWHERE', '/from');
  });
});
