/** Owns driving a window that Playwright does not show as a page: the toolbar popup, over the DevTools protocol. */
import type { CDPSession } from 'playwright-core';

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } };

/** One attached DevTools target. */
export class CdpTarget {
  readonly #browser: CDPSession;
  readonly #target: string;
  readonly #session: string;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  private constructor(browser: CDPSession, target: string, session: string) {
    this.#browser = browser;
    this.#target = target;
    this.#session = session;
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId === session) this.#receive(JSON.parse(message));
    });
  }

  /** Attaches to the page whose address starts with `url`, as soon as there is one. Throws after 10 s. */
  static async attach(browser: CDPSession, url: string): Promise<CdpTarget> {
    for (const started = Date.now(); Date.now() - started < 10_000; ) {
      const { targetInfos } = await browser.send('Target.getTargets');
      const target = targetInfos.find((info) => info.type === 'page' && info.url.startsWith(url));
      if (target) {
        const { targetId } = target;
        const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
        return new CdpTarget(browser, targetId, sessionId);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no window shows ${url}`);
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id ?? -1);
    this.#waiting.delete(answer.id ?? -1);
    if (answer.error) waiting?.reject(new Error(answer.error.message));
    else waiting?.resolve(answer.result);
  }

  /** Sends a protocol command and gives its result, unchecked. */
  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    const sent = this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#session, message });
    const [result] = await Promise.all([answer, sent]);
    return result;
  }

  /** The value of `expression` in the window, which may be a promise. Throws what it throws. */
  async evaluate<T>(expression: string): Promise<T> {
    const reply = (await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as {
      readonly result: { readonly value: T };
      readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
    };
    const thrown = reply.exceptionDetails;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return reply.result.value;
  }

  /** Types `text` into whatever has the focus, one key after the other. */
  async type(text: string): Promise<void> {
    for (const char of text) await this.send('Input.dispatchKeyEvent', { type: 'char', text: char });
  }

  /** Presses and releases a key that has no text, such as `ArrowDown` or `Escape`. */
  async press(key: string, windowsVirtualKeyCode: number): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode };
    await this.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Closes the window, if it is still there. */
  async close(): Promise<void> {
    await this.#browser.send('Target.closeTarget', { targetId: this.#target }).catch(() => undefined);
  }

  /** A picture of the document at this size, also where the window shows less of it, as PNG bytes. */
  async screenshot(size: { readonly width: number; readonly height: number }): Promise<Buffer> {
    const clip = { x: 0, y: 0, scale: 1, ...size };
    const { data } = (await this.send('Page.captureScreenshot', { clip, captureBeyondViewport: true })) as {
      readonly data: string;
    };
    return Buffer.from(data, 'base64');
  }
}
