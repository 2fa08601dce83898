import { type CleanedEnv, cleanEnv, host, makeValidator, str, url } from 'envalid';

/** Unlike envalid's own `port`, this takes 0: any free port. */
const listenPort = makeValidator<number>((input) => {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65_535) throw new Error('not a port');
  return Number(input);
});

const settings = {
  HOST: host({ default: '127.0.0.1' }),
  PORT: listenPort({ default: 0, desc: 'of the inbox page; 0 asks the kernel' }),
  SMTP_PORT: listenPort({ default: 0, desc: 'where mails are taken' }),
  PUBLIC_URL: url({ default: undefined, desc: "the inbox page's address as others see it" }),
  LOG_LEVEL: str({ choices: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], default: 'info' }),
};

export type Config = Readonly<CleanedEnv<typeof settings>>;

/** Reads the environment, or ends the process listing every fault at once: a deployment is mended in one go. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return cleanEnv(env, settings, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).map(([name, error]) => `  - ${name}: ${error.message || 'missing'}\n`);
      if (faults.length === 0) return;
      process.stderr.write(`The configuration has ${faults.length} fault(s):\n${faults.join('')}`);
      process.exit(78); // EX_CONFIG of sysexits(3): a supervisor should not retry
    },
  });
}
