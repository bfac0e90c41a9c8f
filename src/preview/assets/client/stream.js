// The line to the server: what it says, in order, for as long as the tab lives.
//
// The server speaks, the tab listens: which page it shows, in which version, and whether anybody looks at it, stands
// in the line's address. The line breaks when the server stops, when the computer sleeps, when a browser freezes a
// tab. It is taken up again with growing pauses, and anew each time that somebody begins to look at the tab or
// looks away: a line that slept looks open and is not. The server tells each new line what was missed.

const PAUSES = [100, 250, 500, 1000, 2000, 4000];

export class Stream {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #gone = false;
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
    addEventListener('pagehide', () => {
      this.#gone = true;
      clearTimeout(this.#timer);
      this.#socket?.close();
    });
    addEventListener('pageshow', (event) => {
      this.#gone = false;
      if (event.persisted) this.#again();
    });
  }

  /** Whether the line stands. */
  get open() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  #take() {
    clearTimeout(this.#timer);
    const { page, version, visible } = this.#hello();
    const address = new URL('/_jalon/flux', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    address.search = new URLSearchParams({ page, version, visible: visible ? '1' : '0' });
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => {
      this.#tries = 0;
      quietly(this.#state(true));
    };
    socket.onmessage = (event) => quietly(this.#heard(JSON.parse(event.data)));
    socket.onclose = () => {
      if (socket !== this.#socket || this.#gone) return;
      quietly(this.#state(false));
      const pause = PAUSES[Math.min(this.#tries++, PAUSES.length - 1)];
      this.#timer = setTimeout(() => this.#take(), pause);
    };
  }

  #awake() {
    // One that is being cut already is taken up with its pause, where nobody looks.
    if (!this.#gone && (this.open || !document.hidden)) this.#again();
  }

  #again() {
    const old = this.#socket;
    this.#socket = null;
    this.#tries = 0;
    old.close();
    this.#take();
  }
}

/** What the line's own end cut short is done when it is back: the server tells each new line what was missed. */
function quietly(work) {
  Promise.resolve(work).catch((error) => { if (error.name !== 'Cut') throw error; });
}
