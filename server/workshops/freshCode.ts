import { randomBytes } from 'node:crypto';
import { type JoinCode, joinCodeBytes, newJoinCode } from '../../shared/workshops/joinCode.ts';

export function freshCode(): JoinCode {
  return newJoinCode(randomBytes(joinCodeBytes));
}
