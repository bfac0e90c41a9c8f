// The line to the server: what it says, in order, for as long as the tab lives.
//
// The line breaks when the server stops, when the computer sleeps, when a browser freezes a tab. It is taken up
// again with growing pauses, at once when the tab is looked at, and each time the tab says which version it
// shows: the server answers with what was missed.

const PAUSES = [100, 250, 500, 1000, 2000, 4000];
const SILENCE = 4000;

export class Stream {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #watch = 0;
  #hello;
  #heard;
  #state;

  /** `hello()` gives what the server must know; `heard(message)` gets each message; `state(open)` the line's own. */
  constructor(hello, heard, state) {
    this.#hello = hello;
    this.#heard = heard;
    this.#state = state;
    this.#take();
    document.addEventListener('visibilitychange', () => this.#awake());
    addEventListener('online', () => this.#awake());
    addEventListener('pageshow', (event) => event.persisted && this.#awake());
  }

  /** Whether the line stands. */
  get open() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Says again which page is shown, in which version, and whether anybody looks at it. */
  greet() {
    if (this.open) this.#socket.send(JSON.stringify(this.#hello()));
  }

  #take() {
    clearTimeout(this.#timer);
    const address = new URL('/_jalon/flux', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => {
      this.#tries = 0;
      this.greet();
      this.#state(true);
    };
    socket.onmessage = (event) => {
      clearTimeout(this.#watch);
      this.#heard(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (socket !== this.#socket) return;
      this.#state(false);
      const pause = PAUSES[Math.min(this.#tries++, PAUSES.length - 1)];
      this.#timer = setTimeout(() => this.#take(), pause);
    };
  }

  /** A line that slept looks open and is not: it must answer, or is taken up anew. */
  #awake() {
    if (this.open) {
      this.greet();
      clearTimeout(this.#watch);
      if (!document.hidden) this.#watch = setTimeout(() => this.#again(), SILENCE);
    } else if (!document.hidden && this.#socket.readyState !== WebSocket.CONNECTING) {
      this.#again();
    }
  }

  #again() {
    const old = this.#socket;
    this.#socket = null;
    this.#tries = 0;
    old.close();
    this.#take();
  }
}
