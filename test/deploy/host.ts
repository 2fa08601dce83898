import { chmodSync, chownSync, copyFileSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '@beaver/kit/testing';
import { run } from '../programs/run-program.ts';
import type { ComposeModel, ComposeService } from './compose-model.ts';
import type { Layout } from './layout.ts';

/** The number of the user `node` in the images. */
const imageUser = 1000;

/**
 * A machine without Docker, made to look like the containers' surroundings: volumes are folders, names of containers
 * are 127.0.0.1, and each port is another one, so that several can be at it.
 */
export class Host {
  readonly folder: string;
  readonly #node: string;
  readonly #ports: ReadonlyMap<string, string>;

  private constructor(folder: string, ports: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.#ports = ports;
    chmodSync(folder, 0o755);
    // Where the clone lies, that user may not look.
    this.#node = join(folder, 'node');
    copyFileSync(process.execPath, this.#node);
  }

  static async open(model: ComposeModel, folder: string): Promise<Host> {
    const inside = [...portsOf(model)];
    const outside = await freePorts(inside.length);
    return new Host(folder, new Map(inside.map((port, index) => [port, String(outside[index])])));
  }

  port(inside: number): number {
    return Number(this.#ports.get(String(inside)));
  }

  /** As in compose: a folder for a volume, owned by the image's user, or a part of it. */
  mounted(service: ComposeService, path: string): string {
    const mount = service.volumes?.find(({ target }) => path === target || path.startsWith(`${target}/`));
    if (mount === undefined) throw new Error(`${path} is in no volume`);
    const volume = join(this.folder, 'volumes', mount.source);
    mkdirSync(volume, { recursive: true });
    if (process.getuid?.() === 0) chownSync(volume, imageUser, imageUser);
    return join(volume, mount.volume?.subpath ?? '', path.slice(mount.target.length));
  }

  environment(service: ComposeService, layout: Layout): NodeJS.ProcessEnv {
    const given = Object.entries(service.environment ?? {}).map(([name, value]) => [name, this.#here(service, value)]);
    return { ...layout.env, ...Object.fromEntries(given), HOME: '/nonexistent', TMPDIR: this.#scratch() };
  }

  /** Runs a command of an image to its end, as the image's user. */
  run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv): ReturnType<typeof run> {
    return run(this.#program(command), command.slice(1), { cwd, env, ...this.user(cwd) });
  }

  secret(service: ComposeService, name: string): string {
    return readFileSync(this.mounted(service, `/secrets/${name}`), 'utf8');
  }

  /** The image's user for what is laid out here; what is run from the clone is run as whoever can read that. */
  user(cwd: string): { uid?: number; gid?: number } {
    return process.getuid?.() === 0 && cwd.startsWith(this.folder) ? { uid: imageUser, gid: imageUser } : {};
  }

  get node(): string {
    return this.#node;
  }

  /** For programs that are no container of ours. */
  log(name: string): string {
    const file = join(this.folder, `${name}.log`);
    openSync(file, 'a');
    return file;
  }

  #program([program = '']: readonly string[]): string {
    return program === 'node' ? this.#node : program;
  }

  #here(service: ComposeService, value: string): string {
    if (value === '0.0.0.0') return '127.0.0.1';
    if (/^[/](secrets|data)\b/.test(value)) return this.mounted(service, value);
    return this.#ports.get(value) ?? value.replace(/[\w.-]+:(\d+)$/, (all, port: string) => this.#address(all, port));
  }

  #address(all: string, port: string): string {
    const here = this.#ports.get(port);
    return here === undefined ? all : `127.0.0.1:${here}`;
  }

  #scratch(): string {
    const folder = join(this.folder, 'tmp');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o1777);
    return folder;
  }
}

/** Each container has numbers of its own, so a number says which container is meant. */
function portsOf(model: ComposeModel): Set<string> {
  const addressed = Object.values(model.services)
    .flatMap(({ environment = {} }) => Object.entries(environment))
    .flatMap(([name, value]) => (/(^|_)PORT$/.test(name) ? [value] : (/:(\d+)$/.exec(value)?.slice(1) ?? [])));
  return new Set(addressed);
}
