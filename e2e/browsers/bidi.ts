/** Owns a WebDriver BiDi connection over Node's own WebSocket. */

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** Milliseconds after which a command without an answer has failed. */
const PATIENCE = 30_000;

/** A connection that sends commands and gives their results. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))));
    socket.addEventListener('close', () => this.#failAll(new Error('the browser closed the connection')));
  }

  /** Connects to `url` and starts a session. */
  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)), { once: true });
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  #receive(answer: { id?: number; result?: unknown; error?: string; message?: string }): void {
    if (answer.id === undefined) return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.error === undefined) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(`${answer.error}: ${answer.message}`));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** Sends a command; gives its result, unchecked. Rejects with the browser's words, or after 30 s of silence. */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#lastId;
    let timer: NodeJS.Timeout | undefined;
    const result = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      timer = setTimeout(() => reject(new Error(`${method}: no answer in ${PATIENCE / 1000} s`)), PATIENCE);
    });
    this.#socket.send(JSON.stringify({ id, method, params }));
    return result.finally(() => clearTimeout(timer)) as Promise<T>;
  }

  /** Ends the connection. */
  close(): void {
    this.#socket.close();
  }
}
