import test from 'ava';
import { house } from './one-service.ts';

const path = '/v1/notification-templates';
const sound = { kind: 'orderConfirmed', locale: 'en', subject: 'Hi', text: 'Hi', html: '<p>Hi</p>' };
const doubled = "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..40) %}{% assign x = x | append: x %}{% endfor %}";
const wide = "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..12) %}{% assign x = x | append: x %}{% endfor %}";

/** What is sent, and the one fault that is found: where, of which kind, and in which words. */
const faulty: [title: string, parts: object, pointer: string, code: string, detail: RegExp][] = [
  [
    'a tag that is not closed',
    { html: 'a\n{% if order.url %}' },
    '/html',
    'liquid_invalid',
    /^line 2, column 1: .*not closed/,
  ],
  [
    'an output that is not closed',
    { text: 'a {{ order.number' },
    '/text',
    'liquid_invalid',
    /^line 1, column 3: .*not closed/,
  ],
  ['a tag that there is not', { html: '{% foo %}' }, '/html', 'liquid_invalid', /tag "foo" not found/],
  ['an end without a beginning', { html: '{% endif %}' }, '/html', 'liquid_invalid', /tag "endif" not found/],
  [
    'a filter that there is not',
    { subject: '{{ order.number | shout }}' },
    '/subject',
    'liquid_invalid',
    /undefined filter: shout/,
  ],
  [
    'the filter that would not escape',
    { html: '{{ customer.name | raw }}' },
    '/html',
    'liquid_invalid',
    /undefined filter: raw/,
  ],
  ['a file to include', { html: "{% include '/etc/passwd' %}" }, '/html', 'liquid_invalid', /tag "include" not found/],
  ['a layout', { html: "{% layout 'top' %}" }, '/html', 'liquid_invalid', /tag "layout" not found/],
  ['a block', { html: "{% block 'x' %}{% endblock %}" }, '/html', 'liquid_invalid', /tag "block" not found/],
  [
    'a part that there is not',
    { html: "\n\n  {% render 'passwd' %}" },
    '/html',
    'liquid_invalid',
    /^line 3, column 3: .*passwd/,
  ],
  ['a part by its path', { html: "{% render '../config.ts' %}" }, '/html', 'liquid_invalid', /config/],
  [
    'a part that there is not, where the example does not come',
    { html: "{% if order.url == 'x' %}{% render 'passwd' %}{% endif %}x" },
    '/html',
    'liquid_invalid',
    /renders a part that is not there/,
  ],
  [
    'a misspelled variable',
    { text: 'a\nb {{ order.totl | money }}' },
    '/text',
    'unknown_variable',
    /^line 2, column 6: there is no order\.totl$/,
  ],
  [
    'one in a branch that the example does not take',
    { html: '{% if order.url == "x" %}{{ ordr.number }}{% endif %}' },
    '/html',
    'unknown_variable',
    /there is no ordr\.number/,
  ],
  [
    'one in a condition',
    { html: '{% if order.urll %}x{% endif %}y' },
    '/html',
    'unknown_variable',
    /there is no order\.urll/,
  ],
  [
    'one in a loop over lines',
    { html: '{% for line in order.lines %}{{ line.titel }}{% endfor %}' },
    '/html',
    'unknown_variable',
    /titel/,
  ],
  [
    'what this kind has not',
    { text: '{{ shipment.carrier }}' },
    '/text',
    'unknown_variable',
    /there is no shipment\.carrier/,
  ],
  [
    'something of JavaScript',
    { html: '{{ order.constructor }}' },
    '/html',
    'unknown_variable',
    /there is no order\.constructor/,
  ],
  ['a prototype', { html: '{{ order.__proto__.polluted }}' }, '/html', 'unknown_variable', /__proto__/],
  ['money of what is none', { text: '{{ order.number | money }}' }, '/text', 'liquid_invalid', /money: is no amount/],
  ['a date of what is none', { text: '{{ order.number | on }}' }, '/text', 'liquid_invalid', /on: is no time/],
  [
    'a subject of nothing',
    { subject: '{% if order.status == "x" %}x{% endif %}' },
    '/subject',
    'template_empty',
    /writes nothing/,
  ],
  [
    'a loop that has no end',
    {
      html: '{% for i in (1..1000) %}{% for j in (1..1000) %}{% for k in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}x',
    },
    '/html',
    'template_too_costly',
    /limit exceeded|takes more than 100000 steps/,
  ],
  ['nesting without end', { html: `{{ order${'['.repeat(50_000)}` }, '/html', 'liquid_invalid', /^line 1, column 1: /],
  [
    'a range without bounds',
    { html: '{% for i in (1..100000000) %}x{% endfor %}' },
    '/html',
    'template_too_costly',
    /limit exceeded|takes more than 100000 steps/,
  ],
  [
    'a text that doubles',
    { html: `${doubled}{{ x }}` },
    '/html',
    'template_too_costly',
    /limit exceeded|takes more than 100000 steps/,
  ],
  [
    'a huge output',
    { html: `${wide}{% for i in (1..100000) %}{{ x }}{% endfor %}` },
    '/html',
    'template_too_costly',
    /writes more than 500000 characters/,
  ],
  [
    'a huge output of plain text',
    { text: `{% for i in (1..100000) %}${'a'.repeat(1000)}{% endfor %}` },
    '/text',
    'template_too_costly',
    /writes more than 500000 characters/,
  ],
  [
    'a number as wide as a book',
    { text: '{{ "now" | date: "%1000000000d" }}' },
    '/text',
    'template_too_costly',
    /limit exceeded|takes more than 100000 steps/,
  ],
  ['a locale that is none', { locale: 'en-a1b2c3d4-a1b2c3d4' }, '/locale', 'unknown_locale', /BCP 47/],
];

for (const [title, parts, pointer, code, detail] of faulty) {
  test(`${title} is refused, with where it is`, async (t) => {
    const shop = house.service.tenant();
    const begun = Date.now();
    for (const answer of [
      await shop.post(path, { ...sound, ...parts }),
      await shop.post(`${path}/preview`, { ...sound, ...parts }),
    ]) {
      t.like(answer, { status: 422, body: { code: 'notification_template_unusable' } });
      t.is(answer.body.errors.length, 1, JSON.stringify(answer.body.errors));
      t.like(answer.body.errors[0], { pointer, code });
      t.regex(answer.body.errors[0].detail, detail);
    }
    t.true(Date.now() - begun < 10_000);
    t.is((await shop.get(path)).body.data.length, 0);
  });
}
