/** Owns the answer to a message: every check before a handler runs, and the reply envelope after it. */
import { type CallErrorName, type Calls, type Handlers, isCallMessage, type Reply } from '../../data/messages.ts';
import { REQUESTS, requestProblem } from '../../data/requests.ts';
import { type CallerInfo, isAllowed } from './sender.ts';

/** Answers one message. Never rejects: whatever goes wrong comes back as a named error. */
export async function answer(
  message: unknown,
  caller: CallerInfo | undefined,
  handlers: Handlers<Calls, CallerInfo>,
): Promise<Reply<unknown>> {
  if (!isCallMessage(message)) return refuse('bad-request', 'not a call');
  const { call, request } = message;
  if (!isCallName(call)) return refuse('unknown-call', `there is no call "${call.slice(0, 40)}"`);
  if (!caller || !isAllowed(call, caller)) return refuse('not-allowed', 'this sender may not ask that');
  const problem = requestProblem(call, request);
  if (problem !== undefined) return refuse('bad-request', problem);
  try {
    // The schema of this very call has just accepted the request.
    const handler = handlers[call] as (request: unknown, caller: CallerInfo) => Promise<unknown>;
    return { ok: true, value: await handler(request, caller) };
  } catch (error) {
    return refuse('failed', error instanceof Error ? error.message : String(error));
  }
}

function isCallName(call: string): call is keyof Calls {
  return Object.hasOwn(REQUESTS, call);
}

function refuse(name: CallErrorName, message: string): Reply<never> {
  return { ok: false, error: { name, message } };
}
