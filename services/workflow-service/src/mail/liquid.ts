import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import { partials } from './built-in.ts';
import { at, money, on, type Writing } from './filters.ts';
import { boundedOutput, MEMORY_LIMIT, PARSE_LIMIT, stepLimit } from './limits.ts';

/** They read files, or say that a value needs no escaping. */
const REFUSED_TAGS = ['include', 'layout', 'block'];
const REFUSED_FILTERS = ['raw'];

/** Who renders one part of a mail: HTML, where every value is escaped, or plain text. */
export interface Renderer {
  parse(source: string): Template[];
  /** @param strict a variable that is not there is a fault, but in a condition @throws LiquidError, also when it costs too much */
  render(template: Template[], data: object, strict?: boolean): string;
  engine: Liquid;
}

export const html = makeRenderer('html', { outputEscape: 'escape' });
export const text = makeRenderer('text', {});

function makeRenderer(kind: 'html' | 'text', options: { outputEscape?: 'escape' }): Renderer {
  const engine = new Liquid({
    parseLimit: PARSE_LIMIT,
    memoryLimit: MEMORY_LIMIT,
    ...options,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true, // of the partials alone
    templates: partials(kind),
    timezoneOffset: 0,
  });
  for (const tag of REFUSED_TAGS) delete engine.tags[tag];
  for (const filter of REFUSED_FILTERS) engine.unregisterFilter(filter);
  chargeFilters(engine);
  for (const [name, filter] of Object.entries({ money, on, at }))
    engine.registerFilter(name, function (value: unknown) {
      return filter(this.context.globals as Writing & object, value);
    });
  return {
    engine,
    parse: (source) => engine.parse(source),
    render: (template, data, strict = false) => {
      const options = { sync: true, strictVariables: strict, globals: data }; // globals, so that partials see them, too
      const limits = { renderLimit: stepLimit() as unknown as Context['renderLimit'] };
      const context = new Context({}, engine.options, options, limits);
      return String(toValueSync(engine.renderer.renderTemplates(template, context, boundedOutput())));
    },
  };
}

/** What is read counts as what is made: some of Liquid's filters would work through a long text again and again for nothing. */
function chargeFilters(engine: Liquid): void {
  for (const [name, filter] of Object.entries(engine.filters)) {
    if (typeof filter !== 'function') continue;
    engine.registerFilter(name, function (value: unknown, ...rest: unknown[]) {
      if (typeof value === 'string') this.context.memoryLimit.use(value.length);
      return filter.call(this, value, ...rest) as unknown;
    });
  }
}
