/** Tests calls over a transport that may fail in every way a browser's does. */
import { describe, expect, it } from 'vitest';
import { CallError, type CallMessage, callerOver } from './messages.ts';

interface TestCalls {
  double: { request: number; reply: number };
}

function over(...answers: readonly unknown[]) {
  const sent: CallMessage[] = [];
  const call = callerOver<TestCalls>(async (message) => {
    sent.push(message);
    return answers[sent.length - 1];
  });
  return { call, sent };
}

describe('a call', () => {
  it('gives the value of the reply', async () => {
    const { call, sent } = over({ ok: true, value: 4 });
    expect(await call('double', 2)).toBe(4);
    expect(sent).toEqual([{ call: 'double', request: 2 }]);
  });

  it('is made once more when a stopped worker leaves it without an answer', async () => {
    const { call, sent } = over(undefined, { ok: true, value: 4 });
    expect(await call('double', 2)).toBe(4);
    expect(sent).toHaveLength(2);
  });

  it('rejects by name after two silences', async () => {
    await expect(over(undefined, undefined).call('double', 2)).rejects.toMatchObject({ name: 'no-answer' });
  });

  it('rejects with the name and reason of a refusal, and does not ask again', async () => {
    const { call, sent } = over({ ok: false, error: { name: 'not-allowed', message: 'no' } });
    const refused = call('double', 2);
    await expect(refused).rejects.toBeInstanceOf(CallError);
    await expect(refused).rejects.toMatchObject({ name: 'not-allowed', message: 'double: no' });
    expect(sent).toHaveLength(1);
  });

  it('takes nothing without the envelope for an answer', async () => {
    await expect(over(4, { ok: true }).call('double', 2)).rejects.toMatchObject({ name: 'no-answer' });
  });
});
