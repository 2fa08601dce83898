import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * Sends in one packet what is written in one turn of the event loop: on a pipelined connection that is `begin` with the first
 * statements, and the last ones with `commit`. Handing packets to the kernel was a quarter of a service's work.
 */
export class GatheringSocket extends Socket {
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (this.writableCorked === 0) {
      this.cork();
      setImmediate(() => this.uncork());
    }
    return super.write(chunk, encoding as BufferEncoding, done);
  }
}
