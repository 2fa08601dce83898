import type { EndpointsFile } from './endpoints.ts';
import type { Program } from './launch-process.ts';
import type { ProcessRegister } from './process-register.ts';
import type { Progress } from './progress.ts';
import { type Supervised, supervise } from './supervise.ts';

/** After this a process is killed; PostgreSQL and Temporal need the rest of the 10 s a stop may take. */
const drainPatience = 6_000;

/** A server that is no process of ours to supervise; without a pid it is not even ours to stop. */
interface Server {
  readonly pid?: number;
  stop(): Promise<void>;
}

/** All processes of one start. */
export class Crew {
  readonly #members = new Map<string, Supervised>();
  readonly #servers: Server[] = [];
  readonly #register: ProcessRegister;
  readonly #endpoints: EndpointsFile;
  readonly #progress: Progress;

  constructor(register: ProcessRegister, endpoints: EndpointsFile, progress: Progress) {
    this.#register = register;
    this.#endpoints = endpoints;
    this.#progress = progress;
  }

  /** Resolves when the process is ready; its later deaths are told and mended. */
  async start(program: Program, url: string, abort: AbortSignal): Promise<void> {
    const observer = {
      spawned: (name: string, pid: number) => {
        this.#register.add(name, pid, 'SIGTERM');
        this.#endpoints.changePids(this.#register.pids);
      },
      complained: (name: string, line: string) => this.#progress.say(`${name} │ ${line}`),
      alarm: (line: string) => this.#progress.alarm(line),
      say: (line: string) => this.#progress.say(line),
    };
    const begin = async () => {
      this.#members.set(program.name, await supervise(program, observer, abort));
    };
    await this.#progress.step(program.name, begin, () => url);
  }

  /** `signal` is what asks this server to stop orderly. */
  addServer(name: string, server: Server, signal: NodeJS.Signals): void {
    this.#servers.push(server);
    if (server.pid !== undefined) this.#register.add(name, server.pid, signal);
  }

  async restart(names: Iterable<string>): Promise<void> {
    const members = [...names].flatMap((name) => this.#members.get(name) ?? []);
    await Promise.all(members.map((member) => member.restart()));
  }

  /** First those who use the servers, */
  async stop(): Promise<void> {
    await Promise.all([...this.#members.values()].map((member) => member.stop(drainPatience)));
  }

  /** then the servers. */
  async stopServers(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
  }
}
