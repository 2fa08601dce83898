import { type CleanedEnv, cleanEnv, host, makeValidator, str, url } from 'envalid';

const positive = makeValidator<number>((input) => {
  if (!/^[1-9]\d{0,9}$/.test(input)) throw new Error('not a positive whole number');
  return Number(input);
});

/** Unlike envalid's own `port`, this takes 0: any free port. */
const listenPort = makeValidator<number>((input) => {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65_535) throw new Error('not a port');
  return Number(input);
});

const settings = {
  HOST: host({ default: '127.0.0.1' }),
  PORT: listenPort({ default: 0, desc: '0 asks the kernel' }),
  PUBLIC_URL: url({ default: undefined, desc: 'own address as others see it' }),
  DATA_FILE: str({ default: '.beaver/sandbox-gateway.sqlite' }),
  LOG_LEVEL: str({ choices: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], default: 'info' }),
  TIMEOUT_MS: positive({
    default: 25_000,
    desc: "how long a timeout fault holds a socket; longer than its client's 20 s",
  }),
  AUTHORIZATION_SECONDS: positive({
    default: 7 * 24 * 3600,
    desc: 'how long an authorization lasts; 7 days at Stripe',
  }),
  REFUND_SETTLEMENT_MS: positive({ default: 2_000, desc: 'after which a pending refund settles' }),
  DISPUTE_VERDICT_MS: positive({ default: 2_000, desc: 'after which the bank judges evidence that names its verdict' }),
  WEBHOOK_RETRY_MS: positive({ default: 1_000, desc: 'first wait after a failed delivery; doubles up to a minute' }),
  WEBHOOK_LATE_MS: positive({ default: 3_000, desc: 'how late a late webhook is' }),
  WEBHOOK_REORDER_MS: positive({ default: 2_000, desc: 'how long reordered webhooks are gathered' }),
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
